import { slice, type ClaimKind, type Span } from '../../src/engine';
import { randomFrom, shuffle } from '../../train/random';
import type { GoldAttribution } from './corpus';
import type { EngineClaim } from './engine';
import { lengthOf, overlapOf, type Agreement, type JudgedDocument } from './measure/pairing';

export type ErrorSide = 'miss' | 'false';

/** A missed attribution or a false claim: what was annotated and what was found. Either may be missing. */
export interface Mistake {
  /** `nothing found`, `content too long on the right`, `another source`, … */
  readonly kind: string;
  readonly type: ClaimKind;
  readonly document: JudgedDocument<EngineClaim>['document'];
  readonly gold: GoldAttribution | null;
  readonly claim: EngineClaim | null;
  /** Other claims that share words with the annotated content. */
  readonly others: readonly EngineClaim[];
}

type Documents = readonly JudgedDocument<EngineClaim>[];

/** `miss`: core attributions that no claim matches; `false`: counted claims that match no attribution. */
export function mistakesOf(documents: Documents, side: ErrorSide, type?: ClaimKind): readonly Mistake[] {
  const all = side === 'miss' ? documents.flatMap(missesOf) : documents.flatMap(falseOnesOf);
  return all.filter((mistake) => type === undefined || mistake.type === type);
}

function missesOf({ document, attributions, claims }: JudgedDocument<EngineClaim>): readonly Mistake[] {
  return attributions
    .filter(({ attribution, agreement }) => attribution.core && !agreement?.['content+source'])
    .map(({ attribution, partner, agreement }) => ({
      kind: partner && agreement ? kindOf(attribution, partner, agreement) : 'nothing found',
      type: attribution.type,
      document,
      gold: attribution,
      claim: partner,
      others: claims
        .map(({ claim }) => claim)
        .filter((claim) => claim !== partner && overlapOf(claim.content, attribution.content) > 0),
    }));
}

function falseOnesOf({ document, claims }: JudgedDocument<EngineClaim>): readonly Mistake[] {
  return claims
    .filter(({ counted, agreement }) => counted && !agreement?.['content+source'])
    .map(({ claim, type, partner, agreement }) => ({
      kind: partner && agreement ? kindOf(partner, claim, agreement) : 'nothing annotated',
      type,
      document,
      gold: partner,
      claim,
      others: [],
    }));
}

function kindOf(gold: GoldAttribution, claim: EngineClaim, agreement: Agreement): string {
  if (!agreement.content) return `content ${contentFault(gold.content, claim.content)}`;
  if (claim.source.length === 0) return 'no source';
  return gold.source.length === 0 ? 'a source where none is' : 'another source';
}

/** On which side most of the difference lies. */
function contentFault(gold: readonly Span[], claim: readonly Span[]): string {
  const [goldStart, goldEnd] = [gold[0]!.start, gold.at(-1)!.end];
  const [start, end] = [claim[0]!.start, claim.at(-1)!.end];
  const beyond = (spans: readonly Span[], from: number, to: number): number =>
    from < to ? overlapOf(spans, [{ start: from, end: to }]) : 0;
  const edges = [
    { fault: 'too long on the left', units: beyond(claim, start, goldStart) },
    { fault: 'too long on the right', units: beyond(claim, goldEnd, end) },
    { fault: 'too short on the left', units: beyond(gold, goldStart, start) },
    { fault: 'too short on the right', units: beyond(gold, end, goldEnd) },
  ];
  const within = lengthOf(gold) + lengthOf(claim) - 2 * overlapOf(gold, claim) - edges.reduce((n, e) => n + e.units, 0);
  const [worst] = [...edges, { fault: 'with other parts', units: within }].sort((a, b) => b.units - a.units);
  return worst!.fault;
}

/** So many of the mistakes, or all where there are fewer, drawn at random but always the same ones. */
export function drawMistakes(mistakes: readonly Mistake[], count: number): readonly Mistake[] {
  const order = Int32Array.from(mistakes.keys());
  shuffle(order, randomFrom(1));
  return Array.from(order.subarray(0, count), (at) => mistakes[at]!);
}

/** In UTF-16 units, on either side of what is shown. */
const defaultAround = 80;

/**
 * The mistakes by kind, the most frequent first: `-` is the annotation, `+` the claim, `~` other claims, then the text,
 * with so many UTF-16 units around it.
 */
export function errorReport(mistakes: readonly Mistake[], around = defaultAround): string {
  const kinds = [...new Set(mistakes.map(({ kind }) => kind))]
    .map((kind) => ({ kind, members: mistakes.filter((mistake) => mistake.kind === kind) }))
    .sort((a, b) => b.members.length - a.members.length);
  const summary = kinds.map(({ kind, members }) => `${String(members.length).padStart(5)}  ${kind}`);
  const sections = kinds.map(
    ({ kind, members }) =>
      `=== ${kind} (${members.length})\n\n${members.map((mistake) => wordingOf(mistake, around)).join('\n\n')}`,
  );
  return [`${mistakes.length} mistakes\n${summary.join('\n')}`, ...sections].join('\n\n');
}

function wordingOf({ document: { id, text }, type, gold, claim, others }: Mistake, around: number): string {
  const spans = [gold, claim].flatMap((item) => (item ? [...item.content, ...item.cue, ...item.source] : []));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [
    `@@ ${id} ${start} ${type}`,
    ...(gold ? [`- ${partsOf(text, gold)}${gold.core ? '' : '  (not core)'}`] : []),
    ...(claim ? [`+ ${claimIn(text, claim)}`] : []),
    ...others.map((other) => `~ ${claimIn(text, other)}`),
    `  ${oneLine(text.slice(Math.max(0, start - around), end + around))}`,
  ].join('\n');
}

function claimIn(text: string, claim: EngineClaim): string {
  return `${partsOf(text, claim)}  (${claim.claim.evidence.rule} ${claim.confidence.toFixed(2)})`;
}

function partsOf(text: string, { content, cue, source }: Pick<GoldAttribution, 'content' | 'cue' | 'source'>): string {
  const words = (spans: readonly Span[]): string => spans.map((span) => oneLine(slice(text, span))).join(' / ') || '–';
  return `[${words(source)}] <${words(cue)}> ${words(content)}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
