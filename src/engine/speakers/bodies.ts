import { bodyKindsOf, fitBody, fitHead, type BodyFit } from './body-fit';
import { positionOf, type Entity, type PlacedMention } from './entity';
import type { PronounContext, Resolution } from './pronouns';
import { candidate, mentionEvent } from './trace-mention';

/** Blocks above a noun in which the body's name may stand. */
const reach = 4;
/** The same for a body that has the noun for the head of its name. */
const reachOfHeads = 12;

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
  context: PronounContext,
  tellsMore: boolean,
): Resolution | null {
  const { language, notes } = context;
  const found = fittingBodies(mention, noun, context, tellsMore);
  const [first, second] = nearest(found, mention);
  if (first === undefined || first.fit === 'idle') return null;
  const isRival = second !== undefined && second.antecedent.block === first.antecedent.block;
  // `Kessler said it would not sell to Halvorsen. The company …` goes on about who spoke.
  const chosen = isRival && !first.antecedent.fact.subject ? speakerOf(found, first, context) : first;
  notes?.note(
    mentionEvent(language, mention, 'body', {
      outcome: chosen === null ? 'nobody' : 'resolved',
      entity: chosen?.entity ?? null,
      candidates: found.map(({ entity, antecedent, fit }) =>
        candidate(language, entity, antecedent, [
          fit === 'sure' ? { name: 'sure', points: 1 } : { name: 'perhaps', points: 0 },
        ]),
      ),
    }),
  );
  return chosen && { kind: 'resolved', entity: chosen.entity, antecedent: chosen.antecedent };
}

/** Of the bodies in the paragraph of the nearest the one that made the last claim. */
function speakerOf(
  found: readonly FittingBody[],
  nearest: FittingBody,
  { last }: Pick<PronounContext, 'last'>,
): FittingBody | null {
  const speaker = found.find(({ entity }) => entity === last?.speaker);
  if (speaker === undefined) return null;
  const { fact, block } = speaker.antecedent;
  return fact.subject && block === nearest.antecedent.block ? speaker : null;
}

/** The bodies named above that the noun may mean, latest first; none where one without a name is nearer. */
function fittingBodies(
  mention: PlacedMention,
  noun: string,
  { timeline, language }: PronounContext,
  tellsMore: boolean,
): readonly FittingBody[] {
  const kinds = bodyKindsOf(noun, language.speakers.bodyKinds);
  // `the sheriff’s office`
  const label = mention.fact.label.toLowerCase().split(/['’]?\s+|['’]s\s+/u);
  const isVague = kinds.some(({ vague }) => vague.has(noun));
  const found = new Map<Entity, FittingBody>();
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reachOfHeads)) {
    const blocks = mention.block - earlier.block;
    if (isVague && blocks > reach) break;
    // `The state’s labour department`, which has no name, is nearer.
    if (found.size === 0 && entity.names.length === 0 && entity.head === noun) break;
    if (entity.names.length === 0 || found.has(entity)) continue;
    const fit =
      fitHead(language, entity, noun, label) ?? (blocks <= reach ? fitBody(language, entity, noun, kinds) : null);
    if (fit === null || isTooFar(fit, entity, blocks)) continue;
    const isKnown = fit === 'sure' || fit === 'called';
    if (isKnown || !(tellsMore || isVague)) found.set(entity, { entity, antecedent: earlier, fit });
  }
  return [...found.values()];
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
