import path from 'node:path';

import { readModel, type Model } from '../../engine';
import { UsageError, type Request } from '../arguments';
import { readRegular } from './inputs';
import { modelHost } from './model-host';
import { reasonOf, type Reporter } from './report';

/** The weights shipped beside the program. */
const ownWeights = path.join(__dirname, 'english.bin');

export interface Weights {
  /** The file's, for other threads. */
  readonly bytes: Uint8Array;
  readonly model: Model;
}

/**
 * The weights to use. If the shipped one cannot be used, reports that and returns null: the rules then
 * run alone. Throws a UsageError if the file given with `--weights` cannot be used.
 */
export async function readWeights(
  { rulesOnly, weights }: Pick<Request, 'rulesOnly' | 'weights'>,
  reporter: Reporter,
): Promise<Weights | null> {
  if (rulesOnly) return null;
  const file = weights ?? ownWeights;
  try {
    const bytes = await readRegular(file);
    return { bytes, model: readModel(bytes, modelHost) };
  } catch (error) {
    const reason = `${file}: ${reasonOf(error)}`;
    if (weights !== undefined) throw new UsageError(`--weights ${reason}`);
    reporter.report('rules only, less is found', reason, false);
    return null;
  }
}
