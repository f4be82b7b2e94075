// An annotator that specs can predict.
import type { Annotations, Annotator, Claim, LiveText } from '../../src/engine';

export const silent = { debug: () => undefined, warn: () => undefined, error: () => undefined };

/** Takes every word in capitals for a claim, `SHAKY` for an uncertain one, and fails on `BREAK`. */
export class CapitalsAnnotator implements Annotator {
  annotate(text: string): Annotations {
    if (text.includes('BREAK')) throw new Error('broken');
    const claims = [...text.matchAll(/\b[A-Z]{2,}\b/gu)].map(
      ({ 0: word, index }): Claim => ({
        id: word,
        kind: word.length > 3 ? 'direct' : 'indirect',
        content: [{ start: index, end: index + word.length }],
        cue: null,
        source: null,
        speaker: null,
        confidence: word === 'SHAKY' ? 0.2 : 0.9,
        evidence: { rule: 'cue-after', spans: [] },
        status: 'auto',
        origin: 'auto',
      }),
    );
    return { speakers: [], quotations: [], claims, problems: [], skipped: [] };
  }
  open(): LiveText {
    throw new Error('not yet');
  }
}
