import assert from 'node:assert/strict';
import { createAnnotator, type Model } from '../../src/engine';
import { learned } from '../model';
import { missesBy } from './compare';
import type { Case } from './format';
import { whyMissed } from './why';

/** Fails where a case is not got right, and tells why the engine reads the sentences as it does that differ. */
export function checkCase(example: Case, model: Model | null = learned): void {
  const reading = { format: example.format ?? 'plain', model };
  const found = missesBy(createAnnotator(reading), example);
  if (found.length > 0) assert.deepEqual(found, [], whyMissed(example.text, example, reading));
}
