/** What the parser of YAML says of a text, as far as it is needed here. */
interface YamlProblem {
  /** One of the parser's own codes. */
  readonly code: string;
  /** Offsets of the text. */
  readonly pos: readonly [number, number];
  readonly message: string;
}

/**
 * The faults of a document that say something of their own. One slip of the
 * indentation makes the parser stumble over every line below it: of faults of
 * syntax the first alone counts. Keys that stand twice are faults each.
 */
export function tellingFaults<Problem extends YamlProblem>(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = sorted.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first ? [first] : sorted;
}

/** A fault in words of somebody who never met the grammar of YAML, and where it is: offsets of the text. */
export interface PlainFault {
  readonly reason: string;
  readonly range: readonly [number, number];
}

const indentation = 'Unexpected indentation, expected the column of the entries above it';

/** Says what is wrong, and where, in a text that is no YAML. */
export function plainFault(text: string, problem: YamlProblem): PlainFault {
  const { code, pos, message } = problem;
  const before = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1, pos[0]);
  const other = `Unexpected YAML: ${message.replaceAll(/\s+/gu, ' ')}`;
  switch (code) {
    case 'TAB_AS_INDENT':
      return { reason: 'Unexpected tab, expected spaces', range: pos };
    case 'BAD_INDENT':
    case 'MISSING_CHAR': {
      if (/quote/u.test(message))
        return { reason: 'Unexpected end of the text, expected its closing quotation mark', range: pos };
      const bracket = / end with an? (.)$/u.exec(message)?.[1];
      if (bracket !== undefined)
        return { reason: `Unexpected end of a value in brackets, expected \`${bracket}\``, range: pos };
      return { reason: /indent|column|indicator/u.test(message) ? indentation : other, range: pos };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY': {
      if (!before.includes(': ')) return { reason: indentation, range: pos };
      // What seems to be the value of a key, and a key itself, ends in a line that is set too deep.
      const below = /^[^\n]*?(?::(?=[ \n])|\n\s*)/u.exec(text.slice(pos[0]))?.[0] ?? '';
      if (!below.includes('\n'))
        return {
          reason: 'Unexpected second `: ` in one value, expected the value between quotation marks',
          range: pos,
        };
      const at = pos[0] + below.length;
      return { reason: indentation, range: [at, at] };
    }
    case 'UNEXPECTED_TOKEN':
      if (!/["']\s*$/u.test(before)) return { reason: other, range: pos };
      return { reason: 'Unexpected words behind a closing quotation mark, expected the end of the value', range: pos };
    default:
      return { reason: other, range: pos };
  }
}
