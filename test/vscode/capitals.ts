// An annotator that specs can predict.
import type { Annotations, Annotator, Claim, LiveText } from '../../src/engine';
import { fixed, FixedText } from './fixed-annotations';

export const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Takes every word in capitals for a claim, `SHAKY` for an uncertain one, and fails on `BREAK`. */
export class CapitalsAnnotator implements Annotator {
  /** The texts at the time they were opened. */
  readonly opened: string[] = [];

  annotate(text: string): Annotations {
    if (text.includes('BREAK')) throw new Error('broken');
    const claims = [...text.matchAll(/\b[A-Z]{2,}\b/gu)].map(({ 0: word, index }): Claim => ({
      id: word,
      kind: word.length > 3 ? 'direct' : 'indirect',
      content: [{ start: index, end: index + word.length }],
      cue: null,
      source: null,
      speaker: null,
      confidence: word === 'SHAKY' ? 0.2 : 0.9,
      stance: 'asserted',
      evidence: { rule: 'cue-after', spans: [] },
      status: 'auto',
      origin: 'auto',
    }));
    return { speakers: [], quotations: [], claims, problems: [], skipped: [], markup: [], language: 'en' };
  }

  open(text: string): LiveText {
    this.opened.push(text);
    const annotate = (now: string): Annotations => this.annotate(now);
    return new FixedText(text, function* (now) {
      yield;
      return fixed(now, annotate(now));
    });
  }
}
