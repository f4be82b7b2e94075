import {
  firstIndex,
  overlaps,
  type LiveAnnotations,
  type Mention,
  type Span,
  type Speaker,
  type SpeakerType,
} from '../engine';
import { numberFor } from './number-for';

/** Somebody who speaks, while decisions are applied. */
export interface Voice {
  readonly id: string;
  readonly key: string;
  name: string;
  type: SpeakerType;
  /** Names that they went by before. */
  readonly otherNames: string[];
  /** Ids of the engine's speakers who they are; none for one whom a reader named. */
  readonly from: readonly string[];
  /** As the engine has it, while nothing was changed. */
  engine: Speaker | null;
  /** Of the engine's speaker. */
  readonly members: readonly string[];
}

/** A mention with whom it means now. */
export interface OwnedMention extends Mention {
  /** The id of the engine's speaker; null for a mention that the engine left open. */
  readonly from: string | null;
  /** Null: nobody. */
  owner: Voice | null;
}

/** Who speaks in a text, and which words name them: the engine's speakers, which decisions then change. */
export class Roster {
  readonly #voices: Voice[];
  readonly #mentions: OwnedMention[];
  /** Whoever the engine's speakers turned out to be, by id. */
  readonly #byId: Map<string, Voice>;
  /** Mentions that mean somebody else than the engine has it. */
  readonly #moved = new Set<OwnedMention>();
  /** The length of the longest mention. */
  #longest = 0;

  private constructor(
    private readonly found: LiveAnnotations,
    voices: readonly Voice[],
    mentions: readonly OwnedMention[],
  ) {
    this.#voices = [...voices];
    this.#byId = new Map(voices.map((voice) => [voice.id, voice]));
    this.#mentions = mentions.toSorted(inOrder);
    for (const { span } of mentions) this.#longest = Math.max(this.#longest, span.end - span.start);
  }

  /** Goes through all speakers of the text. Yields now and then. */
  static *of(found: LiveAnnotations): Generator<void, Roster> {
    const voices: Voice[] = [];
    const mentions: OwnedMention[] = [];
    const count = found.counts.speakers;
    for (let nth = 1; nth <= count; nth++) {
      const engine = found.speaker(`s${nth}`);
      if (engine === null) continue;
      const { id, key, name, type, members = [] } = engine;
      const owner: Voice = { id, key, name, type, otherNames: [], from: [id], engine, members };
      voices.push(owner);
      for (const mention of engine.mentions) mentions.push({ ...mention, from: id, owner });
      if (nth % speakersPerStep === 0) yield;
    }
    yield;
    return new Roster(found, voices, mentions);
  }

  get voices(): readonly Voice[] {
    return this.#voices;
  }

  /** In order. */
  get mentions(): readonly OwnedMention[] {
    return this.#mentions;
  }

  /** Those that begin in a span, in order. */
  mentionsIn({ start, end }: Span): readonly OwnedMention[] {
    const from = this.#firstFrom(start);
    return this.#mentions.slice(from, this.#firstFrom(end));
  }

  #firstFrom(offset: number): number {
    return firstIndex(this.#mentions.length, (at) => this.#mentions[at]!.span.start >= offset);
  }

  get moved(): ReadonlySet<OwnedMention> {
    return this.#moved;
  }

  /** Whoever the engine's speaker is now, or the one whom a reader named. Null where nobody has this id. */
  voice(id: string): Voice | null {
    return this.#byId.get(id) ?? null;
  }

  /** Whoever goes by a name, or went by it. */
  named(name: string): Voice | null {
    return (
      this.#voices.find((voice) => voice.name === name) ??
      this.#voices.find(({ otherNames, engine }) => otherNames.includes(name) || engine?.aliases.includes(name)) ??
      this.#mentions.find((mention) => mention.owner?.engine === null && this.#isCalled(mention, name))?.owner ??
      null
    );
  }

