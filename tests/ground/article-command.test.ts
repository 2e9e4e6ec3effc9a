import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { acceptText, addArticle } from '../../scripts/story/article-command.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { ownStory, type StoryPlace } from '../../src/build/story-place.ts';
import { readChange } from '../pipeline/fixture-story.ts';
import { temporaryFolder } from './temporary-folder.ts';

const html = readChange('page-text-not-kept').add?.['seeds/30_ferry.html'] ?? '';
const text = [
  'Harbour Post',
  'Ferries run again',
  'Harbour ferries will run again from Monday, the port said, after the ice had kept them in for five weeks.',
  'Two of them had been repaired meanwhile, and a third one is for sale, the port said on its page.',
  'Follow the sun',
].join('\n\n');

/** The base story in a folder of its own, with a file of somebody. */
function storyFolder(name: string, content: string): { folder: string; file: string; place: StoryPlace } {
  const folder = temporaryFolder({ [`inbox/${name}`]: content });
  cpSync(join(root, 'tests/fixtures/story-base'), folder, { recursive: true });
  cpSync(join(root, 'src/language'), join(folder, 'src/language'), { recursive: true });
  return { folder, file: join(folder, 'inbox', name), place: ownStory(folder) };
}

const silent = (): void => undefined;

describe('npm run article -- add', () => {
  it('copies a text, and writes an annotation that the build takes', async () => {
    const { folder, file, place } = storyFolder('ferry.txt', text);
    const said: string[] = [];
    const options = { publisher: 'gazette', date: '2030-03-04', headline: 'Ferries run', 'set-aside': ['5'] };
    const written = await addArticle(place, file, options, null, (words) => said.push(words));
    expect(written).toEqual(['seeds/021_ferry.txt', 'src/story/annotations/021.yaml']);
    expect(readFileSync(join(folder, 'seeds/021_ferry.txt'), 'utf8')).toBe(text);
    expect(said.join('')).toMatch(/^ +1 .*Harbour Post$/mu);
    const { content, messages } = buildContent(place);
    expect(messages).not.toContain('error  ');
    const article = content?.articles.find((one) => one.article.id === '021')?.article;
    expect(article).toMatchObject({
      source: 'gazette',
      title: 'Ferries run again',
      coded: false,
      published: { value: '2030-03-04', basis: 'editor' },
    });
    expect(article?.blocks.at(-1)).toMatchObject({ role: 'boilerplate', reason: 'editor' });
  });

  it('keeps the text of a page beside it, and pins both', async () => {
    const { folder, file, place } = storyFolder('30_ferry.html', html);
    const written = await addArticle(place, file, { publisher: 'gazette' }, null, silent);
    expect(written).toContain('seeds/30_ferry.html.txt');
    const { content, messages } = buildContent(place);
    expect(messages).not.toMatch(/page-text/u);
    const article = content?.articles.find((one) => one.article.id === '30')?.article;
    expect(article).toMatchObject({ seed: '30_ferry.html.txt', origin: { name: '30_ferry.html' } });

    // An edited page stops the build until its text is accepted.
    const page = join(folder, 'seeds/30_ferry.html');
    writeFileSync(page, html.replace('from Monday', 'from Thursday'));
    expect(buildContent(place)).toMatchObject({ content: null });
    expect(buildContent(place).messages).toMatch(
      /page-text-changed[^]*seed-changed|seed-changed[^]*page-text-changed/u,
    );
    acceptText(place, page);
    expect(buildContent(place).content).not.toBeNull();
  });

  it('asks what no option says', async () => {
    const { file, place } = storyFolder('ferry.txt', text);
    const asked: string[] = [];
    const answers: Readonly<Record<string, string>> = { Publisher: 'gazette', Headline: '2' };
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(answers[/^\w+/u.exec(question)?.[0] ?? ''] ?? '');
    };
    await addArticle(place, file, { language: 'eng' }, ask, silent);
    expect(asked.map((question) => /^\w+/u.exec(question)?.[0])).toEqual([
      'Publisher',
      'Published',
      'Address',
      'Headline',
    ]);
    expect(buildContent(place).content?.articles.at(-1)?.article.source).toBe('gazette');
  });

  it.each([
    [{ publisher: 'nobody' }, /nobody/u],
    [{ date: 'yesterday' }, /--date/u],
    [{ language: 'english' }, /--language/u],
    [{ url: 'javascript:alert(1)' }, /--url/u],
    [{ headline: '77' }, /77/u],
    [{ id: '10' }, /another seed/u],
    [{ id: 'x' }, /digits/u],
  ])('refuses %o and writes nothing', async (options, words) => {
    const { folder, file, place } = storyFolder('ferry.txt', text);
    await expect(addArticle(place, file, options, null, silent)).rejects.toThrow(words);
    expect(existsSync(join(folder, 'seeds/021_ferry.txt'))).toBe(false);
  });

  it('overwrites nothing', async () => {
    const { folder, file, place } = storyFolder('ferry.txt', text);
    const annotation = join(folder, 'src/story/annotations/021.yaml');
    writeFileSync(annotation, '# mine\n');
    await expect(addArticle(place, file, {}, null, silent)).rejects.toThrow(/021\.yaml is there/u);
    expect(readFileSync(annotation, 'utf8')).toBe('# mine\n');
    expect(existsSync(join(folder, 'seeds/021_ferry.txt'))).toBe(false);
  });
});
