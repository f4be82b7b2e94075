// Decisions about made-up texts, applied, written and read again.
import assert from 'node:assert/strict';
import type { Claim, LiveAnnotations, Speaker } from '../../src/engine';
import { stringifyNative, toNative } from '../../src/formats/native';
import { parseNative } from '../../src/formats/parse-native';
import {
  applyDecisions,
  foldLogs,
  readLog,
  selectorOf,
  stringifyLine,
  type Corrections,
  type Decision,
  type Line,
  type ReviewedAnnotations,
  type SpeakerLineWords,
} from '../../src/review';
import { faultsOf, writable } from '../formats/valid';

let count = 0;
export function line(words: SpeakerLineWords | null, second?: number): Decision {
  assert.ok(words);
  const at = `2026-12-03T10:00:${String(second ?? (count += 1) % 60).padStart(2, '0')}.000Z`;
  return { v: 1, id: `d${(count += 1)}`, at, ...words, textSha256: null, engine: null };
}

export function about(text: string, words: string, verdict: string, set: Corrections | null = null): Decision {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return line({ claim: null, verdict, set, ...selectorOf(text, { start, end: start + words.length }) });
}

/** Everything that was written can be read again, and is valid. */
export function reviewed(found: LiveAnnotations, ...logs: readonly (readonly Line[])[]): ReviewedAnnotations {
  const reviewers = ['ana', 'ben'];
  const read = logs.map((lines, at) => {
    const { lines: again, broken } = readLog(lines.map(stringifyLine).join(''));
    assert.deepEqual(broken, []);
    return { reviewer: reviewers[at]!, lines: again };
  });
  const after = applyDecisions(found, foldLogs(read));
  const text = found.slice({ start: 0, end: found.length });
  const info = { id: 'a.txt', bom: false, version: '0.1.0', decisions: after.decisions() };
  const document = toNative(text, after.all(), info);
  const json = stringifyNative(document);
  assert.ok(writable(JSON.parse(json)), faultsOf(writable.errors));
  assert.deepEqual(parseNative(json, text), document);
  return after;
}

export const undo = (undoes: string): Line => {
  return { v: 1, id: `d${(count += 1)}`, at: '2026-12-04T10:00:00.000Z', verdict: 'undo', undoes };
};

export function named({ speakers }: { readonly speakers: readonly Speaker[] }, name: string): Speaker {
  const found = speakers.find((speaker) => speaker.name === name);
  assert.ok(found, `${name} is none of ${speakers.map((speaker) => speaker.name).join(', ')}`);
  return found;
}

/** `content: name of the speaker` of each claim, from all(), which claimsIn() has to agree with. */
export function told(found: LiveAnnotations): readonly string[] {
  const all = found.all();
  const row = (claim: Claim, nameOf: (id: string) => string | undefined): string => {
    return `${found.slice(claim.content[0])}: ${claim.speaker === null ? '–' : nameOf(claim.speaker)}`;
  };
  const rows = all.claims.map((claim) => row(claim, (id) => all.speakers.find((speaker) => speaker.id === id)?.name));
  const live = found.claimsIn({ start: 0, end: found.length });
  assert.deepEqual(
    live.map((claim) => row(claim, (id) => found.speaker(id)?.name)),
    rows,
  );
  return rows;
}

export const mentionsOf = (found: LiveAnnotations, { mentions }: Speaker): readonly string[] =>
  mentions.map(({ span }) => found.slice(span));
