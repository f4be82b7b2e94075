import type { VerbForm } from '../../language/language';
import type { UnitRange } from '../../text/units';

/** A reporting verb with its auxiliaries and its subject. Indices are into the block's units. */
export interface Cue extends UnitRange {
  readonly head: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** `to say`, `could say`: nothing was said yet. */
  readonly unreal: boolean;
  readonly subject: UnitRange | null;
  /**
   * `own`: beside the verb; `inverted`: after it; `shared`: that of an earlier verb; `quoted`: the object of one, as in
   * `quoted Marsh as saying`.
   */
  readonly link: 'own' | 'inverted' | 'shared' | 'quoted';
}
