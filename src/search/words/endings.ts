/**
 * What may follow the beginning of a word that a glossary lists: endings, and
 * what stands between stem and ending in words of one family. A word that goes
 * on otherwise is another word. The lists are of languages, not of a story.
 */
import { skeletonOf } from './skeleton.ts';
import type { Script } from './words.ts';

const words = (list: string): string[] => [...new Set(list.split(/\s+/u).filter(Boolean))];

const english = {
  within:
    'ic ics al ial ical ion ation ition tion sion ition ian ean an ism ist ise ize is iz istic ment it et ab ib abil ibil iv iveness at ator or ur en ent enc ship less ful ness hood y i e ed ing er',
  last: 's es e ed m ms ue ues sing zing d ing ings y ly ies ied ying ion ions or ors ure al als able ible ability ibility acy ty ity ities ment ments er ers ism ist ists ian ians an ans ic ics ive ively ship ships ness ise ised ises ising ize ized izes izing ur urs se sed ate ated ating ial ional ical ically ally istic hood ess ence ences ency ent ents',
  // Names as they are written in Latin letters.
  names:
    'a e o i u y n v yi iy yy ii yj ya ia iya an yan ian stan hstan kstan istan kistan stani hstani istani ev yev iev ov sky skii skiy skyi ska skaya ik ko ah akh in aijan hs ks gan dogan',
};

const cyrillic = {
  within:
    'ск зк цк ськ зьк цьк еск ческ ическ ицк ицьк ичн ічн н нн ен енн ьн ельн льн альн іальн иальн ональн яльн ов ев ив ивн лив ист іст ств ост іст изм ізм ац іац иац яц ент ентн ер ир ит ет єт ит ан анн ян янн ени іні ану енню ова ева єва ува юва ыва ива ирова ировк ирован изирова изир ицирова іюва іка ику ікува ікуван уван юван уванн юванн а я е и ы і у ю є о ну ник ниц ничеств льник чик щик ец ц к ок ек ч еч ч тел тель ител истан стан яр яч ик ь ш ующ ющ ающ ля лю лен ельств ництв ицтв зирован зован зов еств овств',
  last: [
    // Nouns
    'а я о е є ё и ы і ї у ю ь й ой ей ею єю ою ьо ем ом ам ям ём єм ами ями ах ях ов ев ів їв єв ові еві єві ию ью ії а я о е є ё и ы і ї у ю ь й ой ей ею єю ою ьо ем ом ам ям ём єм ам ями ами ах ях ен ена ено ены стан истан істан ник ист тель изм ізм ств тор ор ец ик ов ев ів їв єв ові еві єві ий ій ію ію ью ия ие ию ии ием ием иям иями иях ий ией ією ія ії ість ості істю остью ость ости остей остям стю ень аня ань ння нню нням нь ення енню енням ень ание ения ение ению ением ений ениям ениями ениях ания анию анием аний ство ства ству ством стве стві ств ізм изм ін інь нка нки нку нок нк ка ку ки ке кой кою ко ок ек кам ками ках ця ці цю цям ц',
    // Adjectives and participles
    'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ых их ую юю ыми ими ою ею ої ій іх їх ий а е і ні ний на не но ну ний ні ного ному ним них ної ною ній ними',
    // Verbs
    'ть ти т л ла ло ли тиме тимуть тимет сть в вши вший вшая вшего вшие шла ет ут ют ит ат ят им ем ете ите ешь ишь ає є ує ює ить ать ять еть ють уть ає ають їть имо емо ємо ймо ась ай айте и ь ав яв ив ів ала яла ила али яли или ало яло ило ять ував увала увати ює юю ную ну ню нут нет',
    // Kazakh, whose endings follow one another
    'ға ге қа ке да де та те дан ден тан тен нан нен ды ді ты ті ны ні дың дің тың тің ның нің лар лер дар дер тар тер мен бен пен сы сі ы і лық лік дық дік тық тік ші шы дегі дағы тағы тегі нда нде дай дей',
  ].join(' '),
};

/** The languages, by their BCP 47 tags, whose endings are listed here. */
export const languagesOfEndings: ReadonlySet<string> = new Set(['en', 'ru', 'uk', 'kk']);

/** Endings of the cases of a noun, one of which may stand behind its stem. */
const cases = new Set(
  words(
    'а я о е є ё и ы і ї у ю ь й ой ёй ей ею ёю єю ою ьо ем ом ам ям ём єм ами ями ах ях ов ев ёв ів їв єв ові еві єві ью',
  ),
);

/** Reflexive verbs. */
const reflexive = '(?:ь?ся|сь)?';

/** Any of some strings, the longest first. */
function anyOf(list: readonly string[]): string {
  return `(?:${[...new Set(list)].sort((a, b) => b.length - a.length).join('|')})`;
}

/** Between stem and ending. */
const mostWithin = 3;

const latinEndings = new RegExp(
  `^(?:${anyOf(words(english.names))}{1,2}|[bdglmnprt]?${anyOf(words(english.within))}{0,2}${anyOf(words(english.last))})$`,
  'u',
);
const cyrillicEndings = new RegExp(
  `^(?:${anyOf(words(cyrillic.within))}{0,${mostWithin}}${anyOf(words(cyrillic.last))}{1,2})?${reflexive}$`,
  'u',
);
const skeletonEndings = new RegExp(
  `^(?:${anyOf(words(cyrillic.within).map(skeletonOf))}{0,${mostWithin}}${anyOf(words(cyrillic.last).map(skeletonOf).filter(Boolean))}{1,2})?(?:sia|s)?$`,
  'u',
);

/** Whether a word of a script may end so behind its beginning. */
export function isEnding(rest: string, script: Script): boolean {
  if (rest === '') return true;
  if (script === 'latin') return latinEndings.test(rest);
  return script === 'cyrillic' && cyrillicEndings.test(rest);
}

/** What takes the place of й at the end of a Cyrillic word in its other forms. */
const softEndings = new Set(words('я ю е ем ём ев и ям ями ях ї є єм їв ює ві єві єм'));

/** Whether a Cyrillic word that ends in й may end so in its place. */
export function isSoftEnding(rest: string): boolean {
  return softEndings.has(rest);
}

/** Whether a Cyrillic noun may end so behind its stem. */
export function isCaseEnding(rest: string): boolean {
  return rest === '' || cases.has(rest);
}

/** Whether the skeleton of a Cyrillic word may end so behind that of its beginning. */
export function isEndingOfSkeleton(rest: string): boolean {
  return rest === '' || skeletonEndings.test(rest);
}