  #isCalled(mention: OwnedMention, name: string): boolean {
    return mention.form !== 'pronoun' && this.wordsOf(mention) === name;
  }

  add(name: string, type: SpeakerType): Voice {
    const used = new Set(this.#voices.map(({ key }) => key));
    let number = numberFor(name);
    while (used.has(`k${number.toString(36)}`)) number++;
    const id = `s${this.#byId.size + 1}`;
    const key = `k${number.toString(36)}`;
    const voice: Voice = { id, key, name, type, otherNames: [], from: [], engine: null, members: [] };
    this.#voices.push(voice);
    this.#byId.set(id, voice);
    return voice;
  }

  /** The mention at a span: of those that share units with it the one that is most like it. */
  mentionAt(span: Span, isMeant: (mention: OwnedMention) => boolean = () => true): OwnedMention | null {
    const [best] = this.mentionsIn({ start: span.start - this.#longest, end: span.end })
      .filter((mention) => overlaps(mention.span, span) && isMeant(mention))
      .sort((a, b) => unlike(a.span, span) - unlike(b.span, span));
    return best ?? null;
  }

  /** Adds a mention that the engine gives nobody. */
  open(span: Span, form: Mention['form']): OwnedMention {
    const mention: OwnedMention = { span, form, antecedent: null, from: null, owner: null };
    const at = firstIndex(this.#mentions.length, (nth) => inOrder(this.#mentions[nth]!, mention) > 0);
    this.#mentions.splice(at, 0, mention);
    this.#longest = Math.max(this.#longest, span.end - span.start);
    return mention;
  }

  /** A mention means somebody else, or nobody. */
  move(mention: OwnedMention, owner: Voice | null): void {
    this.#touch(mention.owner);
    this.#touch(owner);
    mention.owner = owner;
    this.#moved.add(mention);
  }

  /** Two are one: all that is known of the other is known of the one who is kept. */
  merge(kept: Voice, other: Voice): void {
    if (kept === other) return;
    this.#touch(kept);
    this.#touch(other);
    kept.otherNames.push(other.name, ...other.otherNames);
    if (kept.type === 'unknown') kept.type = other.type;
    for (const mention of this.#mentions) if (mention.owner === other) mention.owner = kept;
    for (const [id, voice] of this.#byId) if (voice === other) this.#byId.set(id, kept);
    this.#voices.splice(this.#voices.indexOf(other), 1);
  }

  rename(voice: Voice, name: string): void {
    if (voice.name === name) return;
    this.#touch(voice);
    voice.otherNames.push(voice.name);
    voice.name = name;
  }

  retype(voice: Voice, type: SpeakerType): void {
    this.#touch(voice);
    voice.type = type;
  }

  /** What is no longer as the engine has it is told anew. */
  #touch(voice: Voice | null): void {
    if (voice !== null) voice.engine = null;
  }

  /** What the reader sees of a mention, in one line. */
  wordsOf({ span }: Pick<Mention, 'span'>): string {
    return this.found.words(span).replace(/\s+/gu, ' ').trim();
  }

  /** As annotations have it. */
  toSpeaker(voice: Voice): Speaker {
    if (voice.engine !== null && voice.members.length === 0) return voice.engine;
    const { id, key, name, type } = voice;
    const own = this.#mentions.filter(({ owner }) => owner === voice);
    const words = own.flatMap((mention) => (mention.form === 'pronoun' ? [] : [this.wordsOf(mention)]));
    const members = this.membersOf(voice);
    return {
      ...{ id, key, name, type },
      aliases: voice.engine?.aliases ?? [...new Set([...words, ...voice.otherNames])].filter((one) => one !== name),
      mentions: own.map((mention) => ({ ...mention, antecedent: this.antecedentOf(mention) })).map(plain),
      ...(members.length > 0 ? { members } : {}),
    };
  }

  /** Of a group, those whom it consists of, two or more; none where merging left fewer, or groups among them. */
  membersOf(voice: Voice): readonly string[] {
    if (voice.type !== 'group' || voice.members.length === 0) return [];
    const members = [...new Set(voice.members.map((id) => this.voice(id)))];
    const isWhole = members.every((member) => member !== null && member !== voice && !this.#hasMembers(member));
    return isWhole && members.length > 1 ? members.map((member) => member!.id) : [];
  }

  #hasMembers({ type, members }: Voice): boolean {
    return type === 'group' && members.length > 0;
  }

  /** A mention that was moved stands for a name of whom it means now. */
  antecedentOf(mention: OwnedMention): Span | null {
    const { owner, antecedent, span } = mention;
    if (!this.#moved.has(mention)) return antecedent;
    if (owner === null || isName(mention)) return null;
    const names = this.#mentions.filter((other) => other.owner === owner && other !== mention && isName(other));
    return (names.filter((name) => name.span.end <= span.start).at(-1) ?? names[0])?.span ?? null;
  }
}

const speakersPerStep = 32;

export const isName = ({ form }: Pick<Mention, 'form'>): boolean => form === 'name' || form === 'short';

const plain = ({ span, form, antecedent }: Mention): Mention => ({ span, form, antecedent });
const inOrder = (a: Mention, b: Mention): number => a.span.start - b.span.start || b.span.end - a.span.end;

/** How many units only one of two has. */
const unlike = (a: Span, b: Span): number => Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
