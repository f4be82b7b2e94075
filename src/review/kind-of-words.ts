import type { ClaimKind } from '../engine';

const all = /^[“"„«‹‘'][^]*[”"“»›’'][,.!?]?$/u;
const some = /[“”"„«»‹›]|‘[^’]+’/u;

/** How a claim is told, by the quotation marks of its fragments. */
export function kindOfWords(fragments: readonly string[]): ClaimKind {
  const words = fragments.map((fragment) => fragment.trim());
  if (words.every((one) => all.test(one))) return 'direct';
  return words.some((one) => some.test(one)) ? 'mixed' : 'indirect';
}
