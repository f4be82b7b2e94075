import { parseArgs } from 'node:util';

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

/** Reads the arguments, not with commander: it does not fit into the one bundle of a measurement. Throws on others. */
export function readArguments(args: readonly string[]): Request {
  const options = {
    size: { type: 'string', default: '20000' },
    only: { type: 'string', default: '' },
    'no-suite': { type: 'boolean', default: false },
    search: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  return {
    size: count('size', values.size),
    only: values.only,
    suite: !values['no-suite'],
    search: count('search', values.search),
    seed: count('seed', values.seed),
  };
}

function count(name: string, value: string): number {
  const number = Number(value);
  if (value === '' || !Number.isInteger(number) || number < 0)
    throw new Error(`--${name} takes a whole number, not “${value}”`);
  return number;
}
