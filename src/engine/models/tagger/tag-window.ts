import type { Unit } from '../../text/units';
import { tagNames, type Tag } from '../../language/tags';
import { blankForm, Shape, type WordForm } from '../words/word-form';

/** What the tagger asks of a word and of its neighbours. */
export type TagForm = Pick<WordForm, 'word' | 'suffix3' | 'appearance'>;

/** Stands for what lies beyond the sentence. */
export const edgeForm = blankForm(0x51ed270b, Shape.punctuation);

/** The tag before a sentence. */
export const startTag = tagNames.length;

/** What the tagger sees around a word, up to the ends of its sentence; moved along, so that loops allocate nothing. */
export class TagWindow<Form extends TagForm> {
  here: Form;
  before: Form;
  twoBefore: Form;
  after: Form;
  twoAfter: Form;
  /** The tag of the word before, and of the one before that. */
  tag: Tag = startTag;
  tagBefore: Tag = startTag;
  /** Whether a sentence begins with the word. */
  begins = true;

  /** `forms` are the tokens'; `edge` is what `edgeForm` is to them. */
  constructor(
    private readonly tokens: readonly Unit[],
    private readonly forms: readonly Form[],
    private readonly edge: Form,
  ) {
    this.here = this.before = this.twoBefore = this.after = this.twoAfter = edge;
  }

  /** `tags` holds those of the tokens before. */
  moveTo(at: number, tags: Uint8Array): void {
    const { tokens, forms, edge } = this;
    const begins = at === 0 || tokens[at - 1]!.stop;
    const second = begins || at === 1 || tokens[at - 2]!.stop;
    const ends = at + 1 >= tokens.length || tokens[at]!.stop;
    const last = ends || at + 2 >= tokens.length || tokens[at + 1]!.stop;
    this.begins = begins;
    this.here = forms[at]!;
    this.before = begins ? edge : forms[at - 1]!;
    this.twoBefore = second ? edge : forms[at - 2]!;
    this.after = ends ? edge : forms[at + 1]!;
    this.twoAfter = last ? edge : forms[at + 2]!;
    this.tag = begins ? startTag : tags[at - 1]!;
    this.tagBefore = second ? startTag : tags[at - 2]!;
  }
}
