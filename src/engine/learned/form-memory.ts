import type { Unit } from '../text/units';

/** So many forms of a kind are remembered: those of some articles. A text that has more is made of names or of noise. */
const mostForms = 8192;

/** Remembers what was found out about words by their form, which is their text and their kind: `36` may be either. */
export class FormMemory<Known> {
  readonly #known: Readonly<Record<Unit['kind'], Map<string, Known>>> = {
    word: new Map(),
    number: new Map(),
    punctuation: new Map(),
    quotation: new Map(),
  };

  /** `look` must see no more of a unit than its form. */
  constructor(private readonly look: (unit: Unit) => Known) {}

  of(unit: Unit): Known {
    const forms = this.#known[unit.kind];
    let known = forms.get(unit.text);
    if (known === undefined) {
      known = this.look(unit);
      if (forms.size >= mostForms) forms.clear();
      forms.set(unit.text, known);
    }
    return known;
  }
}
