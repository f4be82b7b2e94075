import { sequenceAround } from '../src/engine/models/arguments/argument-sequence';
import { CueClass } from '../src/engine/models/cues/cue-model';
import { meet } from '../src/engine/claims/proposals/measure';
import type { CueFinder } from '../src/engine/models/cues/find-cues';
import { finish, Pace } from '../src/engine/steps';
import type { UnitRange } from '../src/engine/text/units';
import { thresholds } from '../src/engine/thresholds';
import type { Example } from './crf-learner';
import type { Relation } from './prepare';
import type { TaughtBlock } from './taught-blocks';
import { argumentExamples, openExample } from './train-arguments';
import { anyCueClass, cueExample } from './train-cues';

/** What a model is to say otherwise, and what it is to go on saying. */
export interface Lessons {
  readonly taught: readonly Example[];
  /** Their annotation is not looked at. */
  readonly kept: readonly Example[];
}

export function together(lessons: readonly Lessons[]): Lessons {
  return { taught: lessons.flatMap(({ taught }) => taught), kept: lessons.flatMap(({ kept }) => kept) };
}

/** A sentence is taught where somebody decided about a cue in it. Of its other words nothing is said. */
export function cueLessons({ reading, right, wrong }: TaughtBlock): Lessons {
  const [taught, kept]: [Example[], Example[]] = [[], []];
  for (const sentence of reading.sentences) {
    const isHere = (relation: Relation): boolean => relation.sentence === sentence;
    const gold = new Int32Array(sentence.to - sentence.from).fill(anyCueClass);
    const [cues, others] = [right.filter(isHere), wrong.filter(isHere)];
    for (const { cue } of others) gold.fill(only(CueClass.outside), cue.from - sentence.from, cue.to - sentence.from);
    for (const { cue } of cues) markCue(gold, sentence, cue);
    (cues.length + others.length > 0 ? taught : kept).push(cueExample(reading, sentence, gold));
  }
  return { taught, kept };
}

const only = (bears: CueClass): number => 1 << bears;

function markCue(gold: Int32Array, sentence: UnitRange, { from, to }: UnitRange): void {
  gold[from - sentence.from] = only(CueClass.statement);
  gold.fill(only(CueClass.inside), from + 1 - sentence.from, to - sentence.from);
  if (to < sentence.to) gold[to - sentence.from] = gold[to - sentence.from]! & ~only(CueClass.inside);
}

/** The cues that somebody stands by are taught. What is read around the others, as found `before`, is kept. */
export function argumentLessons(block: TaughtBlock, before: CueFinder, after: CueFinder): Lessons {
  const { reading, right } = block;
  const { cues } = finish(before.find(reading, new Pace()));
  const { score } = finish(after.find(reading, new Pace()));
  return {
    taught: argumentExamples({ ...block, relations: right }, score),
    kept: cues
      .filter((cue) => cue.probability >= thresholds.learned && !right.some((other) => meet(other.cue, cue)))
      .map((cue) => openExample(reading, sequenceAround(reading, cue), score)),
  };
}
