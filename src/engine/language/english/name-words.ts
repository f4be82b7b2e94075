/** What English words do in names; all lower case. */
import { NameWord } from '../name-words';

const lists: readonly (readonly [NameWord, string])[] = [
  [NameWord.particle, 'ap ab ferch'],
  [
    NameWord.modifier,
    `royal liberal conservative democrat republican socialist nationalist native consumer citizen patient parent teacher
    farmer veteran christian`,
  ],
  [NameWord.party, 'democrats republicans conservatives liberals socialists nationalists unionists communists'],
  [
    NameWord.field,
    `exchequer works housing prosecutions rolls water agriculture fisheries industry commerce tourism labour immigration
    science technology communications sport welfare planning security lands mines roads railways`,
  ],
  [NameWord.quantity, 'scores dozens hundreds thousands tens millions lots crowds groups most plenty'],
];

/** The bits of each word. */
export const nameWords: ReadonlyMap<string, number> = build();

function build(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words.split(/\s+/u)) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
