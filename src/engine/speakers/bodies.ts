import { bodyKindsOf, fitBody, type BodyFit } from './body-fit';
import { positionOf, type Entity, type PlacedMention } from './entity';
import type { PronounContext, Resolution } from './pronouns';
import { candidate, mentionEvent } from './trace-mention';

/** Blocks above a noun in which the body's name may stand. */
const reach = 4;

/** So many above for a body of unknown kind that has said something; what has not must stand in the same block. */
const reachOfSpeakers = 2;

/**
 * Resolves `the company`, `the thinktank` to the body of this kind named last; null if another is as near. What tells
 * more of it (`the Trump campaign`, `the bowling club`, `the firm in Derby`) takes up none whose kind neither its name
 * nor the text tells.
 */
export function resolveBody(
  mention: PlacedMention,
  noun: string,
  { timeline, language, notes }: PronounContext,
  tellsMore: boolean,
): Resolution | null {
  const kinds = bodyKindsOf(noun, language.speakers.bodyKinds);
  if (kinds.length === 0) return null;
  const mustBeKnown = tellsMore || kinds.some(({ vague }) => vague.has(noun));
  const found: FittingBody[] = [];
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reach)) {
    if (entity.names.length === 0 || found.some((other) => other.entity === entity)) continue;
    const fit = fitBody(language, entity, noun, kinds);
    const isKnown = fit === 'sure' || fit === 'called';
    if (fit === null || (!isKnown && mustBeKnown) || isTooFar(fit, entity, mention.block - earlier.block)) continue;
    found.push({ entity, antecedent: earlier, fit });
  }
  const [first, second] = nearest(found, mention);
  if (first === undefined || first.fit === 'idle') return null;
  const isOpen =
    second !== undefined && second.antecedent.block === first.antecedent.block && !first.antecedent.fact.subject;
  notes?.note(
    mentionEvent(language, mention, 'body', {
      outcome: isOpen ? 'nobody' : 'resolved',
      entity: isOpen ? null : first.entity,
      candidates: found.map(({ entity, antecedent, fit }) =>
        candidate(language, entity, antecedent, [
          fit === 'sure' ? { name: 'sure', points: 1 } : { name: 'perhaps', points: 0 },
        ]),
      ),
    }),
  );
  return isOpen ? null : { kind: 'resolved', entity: first.entity, antecedent: first.antecedent };
}

interface FittingBody {
  readonly entity: Entity;
  readonly antecedent: PlacedMention;
  readonly fit: BodyFit;
}

function isTooFar(fit: BodyFit, { spoke }: Entity, blocks: number): boolean {
  return fit === 'perhaps' && blocks > (spoke ? reachOfSpeakers : 0);
}

/** Those that may be meant, the likeliest first: of bodies of unknown kind in one paragraph those that speak in it. */
function nearest(found: readonly FittingBody[], { block }: PlacedMention): readonly FittingBody[] {
  const sure = found.filter(({ fit }) => fit === 'sure');
  if (sure.length > 0) return sure;
  const here = found.filter(({ entity, antecedent }) => entity.spoke && antecedent.block === block);
  return here.length > 0 ? here : found;
}
