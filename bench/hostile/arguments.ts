import { Command, InvalidArgumentError } from 'commander';

export interface Request {
  /** Of the texts, in UTF-16 units. */
  readonly size: number;
  /** Part of the names of what is measured. */
  readonly only: string;
  readonly suite: boolean;
  /** Seconds to search for costlier texts. */
  readonly search: number;
  readonly seed: number;
}

/** Reads the arguments; commander prints the help or what is wrong with them and ends the program. */
export function readArguments(argv: readonly string[]): Request {
  return new Command('npm run bench:hostile --')
    .description('Measures texts made to break parsers beside news, and searches for costlier ones (see bench/README.md).')
    .option('--size <units>', 'length of each text, in UTF-16 units', count, 20_000)
    .option('--only <words>', 'those texts alone whose names have these words', '')
    .option('--no-suite', 'search alone')
    .option('--search <seconds>', 'how long to search', count, 60)
    .option('--seed <number>', 'where the search begins', count, 1)
    .showHelpAfterError()
    .parse(argv)
    .opts<Request>();
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number.');
  return number;
}
