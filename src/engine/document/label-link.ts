/** Whom the label of a turn names by letters: `Q`, `A`, `JH`. */
import type { LabelWords } from '../language/label-words';
import { isInitials } from '../phrases/initials';
import type { MentionFact } from '../phrases/mention';
import { latestBefore, nameSpanOf, positionOf, type Entity, type PlacedMention } from '../speakers/entity';
import type { Registry } from '../speakers/registry';
import { mentionEvent } from '../speakers/trace-mention';
import { partyAt, type Examinations } from './examinations';
import type { InterviewPeople } from './interview-people';
import { unresolved, type Resolved } from './speaker-link';

/** Null where the label is a name or a role. */
export function labelLink(
  registry: Registry,
  mention: PlacedMention,
  examinations: Examinations,
  interview: InterviewPeople,
): Resolved | null {
  const { fact } = mention;
  const { labels } = registry.language;
  const party = isParty(fact, labels) ? personOf(mention, registry, examinations, interview) : null;
  if (party) return partyLink(registry, mention, party);
  if (!isLetters(fact)) return null;
  const entity = registry.enterInitials(mention);
  const isOpen = entity === 'several';
  const outcome = isOpen ? 'ambiguous' : 'resolved';
  registry.notes?.note(
    mentionEvent(registry.language, mention, 'initials', { outcome, entity: isOpen ? null : entity }),
  );
  return isOpen ? { ...unresolved, ambiguous: true } : { ...unresolved, entity };
}

/** Where nobody is said to examine it is an interview. */
function personOf(
  mention: PlacedMention,
  { language: { labels } }: Registry,
  examinations: Examinations,
  interview: InterviewPeople,
): Entity | null {
  const letter = mention.fact.name[0]!;
  const party = partyAt(examinations, letter, positionOf(mention), labels);
  if (party !== null || examinations.examiners.length > 0) return party;
  return letter === labels.question ? interview.asks : interview.answers;
}

/** `Q.` under `BY MR. BRANDT:` is Brandt, `A:` whoever is interviewed. */
function partyLink(registry: Registry, mention: PlacedMention, entity: Entity): Resolved {
  registry.notes?.note(mentionEvent(registry.language, mention, 'initials', { outcome: 'resolved', entity }));
  const antecedent = latestBefore(entity, positionOf(mention));
  return { ...unresolved, entity, antecedent: antecedent === undefined ? null : nameSpanOf(antecedent) };
}

/** `Q`, `A`: unresolved's name. */
export function isParty({ form, name }: MentionFact, { letters }: LabelWords): boolean {
  return form === 'name' && name.length === 1 && letters.test(name[0]!);
}

/** `JH` */
export function isLetters({ form, name, type }: MentionFact): boolean {
  return form === 'name' && name.length === 1 && type === 'person' && isInitials(name[0]!);
}
