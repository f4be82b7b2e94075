import path from 'node:path';

import { readModel } from '../../engine';
import { UsageError, type Request } from '../arguments';
import { readRegular } from './inputs';
import { reasonOf, type Reporter } from './report';

/** Beside the program. */
const ownWeights = path.join(__dirname, 'english.bin');

/**
 * A weights file that can be used. Without its own the program goes on by rules and says so; one that the reader named
 * must be there, or a UsageError is thrown.
 */
export async function readWeights({ rulesOnly, weights }: Request, reporter: Reporter): Promise<Uint8Array | null> {
  if (rulesOnly) return null;
  const file = weights ?? ownWeights;
  try {
    const bytes = await readRegular(file);
    readModel(bytes);
    return bytes;
  } catch (error) {
    const reason = `${file}: ${reasonOf(error)}`;
    if (weights !== undefined) throw new UsageError(`--weights ${reason}`);
    reporter.tell('rules only, less is found', reason, false);
    return null;
  }
}
