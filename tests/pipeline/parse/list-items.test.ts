import { describe, expect, it } from 'vitest';
import { parseText, rolesOf } from './fixture-seed.ts';

const lede = 'The harbour of the town opened again on Monday, three days after the storm.';
const more = 'Fishing boats were the first to leave, the harbour master said.';

describe('lines that open with a sign', () => {
  const announced = 'Boats leave in this order:';
  const itemsOf = (...lines: readonly string[]): string[] => {
    const text = ['Harbour reopens', lede, ...lines, more].join('\n\n');
    return rolesOf(parseText(text)).flatMap(([role, words]) => (role === 'list-item' ? [words] : []));
  };

  it.each<[sign: string, lines: readonly string[], alone: number, underColon: number]>([
    ['one hyphen', ['- fishing boats'], 0, 1],
    ['two hyphens', ['- fishing boats', '- ferries'], 2, 2],
    ['one dash', ['– fishing boats'], 0, 1],
    ['two dashes', ['– fishing boats', '– ferries'], 0, 2],
    ['three long dashes', ['— fishing boats', '— ferries', '— yachts'], 0, 3],
    ['one number', ['1. fishing boats'], 0, 1],
    ['two numbers', ['1) fishing boats', '2) ferries'], 2, 2],
    ['two numbers that do not follow each other', ['1) fishing boats', '3) ferries'], 0, 0],
    ['one bullet', ['• fishing boats'], 1, 1],
    ['hyphens of which one reads like speech', ['- fishing boats', '- all are well, - he said'], 0, 0],
  ])('are items of a list or not: %s', (_sign, lines, alone, underColon) => {
    expect(itemsOf(...lines)).toEqual(lines.slice(0, alone));
    expect(itemsOf(announced, ...lines)).toEqual(lines.slice(0, underColon));
  });
});
