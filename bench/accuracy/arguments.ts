import { Command, Option } from 'commander';
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
    .showHelpAfterError();
  return program.parse(argv).opts<Request>();
}
