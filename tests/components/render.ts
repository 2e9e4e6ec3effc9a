import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { Parser } from 'htmlparser2';
import { storyOf, type Story } from '../../src/comparison/story.ts';
import { createInterface } from '../../src/i18n/interface.ts';
import { readStoryParts } from '../comparison/story-parts.ts';
import type { Change } from '../pipeline/fixture-story.ts';

/** The interface that components are drawn in. */
export const ui = createInterface('en', '/');

/** The small base story, with a change. */
export function baseStory(change: Change = {}): Story {
  return storyOf(readStoryParts(change));
}

/** An element of a drawn component. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All words in it, every run of white space as one space. */
  readonly text: string;
}

const container = await AstroContainer.create();

/** What Astro makes of a component: every element, in the order in which they begin; the first one holds all. */
export async function draw(component: AstroComponentFactory, props: Record<string, unknown>): Promise<Drawn[]> {
  const html = await container.renderToString(component, { props, partial: true });
  const drawn: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const begin = (name: string, attributes: Record<string, string>): void => {
    open.push(drawn.push({ name, attributes, text: '' }) - 1);
  };
  const parser = new Parser({
    onopentag: begin,
    onclosetag: () => void open.pop(),
    ontext(data) {
      for (const index of open) {
        const element = drawn[index];
        if (element) element.text += data;
      }
    },
  });
  begin('root', {});
  parser.end(html);
  return drawn.map((element) => ({ ...element, text: element.text.replaceAll(/\s+/gu, ' ').trim() }));
}

/** The elements of one name. */
export function named(drawn: readonly Drawn[], name: string): Drawn[] {
  return drawn.filter((element) => element.name === name);
}

/** Where the links lead, in order. */
export function linksOf(drawn: readonly Drawn[]): (string | undefined)[] {
  return named(drawn, 'a').map(({ attributes }) => attributes['href']);
}
