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

export interface Request {
  /** Folder of the annotated articles. */
  readonly corpora?: string;
  readonly split: string;
  /** Empty for all. */
  readonly only: readonly Section[];
  readonly errors?: ErrorSide;
  readonly type?: ClaimKind;
  /** Read the training articles by models that have not seen them, and print that table alone. */
  readonly crossValidate: boolean;
  readonly trainings: number;
  /** The command of a Python that has PyTorch, which trains the net. */
  readonly python: string;
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
    .option('--cross-validate', 'read the training articles by models that have not seen them', false)
    .option('--trainings <count>', 'average so many trainings', countOf, 3)
    .option('--python <command>', 'a Python that has PyTorch', 'python3')
    .option('--kept <folder>', 'where trained weights are kept, so that a run that was stopped goes on')
    .option('--store <file>', 'write the counts of the cross-validation there')
    .option('--compare <file>', 'compare the cross-validation with one that was stored')
    .showHelpAfterError();
  return program.parse(argv).opts<Request>();
}

function countOf(value: string): number {
  if (!/^[1-9]\d?$/u.test(value)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(value);
}
