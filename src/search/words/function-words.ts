import { skeletonOf } from './skeleton.ts';
import { scriptOf } from './words.ts';

/**
 * Words that say nothing of what a text is about, in their plain form. They
 * are no keys, unless a query has nothing else.
 */
const lists = [
  // English
  'a an the and or but nor of to in on at by for from with without as is are was were be been being it its this that these those he she they them their his her who whom whose which what when where why how do does did not no s than then there into onto about over also only i we you our your my me him have has had will would can could may might must should shall if so such up out more most very any some all each other',
  // Russian
  'а без был была были было быть в во вот все всё вы где да для до его ее её если есть же за и из или им их к как ко кто которая которые который которых ли либо мы на над нас не него нее неё нет ни них но о об обо он она они оно от ото по под при про с со свой своя свою свои своей своего своих так также там те тем то того той тот тому тоже ту ты у уже чего чем что чтобы эта эти это этого этой этом этот эту я',
  // Ukrainian
  'але або без бо був була були було бути в вже ви від вона вони воно все всі від він де для до є ж же з за зі із і й його її їх їй із коли кого ли ми мій на над нас не нею неї ним них ні ніж о об от по при про свій своє свою своїх своєї с та так такий також там те тим тих то того той тому ту ти у це цей цих цього ця цьому чи що щоб як яка який які якої яких якого я хто',
  // Kazakh
  'мен және бен пен үшін бұл ол осы туралы',
];

const known: ReadonlySet<string> = new Set(lists.flatMap((list) => list.split(' ')));

/** Whether a word, in its plain form, says nothing of what a text is about. */
export function isFunctionWord(plain: string): boolean {
  return known.has(plain);
}

const across: ReadonlySet<string> = new Set(
  [...known].filter((word) => scriptOf(word) === 'cyrillic' && word.length <= 3).map(skeletonOf),
);

/** Whether a word in Latin letters may be a short Cyrillic one that says nothing. */
export function isFunctionWordAcross(plain: string): boolean {
  return scriptOf(plain) === 'latin' && across.has(skeletonOf(plain));
}
