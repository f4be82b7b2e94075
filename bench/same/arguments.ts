import { Command, InvalidArgumentError, Option } from 'commander';

export interface Request {
  /** The results of an earlier run. Null if there is nothing to compare. */
  readonly stored: string | null;
  /** Store the results instead of comparing them. */
  readonly write: boolean;
  /** Folder of the annotated articles. */
  readonly corpora?: string;
  /** Read only every n-th training article. */
  readonly every: number;
  /** Further files of texts. */
  readonly texts: readonly string[];
}

/** Reads the arguments. For help or wrong arguments, commander prints a message and ends the program. */
export function readArguments(argv: readonly string[]): Request {
  const program = new Command('npm run check:same --')
    .description('Tells whether annotations are the same to the byte as those of an earlier run (see bench/README.md).')
    .argument('[stored]', 'the file to compare with')
    .option('--write', 'store the results in that file instead', false)
    .addOption(new Option('--corpora <folder>', 'annotated articles').env('SOURCE_ANNOTATOR_CORPORA'))
    .option('--every <count>', 'of the training articles, read every so many-th', countOf, 5)
    .option('--texts <file...>', 'further texts: NDJSON with a field "text", or TSV with "<NL>" for a line break', [])
    .showHelpAfterError();
  program.parse(argv);
  const stored = program.args[0] ?? null;
  const options = program.opts<Omit<Request, 'stored'>>();
  if (options.write && stored === null) program.error('--write needs a file');
  return { ...options, stored };
}

function countOf(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('A whole number from 1 on.');
  return count;
}
