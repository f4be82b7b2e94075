import { Argument, Command, InvalidArgumentError, Option } from 'commander';

import { unknownTo, type Format } from '../formats/format';
import { json, ndjson } from '../formats/json';
import { formatNamed, outputFormats } from '../formats/output-formats';
import { printable } from '../formats/printable';
import { usualFields } from './record';

/** The request for `annotate`. Contradictions visible in the arguments alone have been refused. */
export interface Request {
  /** Files, folders and `-`; empty with `stdinNdjson`. */
  readonly paths: readonly string[];
  /** The name of a format. Undefined for the default format. */
  readonly format?: string;
  readonly out?: string;
  /** Indent what is written. */
  readonly pretty: boolean;
  readonly force: boolean;
  readonly stdinNdjson: boolean;
  /** The field of a line that holds its id, and the one that holds its text. */
  readonly idField: string;
  readonly textField: string;
  /** Lines that fail do not count for the exit status. */
  readonly keepGoing: boolean;
  /** Leave out speakers' mentions and code points. */
  readonly compact: boolean;
  /** The folder of what readers decided. */
  readonly decisions?: string;
  /** Files and folders that the quotations are held against. */
  readonly sources?: readonly string[];
  /** Do without the learned models. */
  readonly rulesOnly: boolean;
  /** A weights file in place of the program's own. */
  readonly weights?: string;
  /** How many documents to analyse at a time, from 1. Undefined for the number of cores. */
  readonly jobs?: number;
}

/** Arguments that cannot be followed; its message is for the reader. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const examples = `
A PATH is a file, a folder (the articles in it and its sub-folders, in path order, hidden ones left out) or - for
text on standard input. Articles are UTF-8: .txt, .md and .markdown (Markdown), .html and .htm, .srt and .vtt
(subtitles). A file of another name that is given by itself is read as plain text.

Documents go to standard output, one a line where there are several inputs.
  --out FILE   one file in: the document; with --format ndjson: all documents, one a line
  --out DIR    several files or a folder in: one file each, in the same sub-folders

With --stdin-ndjson each line of standard input is an object with "id", "text" and any other fields. Each
gives one document on one line; the other fields come back under document.meta. A line that fails gives
{"id","line","error"} in its place. --keep-going then ends with 0, for engines that take 1 for a lost block.

The output is the same, and in the same order, however many --jobs there are.

Examples:
  source-annotator annotate article.txt --pretty
  source-annotator annotate articles --out annotations
  source-annotator annotate --stdin-ndjson < articles.ndjson > annotations.ndjson

A text that seems to be in another language than English has no claims; document.language tells which, and
standard error does.

Exit status: 0 fine, 1 some input failed (each is named on standard error), 2 wrong arguments.`;

const unasked: Request = {
  paths: [],
  pretty: false,
  force: false,
  stdinNdjson: false,
  idField: usualFields.id,
  textField: usualFields.text,
  keepGoing: false,
  compact: false,
  rulesOnly: false,
};

/**
 * The program. `annotate` receives each checked request. Throws a CommanderError for help, version and wrong arguments.
 */
export function createProgram(
  version: string,
  annotate: (request: Request) => Promise<void>,
  formats: readonly Format[] = outputFormats,
): Command {
  const program = new Command('source-annotator')
    .description('Finds who said what in news text.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(printable).join('\n')) })
    .exitOverride()
    .showHelpAfterError('Try: source-annotator annotate --help');
  program
    .command('annotate')
    .description(
      'Write quotations, claims and speakers of texts, as JSON (source-annotations/1) unless told otherwise.',
    )
    .addArgument(new Argument('[PATH...]', 'files, folders or -'))
    .addOption(formatOption(formats))
    .option('--out <path>', 'write to this file or folder')
    .option('--pretty', 'indent what is written')
    .option('--force', 'overwrite files that exist')
    .option('--compact', "leave out speakers' mentions and code points: a fifth less")
    .option('--stdin-ndjson', 'read {"id","text",…} a line, write one document a line')
    .option('--id-field <name>', 'the field of a line that holds its id', usualFields.id)
    .option('--text-field <name>', 'the field of a line that holds its text', usualFields.text)
    .option('--keep-going', 'exit with 0 although lines failed')
    .option('--decisions <folder>', 'apply what readers decided; the folder is .source-annotations or has one')
    .option('--sources <path...>', 'hold quotations against these transcripts, as check does; claims have the result')
    .option('--rules-only', 'leave out what was learned from annotated articles')
    .option('--weights <file>', 'use these learned weights; npm run train makes some')
    .option('--jobs <n>', 'analyse so many at a time; as many as there are cores unless given', parseJobs)
    .helpOption('--help', 'print this help')
    .addHelpText('after', examples)
    .action((paths: string[], options: Partial<Request>) => {
      return annotate(checked({ ...unasked, ...options, paths }, formats));
    });
  return program;
}

function formatOption(formats: readonly Format[]): Option {
  const titles = formats.map(({ name, title }) => `${name}: ${title}`).join('; ');
  return new Option('--format <format>', titles).choices(formats.map(({ name }) => name));
}

const mostJobs = 256;

function parseJobs(value: string): number {
  const jobs = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > mostJobs) throw new InvalidArgumentError(`It is a whole number from 1 to ${mostJobs}.`);
  return jobs;
}

function checked(request: Request, formats: readonly Format[]): Request {
  const { paths, format, out, pretty, compact, force, stdinNdjson, rulesOnly, weights } = request;
  if (stdinNdjson) checkLines(request);
  else if (request.keepGoing || request.idField !== unasked.idField || request.textField !== unasked.textField) {
    throw new UsageError('--id-field, --text-field and --keep-going are of use with --stdin-ndjson alone.');
  } else if (paths.length === 0) {
    throw new UsageError('Name a file or folder, or - for text on standard input.');
  }
  const [unknown] = format === undefined ? [] : unknownTo(formatNamed(format, formats), { pretty, compact });
  if (unknown !== undefined) throw new UsageError(`--${unknown} is of no use with --format ${format}.`);
  if (force && out === undefined) throw new UsageError('--force is of use with --out alone.');
  if (rulesOnly && weights !== undefined)
    throw new UsageError('--rules-only leaves weights out: give one or the other.');
  if (request.sources !== undefined && request.jobs !== undefined)
    throw new UsageError('--jobs is of no use with --sources: one thread holds their index.');
  if (out === '') throw new UsageError('--out names no path.');
  return request;
}

function checkLines({ paths, format, out, pretty, decisions, idField, textField }: Request): void {
  if (paths.length > 0) throw new UsageError('--stdin-ndjson takes no PATH.');
  if (decisions !== undefined) throw new UsageError('--decisions is for files, not for --stdin-ndjson.');
  if ((format ?? ndjson.name) !== ndjson.name || pretty || out !== undefined) {
    throw new UsageError(
      `--stdin-ndjson writes NDJSON to standard output: leave out --format ${format ?? json.name}, --pretty and --out.`,
    );
  }
  if (idField === textField) throw new UsageError('--id-field and --text-field name the same field.');
}
