import { foreignEnd, foreignOpening, foreignStart, withoutMarks } from '../i18n/foreign.ts';
import { directionOf } from '../model/language.ts';

/** An open element of a page. */
interface Open {
  readonly name: string;
  readonly direction: string;
  /** Whether it and what is in it can hold no further markup. */
  readonly plain: boolean;
  /** What is to be said behind the marked words that are open in it, from the outermost. */
  readonly remarks: string[];
}

/** Comments, tags and texts, one after another. */
const tokens = /<!--[\s\S]*?-->|<\/?[a-z!](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</giu;

const plainElements: ReadonlySet<string> = new Set(['title', 'option', 'textarea', 'script', 'style', 'svg']);

const voidElements: ReadonlySet<string> = new Set(
  '!doctype area base br col embed hr img input link meta source track wbr'.split(' '),
);

/**
 * The one place where a page says that words are in another language than
 * around them. Words marked as `foreign.ts` has it become an element with their
 * `lang`, what is said of them behind it; where there can be no markup the marks
 * are taken out. And every element whose language is written the other way than
 * around it gets its `dir`.
 *
 * @param html a whole page, well-formed
 */
export function foreignHtml(html: string): string {
  if (!html.includes(foreignStart) && !hasOtherDirection(html)) return html;
  const page: Open = { name: '', direction: 'ltr', plain: false, remarks: [] };
  const stack = [page];
  const top = (): Open => stack.at(-1) ?? page;
  let made = '';
  for (const [token] of html.matchAll(tokens)) {
    const name = /^<\/?([a-z!][\w-]*)/iu.exec(token)?.[1]?.toLowerCase();
    if (name === undefined) made += top().plain ? withoutMarks(token) : withElements(token, top());
    else if (token.startsWith('</')) {
      const at = stack.findLastIndex((element) => element.name === name);
      // A script may hold what looks like the end of something else.
      if (at > 0) {
        for (const { remarks } of stack.splice(at)) made += remarks.splice(0).toReversed().map(closing).join('');
      }
      made += token;
    } else {
      const tag = withDirection(withoutMarks(token), top().direction);
      if (!voidElements.has(name) && !token.endsWith('/>') && top().name !== 'script') {
        const direction = /\sdir="(\w+)"/u.exec(tag)?.[1] ?? top().direction;
        stack.push({ name, direction, plain: top().plain || plainElements.has(name), remarks: [] });
      }
      made += tag;
    }
  }
  return made;
}

function hasOtherDirection(html: string): boolean {
  return [...html.matchAll(/\slang="([\w-]+)"/gu)].some(([, tag = '']) => directionOf(tag) === 'rtl');
}

function withDirection(tag: string, around: string): string {
  const language = /\slang="([\w-]+)"/u.exec(tag)?.[1];
  if (language === undefined || /\sdir="/u.test(tag) || directionOf(language) === around) return tag;
  return tag.replace(/\slang="/u, ` dir="${directionOf(language)}" lang="`);
}

function withElements(text: string, { direction, remarks }: Open): string {
  return text.replaceAll(marks, (mark, language: string | undefined, remark: string | undefined) => {
    if (mark !== foreignEnd) {
      remarks.push(remark ?? '');
      return withDirection(`<span lang="${language ?? ''}">`, direction);
    }
    const said = remarks.pop();
    return said === undefined ? '' : closing(said);
  });
}

/** The beginning of marked words, or their end. */
const marks = new RegExp(`${foreignOpening.source}|${foreignEnd}`, 'gu');

function closing(remark: string): string {
  return remark === '' ? '</span>' : `</span> <small class="font-sans text-xs text-ink-2">(${remark})</small>`;
}
