/** What may be done to a quotation, and the grade that it must then have. */
import type { Grade } from '../../src/check';
import { months, pick, places, sayings, surnames, weekdays, type Chance, type Said } from './transcripts';

export interface Pair {
  /** The row of the report. */
  readonly kind: string;
  readonly said: string;
  readonly speaker: string;
  readonly quoted: string;
  /** Whom the article names; null for nobody. */
  readonly names: string | null;
  /** Any of these is right. */
  readonly grades: readonly Grade[];
}

type Change = (words: string, chance: Chance) => { readonly said?: string; readonly quoted: string } | null;

const plain = /\b(?:bridge|harbour|library|reservoir|clinic|ferry|orchard|lighthouse|velodrome)\b/u;
const other = (chance: Chance, list: readonly string[], not: string): string => {
  const left = list.filter((one) => one !== not);
  return pick(chance, left);
};
const swapped = (list: readonly string[]): Change => {
  const pattern = new RegExp(`(?<!^)\\b(?:${list.join('|')})\\b`, 'u');
  return (words, chance) =>
    pattern.test(words) ? { quoted: words.replace(pattern, (found) => other(chance, list, found)) } : null;
};
const replaced =
  (pattern: RegExp, by: string): Change =>
  (words) =>
    pattern.test(words) ? { quoted: words.replace(pattern, by) } : null;
/** Places between words, not at the ends. */
const cutAt = (chance: Chance, words: readonly string[], length: number): number =>
  2 + Math.floor(chance() * (words.length - length - 4));
/** Within a number everything is part of it. */
const isInNumber = (words: readonly string[], at: number, length: number): boolean =>
  words.slice(at - 1, at + length + 1).some((word) => /hundred|thousand|dollars|^per$|^cent$/u.test(word));
