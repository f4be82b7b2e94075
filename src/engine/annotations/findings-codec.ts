import { rules, stances, type Claim, type Evidence, type Problem } from '../annotation-types';
import type { Span } from '../span';
import { count, flag, index, list, nullable, number, oneOf, record, span, text, type Codec } from '../storage/codec';
import type { Findings, FoundClaim, FoundMention, FoundQuotation, FoundSpeaker } from '../document/findings';

const claim = record<FoundClaim>({
  kind: oneOf(['direct', 'mixed', 'indirect']),
  content: list(span) as Codec<Claim['content']>,
  cue: nullable(span),
  source: nullable(span),
  confidence: number,
  stance: oneOf(stances),
  evidence: record<Evidence>({ rule: oneOf(rules), spans: list(span) }),
  fingerprint: count,
  speaker: index,
});

const quotation = record<FoundQuotation>({
  span,
  inner: span,
  role: oneOf(['statement', 'term', 'title', 'heading']),
  closed: flag,
  continues: index,
  parent: index,
  claim: index,
});

const problem = record<Problem>({
  code: oneOf(['unclosed-quotation', 'stray-mark', 'unattributed-quotation', 'ambiguous-speaker']),
  span,
  message: text,
});

const mention = record<FoundMention>({
  span,
  form: oneOf(['named', 'nominal', 'pronoun']),
  antecedent: nullable<Span>(span),
});

const speaker = record<FoundSpeaker>({
  type: oneOf(['unknown', 'person', 'organization', 'group', 'document']),
  names: list(list(text)),
  label: text,
  title: nullable(text),
  mentions: list(mention),
  members: list(index),
});

/** How findings are packed until they are looked at. */
export const findingsCodec = record<Findings>({
  origin: count,
  claims: list(claim),
  quotations: list(quotation),
  problems: list(problem),
  speakers: list(speaker),
  writer: index,
});
