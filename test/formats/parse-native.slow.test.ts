import assert from 'node:assert/strict';

import { mediansOf, type Cost } from '../../bench/shared/timing';
import type { Claim, Span } from '../../src/engine';
import { stringifyNative, toNative } from '../../src/formats/native';
import { parseNative } from '../../src/formats/parse-native';
import { sampleAnnotations } from './sample';

describe('reading native JSON', () => {
  it('takes ten thousand claims in some times what JSON alone takes', () => {
    const many = 10_000;
    const text = Array.from({ length: many }, (_, i) => `“Pier ${i} stays,” Ana Ruiz said.\n`).join('');
    const [claim] = sampleAnnotations().claims;
    const claims = Array.from(text.matchAll(/(.*) (Ana Ruiz) (.*)\./dgu), ({ indices }, i): Claim => {
      const [content, source, cue] = indices!.slice(1).map(([start, end]) => ({ start, end })) as [Span, Span, Span];
      return {
        ...claim!,
        id: `c${i}`,
        speaker: null,
        content: [content],
        source,
        cue,
        evidence: { rule: 'cue-after', spans: [cue, source] },
      };
    });
    const annotations = { speakers: [], quotations: [], claims, problems: [], skipped: [], markup: [], language: 'en' };
    const json = stringifyNative(toNative(text, annotations, { id: 'a.txt', bom: false, version: '0.1.0' }));
    const [bare, all] = mediansOf([() => JSON.parse(json), () => parseNative(json, text)], 5) as [Cost, Cost];
    assert.ok(all.processor < 10 * bare.processor, `${all.processor} ms, JSON alone ${bare.processor} ms`);
  });
});