const negative = /\b(?:not|never|nobody|can't|missing)\b/iu;

const honest = {
  verbatim: (words: string) => ({ quoted: words }),
  'typography and case': (words: string) => ({
    quoted: words
      .replace(/'/gu, '’')
      .replace(/,/u, ' —')
      .replace(/^./u, (first) => first.toLowerCase()),
  }),
  'changed capital': (words: string) => ({ quoted: `[${words.charAt(0).toLowerCase()}]${words.slice(1)}` }),
  'ends early': (words: string) => ({ quoted: `${words.split(' ').slice(0, 7).join(' ')},` }),
  'numbers in figures': (words: string) => {
    const figures: Readonly<Record<string, string>> = {
      twelve: '12',
      'thirty-one': '31',
      'two hundred': '200',
      sixteen: '16',
      'forty thousand dollars': '$40,000',
      'ninety thousand dollars': '$90k',
      six: '6',
      eleven: '11',
      'fifteen per cent': '15%',
      'forty per cent': '40 percent',
    };
    const found = Object.keys(figures).find((one) => new RegExp(`\\b${one}\\b`, 'u').test(words));
    return found === undefined ? null : { quoted: words.replace(new RegExp(`\\b${found}\\b`, 'u'), figures[found]!) };
  },
  'other spelling': (words: string) =>
    /organised|neighbour|harbour|draughty/u.test(words)
      ? {
          quoted: words
            .replace('organised', 'organized')
            .replace(/neighbour/gu, 'neighbor')
            .replace('harbour', 'harbor'),
        }
      : null,
  'contractions written out': (words: string) =>
    /can't|They're/u.test(words) ? { quoted: words.replace("can't", 'cannot').replace("They're", 'They are') } : null,
} satisfies Record<string, Change>;

const tidied: Readonly<Record<string, Change>> = {
  fillers: (words, chance) => ({
    quoted: words,
    said: withPutIn(words, chance, pick(chance, ['um,', 'uh', 'er,', 'you know,', 'erm'])),
  }),
  'false starts': (words, chance) => {
    const all = words.split(' ');
    const at = cutAt(chance, all, 2);
    if (isInNumber(all, at, 2)) return null;
    return {
      quoted: words,
      said: [...all.slice(0, at + 2), '—', ...all.slice(at, at + 2), ...all.slice(at + 2)].join(' ').replace(' —', '—'),
    };
  },
};

const withPutIn = (words: string, chance: Chance, put: string): string => {
  const all = words.split(' ');
  let at = cutAt(chance, all, 0);
  while (isInNumber(all, at, 0)) at++;
  return [...all.slice(0, at), put, ...all.slice(at)].join(' ');
};
const withCut = (words: string, chance: Chance, count: number, put: readonly string[]): string | null => {
  const all = words.split(' ');
  if (all.length < count + 6) return null;
  const at = cutAt(chance, all, count);
  if (isInNumber(all, at, count)) return null;
  if (negative.test(all.slice(at, at + count).join(' '))) return null;
  return [...all.slice(0, at), ...put, ...all.slice(at + count)].join(' ');
};
const cutting =
  (count: number, put: readonly string[]): Change =>
  (words, chance) => {
    const quoted = withCut(words, chance, count, put);
    return quoted === null ? null : { quoted };
  };

const real: Readonly<Record<string, Change>> = {
  'word replaced': replaced(plain, 'cemetery'),
  'word put in': (words, chance) => ({
    quoted: withPutIn(words, chance, pick(chance, ['terribly', 'secretly', 'honestly'])),
  }),
  'order changed': (words, chance) => {
    const all = words.split(' ');
    const at = cutAt(chance, all, 4);
    return {
      quoted: [...all.slice(0, at), ...all.slice(at + 2, at + 4), ...all.slice(at, at + 2), ...all.slice(at + 4)].join(
        ' ',
      ),
    };
  },
};

const grave: Readonly<Record<string, Change>> = {
  number: swapped([
    'twelve',
    'thirty-one',
    'sixteen',
    'forty',
    'ninety',
    'seventeen',
    'six',
    'eleven',
    'fifteen',
    'sixty-five',
  ]),
  name: swapped(surnames),
  place: swapped(places),
  weekday: swapped(weekdays),
  month: swapped(months),
  unit: replaced(/\bdollars\b/u, 'euros'),
  'negation dropped': replaced(/\bdid not know\b/u, 'did know'),
  'negation put in': replaced(/\bwould still be\b/u, 'would not still be'),
  'negation in a marked gap': replaced(/\bdid not know that\b/u, '… know that'),
};

const rows: readonly { readonly changes: Readonly<Record<string, Change>>; readonly grades: readonly Grade[] }[] = [
  { changes: honest, grades: ['verbatim'] },
  { changes: tidied, grades: ['tidied'] },
  {
    changes: {
      'marked ellipsis': cutting(3, ['…']),
      'words in brackets': replaced(/\b(?:We|I|My neighbour)\b/u, '[the mayor]'),
    },
    grades: ['cut-marked'],
  },
  { changes: { 'two words cut': cutting(2, []) }, grades: ['cut-unmarked'] },
  { changes: real, grades: ['altered', 'altered-grave'] },
  { changes: grave, grades: ['altered-grave'] },
];

const invented = [
  'My grandmother kept goats on that hill and never once complained about the wind',
  'A computer will answer the telephone from now on, whether people like it or not',
  'Every child deserves a hot breakfast and somebody who listens',
  'We have been lied to by experts who could not find their own shoes',
  'This is the happiest day of my life and I will dance until morning',
  'The vaccine arrived too late for the islands and too early for the politicians',
  'Turn the music down or leave the building',
  'Our oldest customer bought a piano and returned it with jam inside',
  'He apologised twice, in writing, and sent the flowers back',
  'Interest rates will ruin the small bakeries long before the big ones notice',
];

/** What is said, and pairs of each kind, `count` of each. */
export function makePairs(
  chance: Chance,
  sentences: number,
  count: number,
): { readonly said: readonly Said[]; readonly pairs: readonly Pair[] } {
  const said = [...sayings(chance, sentences)];
  const pairs: Pair[] = [];
  const free = said.map((_, at) => at).sort(() => chance() - 0.5);
  for (const { changes, grades } of rows)
    for (const [kind, change] of Object.entries(changes)) {
      let left = count;
      for (let at = 0; at < free.length && left > 0; at++) {
        const { words, speaker } = said[free[at]!]!;
        const changed = change(words, chance);
        if (changed === null || changed.quoted === words.concat('.')) continue;
        said[free[at]!] = { speaker, words: changed.said ?? words };
        pairs.push({
          kind,
          said: changed.said ?? words,
          speaker,
          quoted: changed.quoted,
          names: `Jo ${speaker}`,
          grades,
        });
        free.splice(at--, 1);
        left--;
      }
    }
  for (const at of free.slice(0, count)) {
    const { words, speaker } = said[at]!;
    pairs.push({
      kind: 'speaker',
      said: words,
      speaker,
      quoted: words,
      names: `Jo ${other(chance, surnames, speaker)}`,
      grades: ['other-speaker'],
    });
  }
  for (const at of free.slice(count, count * 2)) {
    const { words, speaker } = said[at]!;
    // Somebody else says it, too, before.
    said.unshift({ speaker: other(chance, surnames, speaker), words });
    pairs.push({
      kind: 'one of several takes',
      said: words,
      speaker,
      quoted: words,
      names: `Jo ${speaker}`,
      grades: ['verbatim'],
    });
  }
  for (const quoted of invented.slice(0, Math.max(count, 10)))
    pairs.push({ kind: 'invented', said: '', speaker: '', quoted, names: null, grades: ['not-found'] });
  return { said, pairs };
}
