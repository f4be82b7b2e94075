/** Who asks and who answers in a record of a court: `BY MR. BRANDT:`, `LEONARD PIKE, government witness, sworn.` */
import type { LabelWords } from '../language/label-words';
import type { Entity } from '../speakers/entity';
import type { Registry } from '../speakers/registry';
import type { Scene } from './scene';

interface Party {
  /** Where the name ends in the scene. */
  readonly position: number;
  readonly person: Entity;
}

/** Those who examine and those who testify, in the order of the text. */
export interface Examinations {
  readonly examiners: readonly Party[];
  readonly witnesses: readonly Party[];
}

/** All names of the scene must have been entered. */
export function findExaminations({ text, blocks, language }: Scene, registry: Registry): Examinations {
  const { byExaminer, sworn, deposed } = language.labels;
  const found = { examiners: [] as Party[], witnesses: [] as Party[] };
  for (const { block } of blocks) {
    const words = text.slice(block.start, block.end);
    const named = (pattern: RegExp): readonly Party[] => {
      const name = pattern.exec(words)?.indices?.groups?.name;
      const person = name && registry.namedAt(block.start + name[1]);
      return person ? [{ position: block.start + name[1], person }] : [];
    };
    found.examiners.push(...named(byExaminer));
    found.witnesses.push(...named(sworn), ...named(deposed));
  }
  return found;
}

/** Whom `Q` or `A` stands for at a position; null where the record does not say. */
export function partyAt(
  { examiners, witnesses }: Examinations,
  letter: string,
  position: number,
  { question }: LabelWords,
): Entity | null {
  const parties = letter === question ? examiners : witnesses;
  return parties.findLast((each) => each.position < position)?.person ?? null;
}
