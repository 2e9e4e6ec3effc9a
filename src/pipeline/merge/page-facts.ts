import type { Fact } from '../../model/article.ts';
import type { Dating, Evidence } from '../../model/dating.ts';
import type { HtmlFact, HtmlFacts } from '../read/html/html-facts.ts';

/** A fact that the page says for programs, as the site knows it. */
export function factOfPage({ words }: HtmlFact): Fact {
  return { basis: 'metadata', evidence: [wordsOfPage(words)], note: null };
}

/**
 * When a text was published: as its words say, else as its page says for
 * programs. Where these know only of a change, it was out by then.
 */
export function datingOfPage(parsed: Dating, { published, updated }: HtmlFacts): Dating {
  if (parsed.kind === 'dated') return parsed;
  if (published) {
    const day = published.value.slice(0, 10);
    return {
      kind: 'dated',
      value: published.value,
      basis: 'metadata',
      evidence: [wordsOfPage(published.words)],
      earliest: day,
      latest: day,
      note: null,
    };
  }
  if (!updated || parsed.latest !== null) return parsed;
  return { ...parsed, basis: 'metadata', evidence: [wordsOfPage(updated.words)], latest: updated.value.slice(0, 10) };
}

function wordsOfPage(text: string): Evidence {
  return { kind: 'elsewhere', text };
}
