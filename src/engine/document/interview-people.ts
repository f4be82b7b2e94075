/** Who asks and who answers in an interview, by what stands above its first question. */
import type { Entity } from '../speakers/entity';
import type { Registry } from '../speakers/registry';
import type { PreparedMention } from '../phrases/prepared-mention';
import { findWriter } from './first-person';
import type { Scene } from './scene';

/** Null for those who are not named, or not alone. */
export interface InterviewPeople {
  readonly asks: Entity | null;
  readonly answers: Entity | null;
}

/** Units of text before and after a name that tell whether its bearer asks or answers. */
const reach = 90;
/** A name right after `an interview with` counts as much as so many mentions. */
const told = 4;

/**
 * All names of the scene must have been entered. `first`: index of the first question; where the scene does not begin
 * the document, nobody is known.
 */
export function findInterviewPeople(scene: Scene, registry: Registry, first: number): InterviewPeople {
  const { text, blocks, language, opens } = scene;
  if (!opens || first <= 0) return { asks: null, answers: null };
  const { beforeInterviewed, afterInterviewed, beforeInterviewer, afterInterviewer } = language.labels;
  const writer = findWriter(scene, registry);
  let asks = writer;
  const points = new Map<Entity, number>();
  for (const { block, facts } of blocks.slice(0, first)) {
    for (const mention of facts.names) {
      const entity = mention.form === 'name' ? registry.namedAt(block.start + mention.nameSpan.end) : undefined;
      if (entity === undefined || !(entity.type === 'person' || isSubjectByName(entity, mention))) continue;
      const span = { start: block.start + mention.span.start, end: block.start + mention.span.end };
      const before = text.slice(Math.max(block.start, span.start - reach), span.start);
      const after = text.slice(span.end, Math.min(block.end, span.end + reach));
      if (beforeInterviewer.test(before) || afterInterviewer.test(after)) asks = entity;
      else
        points.set(
          entity,
          (points.get(entity) ?? 0) + (beforeInterviewed.test(before) || afterInterviewed.test(after) ? told : 1),
        );
    }
  }
  const named = [...points].filter(([entity]) => entity !== asks && entity !== writer);
  const people = named.filter(([{ type }]) => type === 'person');
  const others = people.length > 0 ? people : named;
  const most = Math.max(...others.map(([, count]) => count));
  // Of several the first: the others are of their story.
  return { asks, answers: others.find(([, count]) => count === most)?.[0] ?? null };
}

/** `Anneke de Ruyter has photographed …`, though no list has her name. */
function isSubjectByName({ type, names }: Entity, { subject }: PreparedMention): boolean {
  return type === 'unknown' && subject && names.some(({ words }) => words.length > 1);
}
