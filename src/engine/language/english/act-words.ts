/** What bodies, courts and officials put on record, and what they grant; what each bit is for is in `ActWord`. */
import { ActWord } from '../act-words';
import { formsOf } from './inflection';

const formsOfAll = (lemmas: string): readonly string[] =>
  lemmas.split(/\s+/u).flatMap((lemma) => formsOf(lemma).filter((form) => !form.endsWith('ing')));

const lists: readonly (readonly [ActWord, readonly string[]])[] = [
  [ActWord.that, [...formsOfAll('resolve determine decide reason move'), 'held', 'submits', 'submitted']],
  [ActWord.infinitive, formsOfAll('undertake resolve')],
  [
    ActWord.object,
    [...formsOfAll('welcome deplore commend query recall reaffirm reiterate applaud'), 'regrets', 'regretted'],
  ],
  [ActWord.as, formsOfAll('describe characterise characterize denounce brand')],
  [ActWord.express, formsOfAll('express voice convey')],
  [
    ActWord.told,
    'told asked ordered instructed commanded directed urged advised warned reminded requested begged implored'.split(
      ' ',
    ),
  ],
  [
    ActWord.granted,
    'motion bail petition application entry permission visa visas permit parole asylum injunction extension adjournment'.split(
      ' ',
    ),
  ],
  [ActWord.about, ['at', 'over', 'about', 'for', 'with']],
];

/** The bits of each word. */
export const actWords: ReadonlyMap<string, number> = build();

function build(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
