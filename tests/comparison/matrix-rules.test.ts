import { describe, expect, it } from 'vitest';
import { matrixRules } from '../../src/comparison/matrix-rules.ts';

describe('matrixRules', () => {
  it('hides every column, event and topic by its own box', () => {
    const rules = matrixRules({ columns: 3, events: 2, topics: 4 });
    for (const [box, cell, count] of [
      ['col', 'k', 3],
      ['ev', 'g', 2],
      ['tp', 't', 4],
    ] as const) {
      for (let index = 1; index <= count; index++) {
        expect(rules).toContain(`:has(.${box}-${index}:not(:checked)) .${cell}-${index}{display:none}`);
      }
      expect(rules).not.toContain(`.${box}-${count + 1}:not`);
    }
  });

  it('lets a wide table scroll in its own frame, and no other', () => {
    expect(matrixRules({ columns: 5, events: 1, topics: 1 })).not.toContain('min-width:');
    expect(matrixRules({ columns: 40, events: 1, topics: 1 })).toContain('min-width:496rem');
  });
});
