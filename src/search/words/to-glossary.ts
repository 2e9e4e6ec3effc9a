import { formsOfTerm, type Term } from '../../model/terms.ts';
import { languagesOfEndings } from './endings.ts';
import { type Glossary, nameMark, openMark } from './glossary.ts';

/** The concepts of a story in the form in which the index carries them. It stands apart: browsers need no schema of terms. */
export function toGlossary(terms: readonly Term[]): Glossary {
  return terms.map((term) => {
    const listed = formsOfTerm(term).flatMap(([tag, forms]) =>
      languagesOfEndings.has(tag) ? forms : forms.map((form) => form.replaceAll(/[^\s$~](?=\s|$)/gu, `$&${openMark}`)),
    );
    const forms = [...new Set(listed)];
    return term.isName ? forms.map((form) => (form.includes(' ') ? nameMark + form : form)) : forms;
  });
}
