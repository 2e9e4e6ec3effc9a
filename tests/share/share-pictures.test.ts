import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shared/paths.ts';
import { buildContent } from '../../src/build/make-content.ts';
import { ownStory } from '../../src/build/story-place.ts';
import { partsOf, type Story, storyOf } from '../../src/comparison/story.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import type { Localized } from '../../src/model/localized.ts';
import { baseLanguages } from '../languages.ts';
import { drawPicture } from '../../src/share/draw-picture.ts';
import { widthOf } from '../../src/share/faces.ts';
import { colours, edges, type Mark } from '../../src/share/marks.ts';
import { pictureSize } from '../../src/share/picture-size.ts';
import { sharePictures } from '../../src/share/share-pictures.ts';

const story = readProject();
const pictures = picturesOf(story);

/** The story of the project: as many kinds of words as there are. */
function readProject(): Story {
  const { content } = buildContent(ownStory(root));
  if (!content) throw new Error('expected the story to build');
  return storyOf(partsOf(content));
}

/** The same with the longest words anybody could write. */
function stretched(): Story {
  const long = (text: Localized): Localized => ({
    en: `${text.en} `.repeat(6),
    ru: `${text.ru} `.repeat(6),
    uk: `${text.uk} `.repeat(6),
  });
  return storyOf({
    ...story,
    claims: story.claims.map((claim) => ({
      ...claim,
      quote: 'Щ'.repeat(60) + 'слово '.repeat(60),
      statement: long(claim.statement),
    })),
    questions: story.questions.map((question) => ({
      ...question,
      text: long(question.text),
      answers: question.answers.map((answer) => ({ ...answer, text: long(answer.text) })),
    })),
    sources: story.sources.map((source) => ({
      ...source,
      name: long(source.name),
      role: source.role === null ? null : long(source.role),
    })),
  });
}

function picturesOf(of: Story): { readonly name: string; readonly marks: readonly Mark[] }[] {
  return baseLanguages.flatMap((language) => {
    const ui = createInterface(language, '/');
    return sharePictures(ui, of).map(({ path, marks }) => ({
      name: `${language} ${path}`,
      marks: marks('example.org'),
    }));
  });
}

/** What of a mark lies outside of the paper's margins. */
function isCut(mark: Mark): boolean {
  const width = mark.kind === 'box' ? mark.width : widthOf(mark.text, mark.letters);
  const bottom = mark.kind === 'box' ? mark.y + mark.height : mark.y;
  return mark.x < edges.left - 1 || mark.x + width > edges.right + 1 || mark.y < 0 || bottom > pictureSize.height - 24;
}

/** Lines of text whose letters stand on those of another. */
function collisions(marks: readonly Mark[]): string[] {
  const lines = marks.filter((mark) => mark.kind === 'line');
  return lines.flatMap((a, index) =>
    lines.slice(index + 1).flatMap((b) => {
      const apart = a.x + widthOf(a.text, a.letters) <= b.x + 1 || b.x + widthOf(b.text, b.letters) <= a.x + 1;
      const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
      const clear = lower.y - upper.y >= lower.letters.size * 0.75;
      return apart || clear || a.text === '' || b.text === '' ? [] : [`${a.text} / ${b.text}`];
    }),
  );
}

describe('the share pictures', () => {
  it('cut nothing at the edges, in any language', () => {
    expect(pictures.length).toBeGreaterThan(baseLanguages.length);
    expect(pictures.filter(({ marks }) => marks.some(isCut)).map(({ name }) => name)).toEqual([]);
  });

  it('cut nothing at the edges and set no line on another, however long the words', () => {
    const wrong = picturesOf(stretched()).filter(({ marks }) => marks.some(isCut) || collisions(marks).length > 0);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('set no line on another', () => {
    const wrong = pictures.flatMap(({ name, marks }) => collisions(marks).map((lines) => `${name}: ${lines}`));
    expect(wrong).toEqual([]);
  });

  it('say the quote of each claim whole', () => {
    const cut = story.claims.filter(({ id, quote }) => {
      const marks = pictures.find(({ name }) => name.endsWith(` /claims/${id}/`))?.marks ?? [];
      const text = marks.flatMap((mark) => (mark.kind === 'line' ? [mark.text] : [])).join(' ');
      return !text.replaceAll(/\s/gu, '').includes(quote.replaceAll(/\s/gu, ''));
    });
    expect(cut.map(({ id }) => id)).toEqual([]);
  });

  it('have the light colours of the site', () => {
    const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
    const wrong = Object.entries(colours).filter(
      ([name, colour]) => !tokens.includes(`--color-${name}: light-dark(${colour}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are PNG, and the same bytes each time', async () => {
    const [picture] = pictures;
    const png = await drawPicture(picture?.marks ?? []);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pictureSize.width, pictureSize.height]);
    await drawPicture(pictures.at(-1)?.marks ?? []);
    expect((await drawPicture(picture?.marks ?? [])).equals(png)).toBe(true);
  });

  it('are the same bytes in another language and time zone of the machine', () => {
    const program = `
      import { createHash } from 'node:crypto';
      import { drawPicture } from ${JSON.stringify(new URL('../../src/share/draw-picture.ts', import.meta.url).href)};
      const letters = { face: 'serif-bold', size: 60 };
      const png = await drawPicture([{ kind: 'line', x: 60, y: 200, text: 'first official fjord', letters, colour: 'ink' }]);
      console.log(createHash('sha256').update(png).digest('hex'));`;
    const [one, other] = [
      { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    ].map((env) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      }),
    );
    expect(one?.stdout).toMatch(/^[0-9a-f]{64}\n$/u);
    expect(other?.stdout).toBe(one?.stdout);
  });

  it('keep the colours of the paper and of all boxes', async () => {
    const hues = pictures.filter(({ name }) => /^en \/(?:claims|questions)?/u.test(name));
    for (const { name, marks } of hues.filter((_, index) => index % 20 === 0)) {
      const { data, info } = await sharp(await drawPicture(marks))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
      expect(offBy(at(0, 0), colours.paper)).toBeLessThanOrEqual(1);
      for (const mark of marks) {
        if (mark.kind !== 'box' || mark.width < 1 || mark.height < 1) continue;
        const drawn = at(Math.floor(mark.x + mark.width / 2), Math.floor(mark.y + mark.height / 2));
        expect(offBy(drawn, colours[mark.colour]), `${name} ${mark.colour}`).toBeLessThanOrEqual(12);
      }
    }
  });
});

/** The most that a channel of a pixel differs from a colour. */
function offBy(pixel: readonly number[], colour: string): number {
  const channels = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  return Math.max(...channels.map((value, index) => Math.abs(value - (pixel[index] ?? 0))));
}
