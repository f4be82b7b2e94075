import type { Unit } from '../../text/units';
import { quotationLook } from './quotation-look';
import { markRole, quotationRole, Role } from './roles';
import { blankForm, Shape, wordForm, type WordForm } from '../words/word-form';
import type { Tagger } from '../tagger/tagger';

/** What the models ask of a unit, wherever it stands. Of one shape for all units, so that loops over them are fast. */
export interface UnitForm extends Pick<
  WordForm,
  'word' | 'stem' | 'suffix2' | 'suffix3' | 'shape' | 'appearance' | 'fixedTag'
> {
  /** Which reporting verb's form a word is, as a small number; 0 for other words. */
  readonly reporting: number;
  /** What a mark or a quotation is, whatever its tag; `Role.other` for words. */
  readonly role: Role;
  /** The `quotationLook` of a folded quotation; 0 for other units. */
  readonly look: number;
  /** The tagger's scores: see `Tagger`. */
  readonly scores: Float32Array;
}

/** Of a word, a number or a mark. */
export function unitForm(unit: Unit, tagger: Tagger): UnitForm {
  const form = wordForm(unit);
  const role = unit.kind === 'punctuation' ? markRole(unit.text) : Role.other;
  return made(form, reportingCode(unit), role, 0, tagger.scoresOf(form));
}

export function quotationForm({ text }: Unit): UnitForm {
  return made(foldedForm, 0, quotationRole(text), quotationLook(text), noScores);
}

/** What lies beyond a sentence. */
export function beyondSentence(hash: number): UnitForm {
  return made(blankForm(hash, Shape.punctuation), 0, Role.edge, 0, noScores);
}

const foldedForm = blankForm(0, Shape.quotation);
const noScores = new Float32Array(0);

function made(form: WordForm, reporting: number, role: Role, look: number, scores: Float32Array): UnitForm {
  const { word, stem, suffix2, suffix3, shape, appearance, fixedTag } = form;
  return { word, stem, suffix2, suffix3, shape, appearance, fixedTag, reporting, role, look, scores };
}

const tenses = ['base', 'present', 'past', 'ing'] as const;

function reportingCode({ entry, kind }: Unit): number {
  const form = kind === 'word' ? entry.verb : null;
  if (form === null) return 0;
  return 1 + tenses.indexOf(form.tense) + 4 * (form.verb.complement === 'free' ? 0 : 1) + (form.verb.mental ? 8 : 0);
}
