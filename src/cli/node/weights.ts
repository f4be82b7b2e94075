import path from 'node:path';

import { readModel } from '../../engine';
import { UsageError, type Request } from '../arguments';
import { readRegular } from './inputs';
import { reasonOf, type Reporter } from './report';

/** The weights shipped beside the program. */
const ownWeights = path.join(__dirname, 'english.bin');

/**
 * The bytes of a usable weights file. If the shipped one cannot be used, reports that and returns null: the rules then
 * run alone. Throws a UsageError if the file given with `--weights` cannot be used.
 */
export async function readWeights(
  { rulesOnly, weights }: Pick<Request, 'rulesOnly' | 'weights'>,
  reporter: Reporter,
): Promise<Uint8Array | null> {
  if (rulesOnly) return null;
  const file = weights ?? ownWeights;
  try {
    const bytes = await readRegular(file);
    readModel(bytes);
    return bytes;
  } catch (error) {
    const reason = `${file}: ${reasonOf(error)}`;
    if (weights !== undefined) throw new UsageError(`--weights ${reason}`);
    reporter.report('rules only, less is found', reason, false);
    return null;
  }
}
