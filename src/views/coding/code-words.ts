/** A part of a sentence: words, or an id of the codebook that stood between backticks. */
export interface SentencePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** A sentence of an editor, cut at its backticks. */
export function splitCode(sentence: string): SentencePart[] {
  return sentence
    .split('`')
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
