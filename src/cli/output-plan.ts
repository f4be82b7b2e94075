import { holdsSeveral, unknownTo, type Format, type WriteOptions } from '../formats/format';
import { formatNamed } from '../formats/output-formats';
import { UsageError } from './arguments';

/** What decides where documents go: the arguments and the file system. */
export interface Situation {
  /** The requested format, or the default one. */
  readonly format: Format;
  readonly options: WriteOptions;
  /** The path of `--out`. Null for standard output. */
  readonly out: string | null;
  /** What already exists at that path. */
  readonly there: 'nothing' | 'file' | 'folder' | 'other';
  /** Whether there are several inputs, or a folder (even with a single text). */
  readonly several: boolean;
}

/** Where documents go: to standard output, all to one file, or each to its own file in a folder. */
export type Destination = 'stream' | 'file' | 'folder';

export interface Plan {
  readonly destination: Destination;
  /** The format to write: for several documents on a stream, the one that the requested format names for a series. */
  readonly format: Format;
}

/** Decides how documents are written. Throws a UsageError if arguments and files contradict each other. */
export function planOf(situation: Situation, formats?: readonly Format[]): Plan {
  const { format, out, several } = situation;
  const shared = format.inSeries === null ? null : formatNamed(format.inSeries, formats);
  const asked = { ...situation, shared };
  const { then } = cases.find(({ when }) => when(asked))!;
  if (typeof then === 'function') throw new UsageError(then(asked));
  return { destination: then, format: out === null && several && shared ? shared : format };
}

interface Asked extends Situation {
  /** The format of several documents on one stream. Null if there is none. */
  readonly shared: Format | null;
}

interface Case {
  readonly when: (asked: Asked) => boolean;
  /** A destination, or a message that says what is wrong. */
  readonly then: Destination | ((asked: Asked) => string);
}

/** The first case that fits counts. */
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

/** The requested options that the shared format does not support, such as `--pretty`. */
function refused({ options, shared }: Asked): readonly string[] {
  return shared === null ? [] : unknownTo(shared, options).map((name) => `--${name}`);
}
