import type { LiveAnnotations, Speaker, SpeakerType } from '../engine';
import { numberFor } from './number-for';

/** Who speaks in a text, with those whom readers named. Goes through the engine's speakers when a name is sought. */
export class SpeakerBook {
  readonly #added: Speaker[] = [];
  #known: readonly Speaker[] | null = null;

  constructor(private readonly found: LiveAnnotations) {}

  /** Those whom the engine does not know, as far as they were asked for. */
  get added(): readonly Speaker[] {
    return this.#added;
  }

  /** Null where nobody has this id. */
  speaker(id: string): Speaker | null {
    return this.#added.find((speaker) => speaker.id === id) ?? this.found.speaker(id);
  }

  /** The id of whoever has this name; of a new speaker where nobody has. */
  idOf(name: string, type: SpeakerType | undefined): string {
    const all = [...this.#engineKnows(), ...this.#added];
    const known =
      all.find((speaker) => speaker.name === name) ?? all.find(({ aliases }) => aliases.includes(name)) ?? null;
    if (known !== null) return known.id;
    const id = `s${all.length + 1}`;
    let number = numberFor(name);
    while (all.some(({ key }) => key === `k${number.toString(36)}`)) number++;
    const key = `k${number.toString(36)}`;
    this.#added.push({ id, key, name, type: type ?? 'unknown', aliases: [], mentions: [] });
    return id;
  }

  #engineKnows(): readonly Speaker[] {
    if (this.#known !== null) return this.#known;
    const ids = Array.from({ length: this.found.counts.speakers }, (_, at) => `s${at + 1}`);
    return (this.#known = ids.flatMap((id) => this.found.speaker(id) ?? []));
  }
}
