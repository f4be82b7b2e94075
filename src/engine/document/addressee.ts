/** `“Is that you, Edward?”`, `“Cal, how many?”`: whom somebody speaks to, by a name set off by commas. */
import { contains, type SpanIn } from '../spaces';
import type { Entity } from '../speakers/entity';
import type { Registry } from '../speakers/registry';
import type { DraftClaim } from './draft-claim';
import { toScene, type Scene } from './scene';

/** The person whom the words of a claim address last; null where they address nobody by name. */
export function addresseeOf({ text, blocks }: Scene, registry: Registry, claim: DraftClaim): Entity | null {
  const placed = blocks[claim.block]!;
  const named = placed.facts.names.filter((mention) => mention.form === 'name' && mention.quoted);
  const addressed = named.findLast((mention) => {
    const span = toScene(placed, mention.span);
    return claim.content.some((words) => contains(words, span)) && isSetOff(text, span);
  });
  if (addressed === undefined) return null;
  const entity = registry.namedAt(toScene(placed, addressed.nameSpan).end);
  return entity === undefined || entity.type === 'organization' ? null : entity;
}

/** Between two marks, of which one is a comma: not `“Toby said so”`, and not `“Edward!”` alone. */
function isSetOff(text: string, { start, end }: SpanIn<'scene'>): boolean {
  const before =
    text
      .slice(Math.max(0, start - 4), start)
      .trimEnd()
      .at(-1) ?? '';
  const after =
    text
      .slice(end, end + 4)
      .trimStart()
      .at(0) ?? '';
  if (before === ',') return /[,.?!;—–-]/u.test(after) || isMark(after);
  return after === ',' && (isMark(before) || /[.?!;—–]/u.test(before));
}

function isMark(character: string): boolean {
  return /["'“”‘’«»]/u.test(character);
}
