/**
 * Parts of speech: the Penn tags (Marcus, Santorini and Marcinkiewicz 1993) as far as attribution needs them apart.
 * Finite, base and participle forms differ, and "that" as a conjunction has a tag of its own.
 */
export const tagNames = [
  'NN',
  'NNS',
  'NNP',
  'PRP',
  'PRP$',
  'VB',
  'VBD',
  'VBN',
  'VBG',
  'VBP',
  'VBZ',
  'MD',
  'DT',
  'IN',
  'THAT',
  'TO',
  'RB',
  'JJ',
  'CC',
  'CD',
  'WP',
  'WRB',
  'RP',
  'EX',
  'POS',
  'X',
  'PUNCT',
] as const;

export type TagName = (typeof tagNames)[number];

/** An index into `tagNames`. */
export type Tag = number;

const numbers = Object.fromEntries(tagNames.map((name, index) => [name, index])) as Record<TagName, Tag>;

export function tagOf(name: TagName): Tag {
  return numbers[name];
}
