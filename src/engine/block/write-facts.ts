import type { ChosenClaim } from '../claims/chosen-claim';
import type { PreparedClaim } from '../claims/prepared-claim';
import { readStance, withinStances } from '../claims/stance/stance';
import type { MentionFact } from '../phrases/mention';
import { prepare, type PreparedMention } from '../phrases/prepared-mention';
import type { MarkedRegion } from '../quotations/marks';
import { shapeOf, type QuotationShape } from '../quotations/shape';
import type { BlockState } from './block-state';
import type { BlockFacts, ChosenTurn, RegionFact } from './facts';
import { covers, saidIn } from './said';
import { withParticipleSource } from './participle-sources';
import { withWholeName } from './whole-names';

/** What stays of a block when all passes have run. Yields now and then. */
export function* writeFacts(state: BlockState): Generator<undefined, BlockFacts> {
  const { text, language, regions, strays, leading, tail, turns, headline } = state;
  const names = withLabels(state.names, turns);
  const found = [...state.claims, ...state.nested].map((claim) =>
    withParticipleSource(withWholeName(claim, names), state.claims, state.units),
  );
  const said = saidIn(regions, found);
  const ready = (fact: MentionFact): PreparedMention =>
    prepare(text, fact, covers(said, fact.nameSpan.start), language);
  const prepared = (claim: ChosenClaim): PreparedClaim => {
    const reading = readStance(state.tokens, claim, language);
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
    shaped.push({ ...region, shape: shapeIn(state, region) });
    if (shaped.length % stride === 0) yield;
  }
  return {
    regions: shaped,
    strays,
    names: names.map(ready),
    claims: withinStances(found.map(prepared)),
    leading,
    tail,
    turns: turns.map((turn) => ({ ...turn, stance: 'asserted', source: ready(turn.source), antecedent: null })),
    headline,
  };
}

/** A label names its speaker better than the names found in its words. */
function withLabels(names: readonly MentionFact[], turns: readonly ChosenTurn[]): readonly MentionFact[] {
  if (turns.length === 0) return names;
  const isInLabel = ({ nameSpan: { start } }: MentionFact): boolean =>
    turns.some(({ source, content }) => source.span.start <= start && start < (content[0]?.start ?? Infinity));
  const labels = turns.map(({ source }) => source).filter(({ form }) => form === 'name');
  return [...names.filter((name) => !isInLabel(name)), ...labels].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}

/** Quotations looked at per step. */
const stride = 64;

/** How much of the text around a quotation is read to find its shape, in UTF-16 units. */
const neighbourhood = 100;

function shapeIn({ text, language }: BlockState, { span, inner }: MarkedRegion): QuotationShape {
  const before = text.slice(Math.max(0, span.start - neighbourhood), span.start);
  return shapeOf(language, text.slice(inner.start, inner.end), before, text.slice(span.end, span.end + neighbourhood));
}
