import { positionOf, type Entity, type PlacedMention } from './entity';
import type { Context, Resolution } from './pronouns';
import { candidate, mentionEvent } from './trace-mention';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Kinds of bodies: words in their names, and the nouns that resume such a name. */
const kinds = {
  firm: {
    names: set(
      'motors motor bank airways airlines air inc corp plc ltd group holdings energy water power partners industries foods stores capital securities systems technologies lines',
    ),
    nouns: set(
      'company firm business retailer chain carmaker automaker airline carrier bank lender insurer supplier maker manufacturer developer operator utility giant brand start-up startup supermarket builder brewer miner',
    ),
  },
  press: {
    names: set(
      'times post herald courier gazette journal news chronicle observer mail sentinel argus echo tribune magazine radio television tv',
    ),
    nouns: set(
      'newspaper paper magazine journal title publication tabloid daily weekly broadsheet broadcaster channel station outlet',
    ),
  },
  society: {
    names: set(
      'institute foundation society association league federation union trust monitor watch network fund front movement campaign friends alliance party centre center',
    ),
    nouns: set(
      'group charity thinktank think-tank organisation organization body union club foundation association nonprofit ngo campaign movement',
    ),
  },
  state: {
    names: set('ministry department office council agency authority commission board inspectorate court police'),
    nouns: set('agency regulator watchdog body authority ministry department inspectorate'),
  },
  school: { names: set('university college school academy'), nouns: set('university college school academy') },
  care: { names: set('hospital clinic infirmary'), nouns: set('hospital clinic') },
} as const;

/** Whether firms drop the word from their names in short. */
export function isFirmWord(word: string): boolean {
  return firmWords.has(word);
}

const firmWords: ReadonlySet<string> = kinds.firm.names;

type Kind = keyof typeof kinds;

/** Blocks above a noun in which the body's name may stand. */
const reach = 4;

/** Resolves `the company`, `the thinktank` to the body of this kind named last; null if another is as near. */
export function resolveBody(mention: PlacedMention, noun: string, { timeline, notes }: Context): Resolution | null {
  const allowed = kindsOf(noun);
  if (allowed.size === 0) return null;
  const found: { readonly entity: Entity; readonly antecedent: PlacedMention; readonly plain: boolean }[] = [];
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reach)) {
    if (earlier.fact.form !== 'name' || found.some((other) => other.entity === entity)) continue;
    const fit = fitOf(entity, noun, allowed);
    if (fit !== null) found.push({ entity, antecedent: earlier, plain: fit === 'perhaps' });
  }
  const sure = found.filter(({ plain }) => !plain);
  const [first, second] = sure.length > 0 ? sure : found;
  if (first === undefined) return null;
  const isOpen =
    second !== undefined && second.antecedent.block === first.antecedent.block && !first.antecedent.fact.subject;
  notes?.note(
    mentionEvent(mention, 'body', {
      outcome: isOpen ? 'nobody' : 'resolved',
      entity: isOpen ? null : first.entity,
      candidates: found.map(({ entity, antecedent, plain }) =>
        candidate(entity, antecedent, [plain ? { name: 'perhaps', points: 0 } : { name: 'sure', points: 1 }]),
      ),
    }),
  );
  return isOpen ? null : { kind: 'resolved', entity: first.entity, antecedent: first.antecedent };
}

function kindsOf(noun: string): ReadonlySet<Kind> {
  const found = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].nouns.has(noun));
  if (found.length === 0 && /(?:maker|giant)$/u.test(noun)) return new Set(['firm']);
  return new Set(found);
}

/** `perhaps`: a body of unknown kind, or a name of several words with no sign that it is a person's. */
function fitOf(entity: Entity, noun: string, allowed: ReadonlySet<Kind>): 'sure' | 'perhaps' | null {
  const words = entity.names.flatMap((name) => name.words);
  if (words.includes(noun) || (entity.about.has(noun) && entity.type !== 'person')) return 'sure';
  if (entity.type === 'person' || entity.type === 'document') return null;
  const own = (Object.keys(kinds) as Kind[]).filter((kind) => words.some((word) => kinds[kind].names.has(word)));
  if (own.length > 0) return own.some((kind) => allowed.has(kind)) ? 'sure' : null;
  if (entity.type === 'organization') return entity.spoke ? 'sure' : 'perhaps';
  return entity.gender === 'any' && entity.roles.size === 0 && words.length > 1 ? 'perhaps' : null;
}
