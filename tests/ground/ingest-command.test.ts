import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/shared/paths.ts';
import { runIngest } from '../../scripts/story/ingest-command.ts';
import { ownStory, type StoryPlace } from '../../src/build/story-place.ts';
import { annotatedClaimSchema } from '../../src/model/annotation.ts';
import { temporaryFolder } from './temporary-folder.ts';

const words =
  'The price of works\n\nThe Mayor en said that the price of the works may be two million. The works are finished.';

const draft = z.object({ seed: z.string(), claims: z.array(z.record(z.string(), z.unknown())) });

function project(): StoryPlace {
  const folder = temporaryFolder();
  cpSync(join(root, 'tests/fixtures/story-base'), folder, { recursive: true });
  cpSync(join(root, 'src/language'), join(folder, 'src/language'), { recursive: true });
  writeFileSync(join(folder, 'seeds/30_price.txt'), words);
  return ownStory(folder);
}

describe('npm run ingest', () => {
  it('writes a draft that lacks nothing but what rules cannot tell', () => {
    const place = project();
    const { code, out } = runIngest(place, ['30']);
    expect([code, out]).toEqual([0, 'drafts/30.yaml: 3 claims drafted\n']);
    const text = readFileSync(join(place.folder, 'drafts/30.yaml'), 'utf8');
    expect(text).toMatch(/^ {2}# /mu);
    const { seed, claims } = draft.parse(parse(text));
    expect(seed).toBe('30_price.txt');
    for (const claim of claims) {
      expect(words).toContain(claim['quote']);
      const texts = { en: 'x', ru: 'x', uk: 'x' };
      const filled = { ...claim, statement: texts, translation: texts, portrays: 'neutral', answers: [] };
      expect(annotatedClaimSchema.safeParse(filled).error).toBeUndefined();
    }
  });

  it('never writes over a file, and drafts nothing for a coded article', () => {
    const place = project();
    const path = join(place.folder, 'drafts/30.yaml');
    runIngest(place, ['30']);
    writeFileSync(path, 'an editor’s own words');
    expect(runIngest(place, ['seeds/30_price.txt'])).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(path, 'utf8')).toBe('an editor’s own words');
    expect(runIngest(place, ['10'])).toEqual({ code: 1, out: '', err: '10: coded already\n' });
    expect(existsSync(join(place.folder, 'drafts/10.yaml'))).toBe(false);
    expect(runIngest(place, []).code).toBe(2);
  });
});
