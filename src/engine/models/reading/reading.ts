import type { Unit, UnitRange } from '../../text/units';
import type { FeatureWeights } from '../words/features';
import { FormMemory } from './form-memory';
import { Role, wordRole } from './roles';
import { Tagger } from '../tagger/tagger';
import { tagNames, type Tag } from '../../language/tags';
import { quotationForm, unitForm, type UnitForm } from './unit-form';
import { firstIndex } from '../../sorted';

/** A stretch of text as the cue and the argument model see it. All lists are by unit. */
export interface Reading {
  readonly units: readonly Unit[];
  readonly sentences: readonly UnitRange[];
  readonly forms: readonly UnitForm[];
  /** `Tag`s; a folded quotation has `quotationTag`. */
  readonly tags: Uint8Array;
  /** What stands here, coarser than a tag and finer where attribution needs it: a `Role`. */
  readonly role: Uint8Array;
}

export const quotationTag: Tag = tagNames.length;

/** The index of the sentence that a unit stands in; -1 where it is in none. */
export function sentenceOf({ sentences }: Reading, at: number): number {
  const index = firstIndex(sentences.length, (nth) => sentences[nth]!.to > at);
  return index < sentences.length && sentences[index]!.from <= at ? index : -1;
}

/** Reads stretches of text, and remembers the words that it met. */
export class Reader {
  readonly #tagger: Tagger;
  readonly #forms: FormMemory<UnitForm>;

  constructor(tagger: FeatureWeights) {
    this.#tagger = new Tagger(tagger);
    this.#forms = new FormMemory((unit) => unitForm(unit, this.#tagger));
  }

  /** `tokens` are the words that `units` fold where they are quotations; tags are given to them all. */
  read(tokens: readonly Unit[], units: readonly Unit[], sentences: readonly UnitRange[]): Reading {
    const tokenForms = tokens.map((token) => this.#forms.of(token));
    const tokenTags = this.#tagger.tag(tokens, tokenForms);
    const tags = new Uint8Array(units.length);
    const role = new Uint8Array(units.length);
    let token = 0;
    const forms = units.map((unit, at) => {
      while (token < tokens.length && tokens[token]!.start < unit.start) token++;
      const form = unit.kind === 'quotation' ? quotationForm(unit) : tokenForms[token]!;
      tags[at] = unit.kind === 'quotation' ? quotationTag : tokenTags[token]!;
      role[at] = form.role === Role.other ? wordRole(unit, tags[at]!) : form.role;
      return form;
    });
    return { units, sentences, forms, tags, role };
  }
}
