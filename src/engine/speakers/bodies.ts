import type { Language } from '../language/language';
import type { BodyKind } from '../language/speaker-words';
import { positionOf, type Entity, type PlacedMention } from './entity';
import type { PronounContext, Resolution } from './pronouns';
import { candidate, mentionEvent } from './trace-mention';

/** Blocks above a noun in which the body's name may stand. */
const reach = 4;

/**
 * Resolves `the company`, `the thinktank` to the body of this kind named last; null if another is as near. What names
 * whose body it is (`isNamed`: `the Trump campaign`) takes up none whose kind its name does not tell.
 */
export function resolveBody(
  mention: PlacedMention,
  noun: string,
  { timeline, language, notes }: PronounContext,
  isNamed: boolean,
): Resolution | null {
  const { bodyKinds } = language.speakers;
  const allowed = kindsOf(noun, bodyKinds);
  if (allowed.length === 0) return null;
  const isVague = allowed.some(({ vague }) => vague.has(noun));
  const found: { readonly entity: Entity; readonly antecedent: PlacedMention; readonly fit: Fit }[] = [];
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reach)) {
    if (entity.names.length === 0 || found.some((other) => other.entity === entity)) continue;
    const fit = fitOf(language, entity, noun, allowed);
    if (fit !== null && !((isNamed || isVague) && (fit === 'perhaps' || fit === 'idle')))
      found.push({ entity, antecedent: earlier, fit });
  }
  const sure = found.filter(({ fit }) => fit === 'sure');
  const [first, second] = sure.length > 0 ? sure : found;
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

function kindsOf(noun: string, all: readonly BodyKind[]): readonly BodyKind[] {
  const found = all.filter(({ nouns }) => nouns.has(noun));
  return found.length > 0 ? found : all.filter(({ nounEnding }) => nounEnding?.test(noun));
}

/**
 * `called`: known by another noun of the kind. `perhaps`: a body of unknown kind, or a name of several words with no
 * sign that it is a person's. `idle`: such a name that does nothing, as a place's or a page's heading.
 */
type Fit = 'sure' | 'called' | 'perhaps' | 'idle';

function fitOf(
  { speakers: { bodyKinds, bodyWords } }: Language,
  entity: Entity,
  noun: string,
  allowed: readonly BodyKind[],
): Fit | null {
  const words = entity.names.flatMap((name) => name.words);
  const isCalled = (kind: BodyKind): boolean => [...entity.about].some((other) => kind.nouns.has(other));
  if (words.includes(noun) || (entity.about.has(noun) && entity.type !== 'person')) return 'sure';
  if (entity.type === 'person' || entity.type === 'document') return null;
  // A ministry is called so in its name: the High Court is none.
  if (allowed.some(({ names }) => names.has(noun)) && words.some((word) => bodyWords.has(word))) return null;
  const own = bodyKinds.filter(({ names }) => words.some((word) => names.has(word)));
  if (own.length > 0) return own.some((kind) => allowed.includes(kind)) ? 'sure' : null;
  const called = allowed.some(isCalled);
  if ((called || entity.type === 'organization') && entity.spoke) return 'sure';
  if (called) return 'called';
  if (entity.type === 'organization') return 'perhaps';
  if (entity.gender !== 'any' || entity.roles.size > 0 || words.length < 2) return null;
  return entity.mentions.some(({ fact }) => fact.subject) ? 'perhaps' : 'idle';
}
