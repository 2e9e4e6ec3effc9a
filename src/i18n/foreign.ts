/*
 * Strings of a page are in its language. One that is not is marked within
 * itself, with the characters that Unicode has for annotations inside a text,
 * so that it can be put into sentences like any other: the tag of its language,
 * what is to be said beside it, and the words. What makes the page turns the
 * marks into markup; what makes no markup takes them out.
 */

/** Before the language of marked words. */
export const foreignStart = '\uFFF9';

/** Between language, remark and words. */
const foreignSeparator = '\uFFFA';

/** Behind marked words. */
export const foreignEnd = '\uFFFB';

/**
 * Marks words that are in another language than the text around them.
 *
 * @param language a BCP 47 tag
 * @param remark what is said beside them, in the language around them; empty for nothing
 */
export function inForeign(language: string, words: string, remark = ''): string {
  return `${foreignStart}${language}${foreignSeparator}${remark}${foreignSeparator}${words}${foreignEnd}`;
}

/** The beginning of marked words: its groups are the language and the remark. */
export const foreignOpening = new RegExp(
  `${foreignStart}([\\w-]*)${foreignSeparator}([^${foreignStart}-${foreignEnd}]*)${foreignSeparator}`,
  'gu',
);

/** A text without marks and without what they say beside the words. */
export function withoutMarks(text: string): string {
  return text.includes(foreignStart) || text.includes(foreignEnd)
    ? text.replaceAll(foreignOpening, '').replaceAll(/[\uFFF9-\uFFFB]/gu, '')
    : text;
}
