import { Command, InvalidArgumentError, Option } from 'commander';
import type { ClaimKind } from '../../src/engine';
import type { ErrorSide } from './errors';

export const sections = [
  'scores',
  'reliability',
  'robustness',
  'speakers',
  'roles',
  'manners',
  'cases',
  'ablation',
] as const;
export type Section = (typeof sections)[number];

/** The tables that a cross-validation can print. */
const crossValidated: readonly Section[] = ['scores', 'reliability', 'manners', 'ablation'];

export interface Request {
  /** Folder of the annotated articles. */
  readonly corpora?: string;
  readonly split: string;
  /** Empty for all. */
  readonly only: readonly Section[];
  readonly errors?: ErrorSide;
  readonly type?: ClaimKind;
  /** Print so many of the mistakes, drawn at random. */
  readonly draw?: number;
  /** With so many UTF-16 units of text on either side. */
  readonly around?: number;
  /** Read the training articles by models that have not seen them, and print the tables of that alone. */
  readonly crossValidate: boolean;
  readonly trainings: number;
  /** The command of a Python that has PyTorch, which trains the net. */
  readonly python: string;
  /** A file of word vectors, which the net begins with. */
  readonly vectors?: string;
  /** Folder of trained weights, so that a run that was stopped goes on. */
  readonly kept?: string;
  /** Files of runs: to write this one to, and to compare it with. */
  readonly store?: string;
  readonly compare?: string;
}

/** Reads the arguments. For help or wrong arguments, commander prints a message and ends the program. */
export function readArguments(argv: readonly string[]): Request {
  const program = new Command('npm run accuracy --')
    .description('Prints how accurate the engine is, as Markdown tables (see bench/README.md).')
    .addOption(new Option('--corpora <folder>', 'annotated articles').env('SOURCE_ANNOTATOR_CORPORA'))
    .option('--split <name>', 'which of them: dev, train', 'dev')
    .addOption(new Option('--only <section...>', 'print these tables alone').choices(sections).default([], 'all'))
    .addOption(new Option('--errors <side>', 'print the mistakes instead').choices(['miss', 'false']))
    .addOption(new Option('--type <type>', 'mistakes of this type alone').choices(['direct', 'mixed', 'indirect']))
    .option('--draw <count>', 'so many mistakes, drawn at random', countOf)
    .option('--around <units>', 'so much text around each mistake', countOf)
    .option('--cross-validate', 'read the training articles by models that have not seen them', false)
    .option('--trainings <count>', 'average so many trainings', countOf, 3)
    .option('--python <command>', 'a Python that has PyTorch', 'python3')
    .option('--vectors <file>', 'word vectors that the net begins with, as npm run train has them')
    .option('--kept <folder>', 'where trained weights are kept, so that a run that was stopped goes on')
    .option('--store <file>', 'write the counts of the cross-validation there')
    .option('--compare <file>', 'compare the cross-validation with one that was stored')
    .showHelpAfterError();
  const request = program.parse(argv).opts<Request>();
  const other = request.only.find((section) => !crossValidated.includes(section));
  if (request.crossValidate && other !== undefined) program.error(`--cross-validate has no table “${other}”`);
  return request;
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(value)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(value);
}
