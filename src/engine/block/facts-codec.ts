import { labelForms } from '../claims/labels/find-labels';
import { tones } from '../claims/labels/tone';
import { rules, stances } from '../annotation-types';
import type { QuotationShape } from '../quotations/shape';
import type { MarkStyle } from '../quotations/marks';
import { mentionCodec } from '../phrases/prepared-mention';
import { flag, index, list, nullable, number, oneOf, record, span } from '../storage/codec';
import type { BlockFacts, BlockOutline, RegionFact, PreparedTurn } from './facts';
import type { PreparedClaim } from '../claims/prepared-claim';

const styles: readonly MarkStyle[] = ['double', 'single', 'guillemet', 'low'];
const shapes: readonly QuotationShape[] = ['sentence', 'remark', 'phrase', 'term', 'title', 'name', 'heading'];

const region = record<RegionFact>({
  span,
  inner: span,
  style: oneOf(styles),
  closed: flag,
  parent: index,
  shape: oneOf(shapes),
});

const claimFields = {
  rule: oneOf(rules),
  content: list(span),
  cue: span,
  source: nullable(mentionCodec),
  antecedent: nullable(mentionCodec),
  weight: number,
  awaits: flag,
  regions: list(index),
  within: index,
  stance: oneOf(stances),
};
const claim = record<PreparedClaim>(claimFields);
const turn = record<PreparedTurn>({
  ...claimFields,
  source: mentionCodec,
  form: oneOf(labelForms),
  tone: oneOf(tones),
});

/** How a block's outline is kept in little memory until it is read again. */
export const outlineCodec = record<BlockOutline>({
  regions: list(region),
  strays: list(span),
  turns: list(turn),
  headline: flag,
});

export type BlockDetails = Omit<BlockFacts, keyof BlockOutline>;

/** And the rest of its facts. */
export const detailsCodec = record<BlockDetails>({
  names: list(mentionCodec),
  claims: list(claim),
  leading: list(index),
  tail: index,
});
