import type { Rule } from './rule.ts';

/** The part of the catalogue about what stands around articles and claims: ledgers, codings, what was published, the site's own pages. */
export const aroundRules = {
  // The ledgers and the two codings
  'form-without-place': {
    severity: 'error',
    note: 'Every place of these words lies in a longer form of the list, inside a longer word, or outside the headline and body. Remove the form or lengthen it.',
  },
  'retelling-beside-claim': { severity: 'error', note: 'Name the claim that stands on these words, or null.' },
  'settlement-mismatch': {
    severity: 'error',
    note: 'Correct the settlement or the claim; a coding as first finished is never changed.',
  },
  'sentence-open': {
    severity: 'warning',
    note: 'Code a claim, or list the sentence under `uncoded` with its reason.',
  },
  'uncoded-beside-claim': {
    severity: 'warning',
    note: 'A sentence is under a claim or listed with a reason, not both: take it out of `uncoded`, or quote the other part of it.',
  },
  'repeats-without-claim': {
    severity: 'error',
    note: 'Name the claim that says the same under `repeats`, with this reason only.',
  },
  // What was published
  'corrections-moved': {
    severity: 'error',
    note: 'Write them into `corrections.yaml` beside it: `date`, `about`, what the site `said`, what it says `now`, and `why`.',
  },
  'correction-late': {
    severity: 'error',
    note: 'A site cannot be corrected after its edition: correct the day, or write the edition with `npm run edition`.',
  },
  'correction-markdown': {
    severity: 'error',
    note: 'Write plain words; what the correction is about stands under `about`, and leads there.',
  },
  'published-gone': {
    severity: 'error',
    note: 'Its address may be known. Put it back, or say in `published.yaml` in the place of its state `moved: <id>` or `withdrawn: <why>`.',
  },
  'published-still-there': {
    severity: 'error',
    note: 'Take it out of the story, or say `state: live`.',
  },
  // Summaries and the site's own pages
  'summary-empty': { severity: 'error', note: 'Write the text, or remove the file.' },
  'prose-unknown': {
    severity: 'error',
    note: 'Prose has headings from the second level on, paragraphs, lists, quotations and links, and no pictures.',
  },
  'link-unknown': {
    severity: 'error',
    note: 'Link to a claim, question, source or article by its id, or to a web address.',
  },
} as const satisfies Record<string, Rule>;
