import type { ClaimKind, Span } from '../../src/engine';
import type { GoldAttribution, GoldDocument } from '../../bench/accuracy/corpus';
import type { SureClaim } from '../../bench/accuracy/measure/reliability';
import { quotedRegions } from '../../bench/accuracy/measure/quoted';

/** The parts of an attribution or a claim, in the text's own words. */
export interface Parts {
  readonly content: string | readonly string[];
  readonly cue?: string;
  readonly source?: string;
}

export interface InventedAttribution extends Parts {
  readonly type: ClaimKind;
  readonly core?: boolean;
}

export function invent(
  text: string,
  attributions: readonly InventedAttribution[],
  ignore: readonly string[] = [],
): GoldDocument {
  return {
    id: 'invented',
    text,
    ignore: ignore.map((words) => spanOf(text, words)),
    quoted: quotedRegions(text),
    attributions: attributions.map(({ type, core = true, ...parts }): GoldAttribution => ({
      type,
      core,
      ...spansOf(text, parts),
    })),
  };
}

export function claimOf(text: string, parts: Parts, confidence = 0.5): SureClaim {
  return { confidence, ...spansOf(text, parts) };
}

/** The words at the spans. */
export function wordsAt(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function spansOf(text: string, { content, cue, source }: Parts) {
  const all = (words: string | readonly string[] | undefined): readonly Span[] =>
    words === undefined ? [] : [words].flat().map((part) => spanOf(text, part));
  return { content: all(content), cue: all(cue), source: all(source) };
}

/** The first occurrence of the words. Throws if there is none. */
function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in “${text}”`);
  return { start, end: start + words.length };
}
