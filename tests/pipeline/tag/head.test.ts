import { expect, it } from 'vitest';
import { madeText, told } from './made-lists.ts';

const name = 'Rivers Office';

it.each([
  { role: '', speaker: '()' },
  { role: 'lede: ', speaker: 'rivers-office' },
])('counts a relay ($role) for the head of a text only where it stands there', ({ role, speaker }) => {
  const text = madeText(
    'eng',
    `${role}This was reported by the ${name}. Fish die.`,
    'Costs rise.',
    'The dam stops floods.',
  );
  const start = text.text.indexOf(name);
  const relays: typeof text.relays = [{ start, end: start + name.length, name, source: 'rivers-office' }];
  expect(told({ ...text, relays }).at(-1)).toBe(`reported ${speaker}, asserted: The dam stops floods.`);
});
