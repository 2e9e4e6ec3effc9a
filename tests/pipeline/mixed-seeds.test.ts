import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStory } from '../../src/pipeline/build-story.ts';
import { changedStory } from './fixture-story.ts';

/** Lines as pages have them, and pieces of HTML, whole and broken. */
const line = fc.constantFrom(
  'Menu',
  'Home | News | Sport',
  'Главная / Новости / Общество',
  'Harbour wins case against the winter',
  'Гавань вернула себе паром',
  'By Jane 😀 Doe',
  'Автор: Анна Громова',
  'Von CARSTEN OKEL, Hattenberg',
  '3 March 2025, 10:15',
  'Publié le 14/02/2025 à 07h30 • Mis à jour le 14/02/2025 à 11h02',
  '№ 36 (11 204) от 8 сентября 2023 года',
  'ЗАТОНСК, 17 апр — АБН, Ирина Лосева. Учёные нашли в озере неизвестный вид рачков, сообщил институт.',
  'The harbour won its case against the winter on Monday, and a ferry left for the islands at noon.',
  'Паром северной гавани во вторник снова вышел в море после зимы без переправы.',
  'Пассажиры ждали этого дня с ноября, сообщили в управлении гавани.',
  '— Рады? — спросил он.',
  'He said:',
  '• an item',
  '2. Another item',
  'Read also',
  'Читайте также: Рыбаки просят причал',
  'Ferries leave at noon',
  'Photo: Jane Doe / Harbour Post',
  '1 / 6',
  '👍 48',
  'Comments (3)',
  'Share',
  'Share',
  '{{story.title}}',
  '\u200b',
  '\ud83d',
  '© 2001–2023, Harbour Post. All rights reserved.',
  `Читайте такжеРыбаки просят${'а'.repeat(400)}`,
);
const markup = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="comments">',
  '</div>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<ul><li>',
  '<br><br>',
  '<script>document.write("<p>x</p>")</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour wins","datePublished":"2025-13-40"}</script>',
  '<meta property="article:published_time" content="2025-03-03T10:15:00+01:00">',
  '<title>Harbour wins | Post</title>',
  '<figure><figcaption>',
  '<table><tr><td>',
  '<!-- ',
  '<![CDATA[',
  '&#0;&#x110000;&nbsp;&bogus;',
  '<p title="',
  '<svg><foreignObject>',
  '<'.repeat(50),
  '<div>'.repeat(300),
);

describe('one seed of real-looking lines and HTML', () => {
  const others = buildStory(changedStory()).built?.articles;

  it.each([
    ['.txt', fc.array(line, { minLength: 1, maxLength: 40 })],
    ['.html', fc.array(fc.oneof(line, markup), { minLength: 1, maxLength: 40 })],
  ])('in a file that ends in %s leaves the others as they are', (extension, lines) => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\n\n', ' '), (parts, between) => {
        const seed = ['<p>The harbour office told of it on Monday.</p>', ...parts].join(between);
        const { built } = buildStory(changedStory({ add: { [`seeds/30_mixed${extension}`]: seed } }));
        expect(built?.articles.filter(({ article }) => article.id !== '30')).toEqual(others);
        const mixed = built?.articles.find(({ article }) => article.id === '30')?.article;
        const covered = mixed?.blocks.map(({ start, end }) => mixed.text.slice(start, end)).join('');
        expect(covered?.replace(/\s/gu, '')).toBe(mixed?.text.replace(/\s/gu, ''));
      }),
      { numRuns: 20 },
    );
  });
});
