import type { Decision } from '../../src/review';

/** A decision that accepts a quotation. `id` is told in its quotation, too. */
export function accepting(id: string, about: Partial<Decision> = {}): Decision {
  return {
    v: 1,
    id,
    at: '2026-12-03T10:00:00.000Z',
    claim: null,
    verdict: 'accepted',
    set: null,
    quote: `“We stay,” said ${id}.`,
    prefix: '',
    suffix: '',
    start: 0,
    occurrence: [1, 1],
    textSha256: null,
    engine: '0.1.0',
    ...about,
  };
}
