// Reads the sentences of test/cases/stances: `unsaid Lund [refused to say] {whether the mine was safe}.`
import { readFileSync } from 'node:fs';
import type { Annotations, Claim, Span, Stance } from '../../src/engine';
import { stances } from '../../src/engine';

export interface StanceCase {
  /** `none`: showing no claim is right, and so is `unsaid`. */
  readonly expected: Stance | 'none';
  readonly text: string;
  readonly cue: string;
  readonly content: readonly Span[];
}

/** The cases of one of the files. Throws an Error with the line that it cannot read. */
export function readStanceCases(name: 'tuned' | 'read' | 'held-out'): readonly StanceCase[] {
  const lines = readFileSync(new URL(`stances/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(readCase);
}

function readCase(line: string): StanceCase {
  const [, expected, marked] = /^(\w+) (.+)$/u.exec(line) ?? [];
  const isKnown = expected === 'none' || stances.some((stance) => stance === expected);
  if (!isKnown || marked === undefined) throw new Error(`Not a case: ${line}`);
  let text = '';
  let cue = '';
  const content: Span[] = [];
  for (const [part] of marked.matchAll(/\[[^\]]*\]|\{[^}]*\}|[^[{]+/gu)) {
    const isMarked = part.startsWith('[') || part.startsWith('{');
    const words = isMarked ? part.slice(1, -1) : part;
    if (part.startsWith('[')) cue = words;
    if (part.startsWith('{')) content.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { expected: expected as StanceCase['expected'], text, cue, content };
}

/** The claim that shares most of the case's content, or undefined. */
export function claimFor({ content }: StanceCase, { claims }: Annotations): Claim | undefined {
  const shared = (claim: Claim): number =>
    claim.content.reduce((sum, span) => sum + content.reduce((own, wanted) => own + common(span, wanted), 0), 0);
  const length = ({ content: spans }: Claim): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return claims.filter((claim) => shared(claim) > 0).sort((a, b) => shared(b) - shared(a) || length(a) - length(b))[0];
}

function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
