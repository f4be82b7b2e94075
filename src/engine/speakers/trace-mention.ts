import type { Language } from '../language/language';
import { moveBy, type SpanIn } from '../spaces';
import type { MentionEvent, MentionRule, TracedCandidate } from '../trace';
import { nameSpanOf, type Entity, type PlacedMention } from './entity';
import { displayName } from './display-name';

interface MentionOutcome {
  readonly outcome: MentionEvent['outcome'];
  /** Null where nobody is meant. */
  readonly entity: Entity | null;
  readonly candidates?: readonly TracedCandidate[];
  readonly needs?: MentionEvent['needs'];
}

/** What is noted of a mention. Spans are the scene's. */
export function mentionEvent(
  language: Language,
  mention: PlacedMention,
  by: MentionRule,
  { outcome, entity, candidates = [], needs = null }: MentionOutcome,
): MentionEvent {
  return {
    kind: 'mention',
    span: spanOf(mention),
    by,
    outcome,
    name: entity && callOf(language, entity),
    candidates,
    needs,
  };
}

export function candidate(
  language: Language,
  entity: Entity,
  mention: PlacedMention,
  points: TracedCandidate['points'],
  sum = points.reduce((all, part) => all + part.points, 0),
): TracedCandidate {
  return { name: callOf(language, entity), mention: spanOf(mention), points, sum };
}

function callOf(language: Language, { names, title, label }: Entity): string {
  return displayName(language, { names: names.map(({ written }) => written), title, label });
}

function spanOf(mention: PlacedMention): SpanIn<'scene'> {
  return mention.fact.form === 'name' ? nameSpanOf(mention) : moveBy(mention.fact.span, mention.offset);
}
