import { holdsSeveral, unknownTo, type Format, type Layout } from '../formats/format';
import { formatNamed } from '../formats/output-formats';
import { UsageError } from './arguments';

/** What a run is asked for, and what it finds. */
export interface Situation {
  /** The one that was asked for, or the usual one. */
  readonly format: Format;
  readonly layout: Layout;
  /** The path of `--out`; null for standard output. */
  readonly out: string | null;
  /** What has that path already. */
  readonly there: 'nothing' | 'file' | 'folder' | 'other';
  /** Whether there are several inputs, or a folder, even of a single text. */
  readonly several: boolean;
}

/** Where documents go: to standard output, all to one file, or each to a file of its own in a folder. */
export type Place = 'stream' | 'file' | 'folder';

export interface Plan {
  readonly place: Place;
  /** What is written there: of several documents on a stream, the format that the one asked for has for that. */
  readonly format: Format;
}

/** How the documents are to be written. Throws a UsageError where arguments and files contradict each other. */
export function planOf(situation: Situation, formats?: readonly Format[]): Plan {
  const { format, out, several } = situation;
  const shared = format.inSeries === null ? null : formatNamed(format.inSeries, formats);
  const asked = { ...situation, shared };
  const { then } = cases.find(({ when }) => when(asked))!;
  if (typeof then === 'function') throw new UsageError(then(asked));
  return { place: then, format: out === null && several && shared ? shared : format };
}

interface Asked extends Situation {
  /** What several documents on one stream are written in; null where there is nothing. */
  readonly shared: Format | null;
}

interface Case {
  readonly when: (asked: Asked) => boolean;
  /** A place, or what is wrong. */
  readonly then: Place | ((asked: Asked) => string);
}

/** The first that fits counts. */
const cases: readonly Case[] = [
  {
    when: ({ out, several, shared }) => out === null && several && shared === null,
    then: ({ format }) => `Several documents cannot share a stream as ${format.name}: give --out DIR.`,
  },
  {
    when: (asked) => asked.out === null && asked.several && refused(asked).length > 0,
    then: (asked) =>
      `Several documents on one stream are written as ${asked.shared?.name}: ` +
      `leave out ${refused(asked).join(', ')}, or give --out DIR.`,
  },
  { when: ({ out }) => out === null, then: 'stream' },
  {
    when: ({ there }) => there === 'other',
    then: ({ out }) => `--out ${out} is not a regular file; without --out the documents go to standard output.`,
  },
  {
    when: ({ format, there }) => holdsSeveral(format) && there === 'folder',
    then: ({ out, format }) => `--out ${out} is a folder; --format ${format.name} needs a file.`,
  },
  { when: ({ format }) => holdsSeveral(format), then: 'file' },
  {
    when: ({ several, there }) => several && there === 'file',
    then: ({ out, shared }) =>
      `--out ${out} is a file; several texts need a folder${shared ? `, or --format ${shared.name}` : ''}.`,
  },
  { when: ({ several, there, out }) => several || there === 'folder' || /[\\/]$/u.test(out ?? ''), then: 'folder' },
  { when: () => true, then: 'file' },
];

/** The options for which the shared format has no use: `--pretty`. */
function refused({ layout, shared }: Asked): readonly string[] {
  return shared === null ? [] : unknownTo(shared, layout).map((name) => `--${name}`);
}
