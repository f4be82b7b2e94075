/** What titles tell of those who bear them. */
import type { Language } from '../language/language';

/** `Miss Hale` is not `Mrs Hale`, nor `Lady Frances Hale`. */
export function areOfTwo(a: string | null, b: string | null, { speakers }: Language): boolean {
  const { unmarried, married } = speakers;
  return a !== null && b !== null && ((unmarried.test(a) && married.test(b)) || (married.test(a) && unmarried.test(b)));
}

/** The offices that a role stands for which is cut short: `sen.` for `senator`. */
export function spelledOut(role: string, { speakers }: Language): readonly string[] {
  const from = role.lastIndexOf(' ') + 1;
  const titles = speakers.spelledTitles.get(role.slice(from).replace(/\.$/u, '')) ?? [];
  return titles.map((title) => role.slice(0, from) + title);
}
