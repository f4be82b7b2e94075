import { RecentMap } from '../../storage/recent-map';
import type { Unit } from '../../text/units';

/**
 * Of so many forms of a kind, and of up to as many before them, is remembered what was found: those of an article or
 * two.
 */
const mostForms = 2048;

/** Remembers what was found out about words by their form, which is their text and their kind: `36` may be either. */
export class FormMemory<Known> {
  readonly #known: Readonly<Record<Unit['kind'], RecentMap<string, Known>>> = {
    word: new RecentMap(() => mostForms),
    number: new RecentMap(() => mostForms),
    punctuation: new RecentMap(() => mostForms),
    quotation: new RecentMap(() => mostForms),
  };

  /** `look` must see no more of a unit than its form. */
  constructor(private readonly look: (unit: Unit) => Known) {}

  of(unit: Unit): Known {
    const forms = this.#known[unit.kind];
    let known = forms.get(unit.text);
    if (known === undefined) {
      known = this.look(unit);
      forms.set(unit.text, known);
    }
    return known;
  }
}
