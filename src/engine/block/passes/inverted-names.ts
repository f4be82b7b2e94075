import type { Language } from '../../language/language';
import type { MentionFact } from '../../phrases/mention';

/** `From: Hale, Tom (Permits)`: one person, who is named with the surname first. */
export function withInverted({ layout }: Language, text: string, found: readonly MentionFact[]): MentionFact[] {
  const named = [...found];
  for (const { index, 0: written, 1: surname, 2: given } of text.matchAll(layout.inverted)) {
    const span = { start: index, end: index + written.length };
    const [first, ...others] = named.flatMap(({ nameSpan }, at) =>
      nameSpan.start >= span.start && nameSpan.end <= span.end ? [at] : [],
    );
    if (first === undefined) continue;
    named[first] = {
      ...named[first]!,
      form: 'name',
      name: [given!, surname!],
      head: surname!.toLowerCase(),
      type: 'person',
      span,
      nameSpan: span,
    };
    for (const at of others.reverse()) named.splice(at, 1);
  }
  return named;
}
