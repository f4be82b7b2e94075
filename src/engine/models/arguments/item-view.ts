import { bucket } from './argument-views';
import type { CueSetting } from './cue-setting';
import { mix } from '../words/hashing';
import { Role } from '../reading/roles';
import { CountOf, isLikelyCue } from './sentence-counts';
import { CueSide } from './cue-side';

/** A path of more units tells nothing. */
export const longestPath = 5;

/** A unit of a cue's sentence, and where it stands to the cue; moved along, so that loops allocate nothing. */
export class ItemView {
  at = 0;
  side: CueSide = CueSide.before;
  /** The units between it and the cue are `near` … `far - 1`. */
  near = 0;
  far = 0;
  /** A bucket. */
  distance = 0;
  /** What stands beside the cue, and the cue's word, each with the side that the unit is on. */
  around = 0;
  headed = 0;
  /** `Role`s of the unit and its neighbours. */
  before: Role = Role.edge;
  here: Role = Role.edge;
  after: Role = Role.edge;
  /** What stands between the unit and the cue, counted up to two or three. */
  commas = 0;
  verbs = 0;
  questions = 0;
  conjunctions = 0;
  quotations = 0;
  thats = 0;
  dashes = 0;
  cues = 0;
  prepositions = 0;

  constructor(readonly setting: CueSetting) {}

  moveTo(at: number): void {
    const { setting } = this;
    const { cue } = setting.sequence;
    this.at = at;
    this.side = at < cue.from ? CueSide.before : CueSide.after;
    this.near = at < cue.from ? at + 1 : cue.to;
    this.far = at < cue.from ? cue.from : at;
    this.distance = bucket(this.far - this.near);
    this.around = mix(setting.around, this.side);
    this.headed = mix(setting.headStem, this.side);
    this.before = setting.role(at - 1);
    this.here = setting.role(at);
    this.after = setting.role(at + 1);
    this.commas = this.#between(CountOf.commas, 3);
    this.verbs = this.#between(CountOf.verbs, 3);
    this.questions = this.#between(CountOf.questions, 2);
    this.conjunctions = this.#between(CountOf.conjunctions, 2);
    this.quotations = this.#between(CountOf.quotations, 2);
    this.thats = this.#between(CountOf.thats, 2);
    this.dashes = this.#between(CountOf.dashes, 2);
    this.cues = this.#between(CountOf.cues, 2);
    this.prepositions = this.#between(CountOf.prepositions, 2);
  }

  /** The roles from the unit to the cue, or the first of them. */
  path(): number {
    let hash = this.far - this.near;
    const end = Math.min(this.far, this.near + longestPath);
    for (let at = this.near; at < end; at++) hash = mix(hash, this.setting.role(at));
    return hash;
  }

  /** How far the next likely cue to the right is; 0 where none is near. */
  nextCue(): number {
    const { sequence, cueScore } = this.setting;
    const { sentence, cue } = sequence;
    const end = Math.min(sentence.to, this.at + 6);
    for (let next = this.at + 1; next < end; next++)
      if (isLikelyCue(cueScore, next) && (next < cue.from || next >= cue.to)) return next - this.at;
    return 0;
  }

  #between(kind: CountOf, most: number): number {
    return this.setting.counts.between(kind, this.near, this.far, most);
  }
}
