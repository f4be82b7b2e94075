import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { createChooser } from '../claims/choice/choose';
import { readStance, withinStances } from '../claims/stance/stance';
import type { MentionFact } from '../phrases/mention';
import type { AnnotatorOptions } from '../options';
import type { MarkedRegion, PairedMarks } from '../quotations/marks';
import { shapeOf, type QuotationShape } from '../quotations/shape';
import { prepare, type PreparedMention } from '../phrases/prepared-mention';
import { claims } from './passes/choose-claims';
import { continuations } from './passes/join-continuations';
import type { BlockFacts, ChosenTurn, RegionFact } from './facts';
import type { PreparedClaim } from '../claims/prepared-claim';
import type { ChosenClaim } from '../claims/chosen-claim';
import { names } from './passes/find-names';
import { nested } from './passes/find-nested';
import { holds, saidIn } from './said';
import { sentences } from './passes/split-sentences';
import { units } from './passes/list-units';
import { emptyState, type BlockState } from './block-state';

/**
 * The block stage: from a block's text and its paired marks to its facts, knowing of no other block. Gives way now and
 * then.
 */
export type BlockAnalyser = (text: string, marks: PairedMarks) => Generator<undefined, BlockFacts>;

/** Without a model the rules alone decide. */
export function createBlockAnalyser({ model, without }: Pick<AnnotatorOptions, 'model' | 'without'>): BlockAnalyser {
  const choose = createChooser(model, without);
  const processor = unified()
    .use(retextEnglish)
    .use(units)
    .use(sentences)
    .use(names)
    .use(claims, choose)
    .use(continuations)
    .use(nested, without.includes('nested') ? null : choose)
    .freeze();
  return function* (text, marks) {
    const file = new VFile(text);
    const work = emptyState(text, marks);
    file.data.block = work;
    const tree = processor.parse(file);
    yield;
    processor.runSync(tree, file);
    yield;
    for (const steps of work.later) yield* steps;
    return yield* toFacts(work);
  };
}

function* toFacts(work: BlockState): Generator<undefined, BlockFacts> {
  const { text, regions, strays, leading, tail, turns, headline } = work;
  const found = [...work.claims, ...work.nested];
  const said = saidIn(regions, found);
  const ready = (fact: MentionFact): PreparedMention => prepare(text, fact, holds(said, fact.nameSpan.start));
  const told = (claim: ChosenClaim): PreparedClaim => {
    const reading = readStance(work.tokens, claim);
    const antecedent = reading.source === claim.source ? claim.antecedent : null;
    return {
      ...claim,
      ...reading,
      source: reading.source && ready(reading.source),
      antecedent: antecedent && ready(antecedent),
    };
  };
  const shaped: RegionFact[] = [];
  for (const region of regions) {
    shaped.push({ ...region, shape: shapeIn(text, region) });
    if (shaped.length % stride === 0) yield;
  }
  return {
    regions: shaped,
    strays,
    names: withLabels(work.names, turns).map(ready),
    claims: withinStances(found.map(told)),
    leading,
    tail,
    turns: turns.map((turn) => ({ ...turn, stance: 'asserted', source: ready(turn.source), antecedent: null })),
    headline,
  };
}

/** A label tells better than its words alone whom it names. */
function withLabels(names: readonly MentionFact[], turns: readonly ChosenTurn[]): readonly MentionFact[] {
  if (turns.length === 0) return names;
  const isInLabel = ({ nameSpan: { start } }: MentionFact): boolean =>
    turns.some(({ source, content }) => source.span.start <= start && start < content[0]!.start);
  const labels = turns.map(({ source }) => source).filter(({ form }) => form === 'name');
  return [...names.filter((name) => !isInLabel(name)), ...labels].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}

/** So many quotations are looked at without giving way. */
const stride = 64;

/** So much of the text around a quotation tells what it is, in UTF-16 units. */
const neighbourhood = 100;

function shapeIn(text: string, { span, inner }: MarkedRegion): QuotationShape {
  const before = text.slice(Math.max(0, span.start - neighbourhood), span.start);
  return shapeOf(text.slice(inner.start, inner.end), before, text.slice(span.end, span.end + neighbourhood));
}
