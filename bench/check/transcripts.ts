/** Makes transcripts of invented hearings: labels, times, and sentences of ordinary words in a seeded order. */

/** A seeded source of chance: the same seed gives the same transcripts. */
export type Chance = () => number;

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

export const surnames = 'Brandt Parry Marsh Okoro Lindqvist Tremaine Vasquez Holm Adeyemi Ferrante'.split(' ');
export const places = 'Elmford Tarnside Corvale Westmere Dunmoor Halverton'.split(' ');
export const weekdays = 'Monday Tuesday Wednesday Thursday Friday'.split(' ');
export const months = 'January February April June August October'.split(' ');
const things =
  'bridge, harbour, library, reservoir, tram line, clinic, school kitchen, power station, footpath, town hall roof, ferry, sea wall, allotment, car park, weather station, market hall, orchard, pumping house, lighthouse, velodrome'.split(
    ', ',
  );
const people =
  'engineers, parents, inspectors, divers, contractors, neighbours, nurses, farmers, drivers, surveyors, volunteers, tenants, shopkeepers, trustees, plumbers, archivists'.split(
    ', ',
  );
const done =
  'inspected, painted over, quietly sold, measured, photographed, promised, abandoned, rebuilt, insured, flooded, drained, repaired, mortgaged, fenced off, ignored, demolished'.split(
    ', ',
  );
const qualities =
  'rotten, overpriced, draughty, beautiful, unsteady, haunted, crowded, spotless, half finished, damp, legally ours, older than the railway, a bargain, a disgrace, closed to visitors, painted green'.split(
    ', ',
  );
const reasons =
  'because the money went elsewhere, after the storm took the fence, while the lawyers were on holiday, before anybody read the report, since the auditors left, although the permit was missing, when the tide came in, until the pipes froze, as soon as the cameras were gone, once the lease ran out'.split(
    ', ',
  );

const frames: readonly ((c: Chance) => string)[] = [
  (c) => `The ${pick(c, people)} in ${pick(c, places)} ${pick(c, done)} the ${pick(c, things)} ${pick(c, reasons)}.`,
  (c) => `We did not know that the ${pick(c, things)} was ${pick(c, qualities)} ${pick(c, reasons)}.`,
  (c) =>
    `I organised ${pick(c, ['twelve', 'thirty-one', 'two hundred', 'sixteen'])} ${pick(c, people)} to look at the ${pick(c, things)} on ${pick(c, weekdays)} with Mr ${pick(c, surnames)}.`,
  (c) =>
    `It would cost ${pick(c, ['forty', 'ninety', 'three hundred', 'seventeen'])} thousand dollars to have the ${pick(c, things)} ${pick(c, done)} by ${pick(c, months)}.`,
  (c) =>
    `You can't tell the ${pick(c, people)} of ${pick(c, places)} that their ${pick(c, things)} is ${pick(c, qualities)}.`,
  (c) =>
    `My neighbour says the ${pick(c, things)} has been ${pick(c, qualities)} for ${pick(c, ['six', 'eleven', 'twenty-two'])} years, and the ${pick(c, people)} never came.`,
  (c) =>
    `If ${pick(c, surnames)} had asked the ${pick(c, people)}, the ${pick(c, things)} would still be ${pick(c, qualities)}.`,
  (c) =>
    `They're going to close the ${pick(c, things)} in ${pick(c, months)}, and the ${pick(c, people)} will have ${pick(c, done)} the ${pick(c, things)} ${pick(c, reasons)}.`,
  (c) =>
    `About ${pick(c, ['fifteen', 'forty', 'sixty-five'])} per cent of the ${pick(c, people)} think that the ${pick(c, things)} is ${pick(c, qualities)}.`,
  (c) =>
    `Nobody at the ${pick(c, things)} in ${pick(c, places)} has told me why the ${pick(c, people)} ${pick(c, done)} it ${pick(c, reasons)}.`,
];

export const sentence = (chance: Chance): string => pick(chance, frames)(chance);

/** A sentence that somebody says. */
export interface Said {
  readonly speaker: string;
  readonly words: string;
}

/** `count` sentences, no two the same. */
export function sayings(chance: Chance, count: number): readonly Said[] {
  const all = new Map<string, Said>();
  while (all.size < count) {
    const words = sentence(chance);
    all.set(words, { speaker: pick(chance, surnames), words });
  }
  return [...all.values()];
}

/** A transcript: a turn a line. */
export const transcript = (said: readonly Said[]): string =>
  said
    .map(({ speaker, words }, at) => {
      const seconds = at * 7;
      const two = (value: number): string => String(value).padStart(2, '0');
      return `[${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}] ${speaker.toUpperCase()}: ${words}\n`;
    })
    .join('');
