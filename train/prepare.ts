import type { FeatureWeights } from '../src/engine/models/words/features';
import { Reader, type Reading } from '../src/engine/models/reading/reading';
import type { BlockState } from '../src/engine/block/block-state';
import { overlaps, type Span } from '../src/engine/span';
import type { Block } from '../src/engine/text/chunk';
import { english, type TextFormat } from '../src/engine';
import { readBlocks } from '../src/engine/text/read-blocks';
import type { Unit, UnitRange } from '../src/engine/text/units';
import type { Attribution, CorpusDocument } from './corpus';
import { createWorker } from './work';

/** A document as the models see it, with the annotations of each block. */
export interface PreparedDocument {
  readonly document: CorpusDocument;
  readonly blocks: readonly PreparedBlock[];
}

export interface PreparedBlock {
  readonly block: Block;
  readonly work: BlockState;
  readonly reading: Reading;
  readonly relations: readonly Relation[];
  /** Attributions of the document that nothing introduces. */
  readonly uncued: readonly Attribution[];
  /** Beliefs, intentions and decrees may be there that are not annotated. */
  readonly speechOnly: boolean;
}

/** An attribution whose cue is in the block, outside quotation marks. Indices refer to the block's units. */
export interface Relation {
  readonly attribution: Attribution;
  readonly sentence: UnitRange;
  readonly cue: UnitRange;
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

export function createPreparer(
  tagger: FeatureWeights,
  usual: TextFormat = 'plain',
): (document: CorpusDocument) => PreparedDocument {
  const workOf = createWorker();
  const reader = new Reader(tagger);
  return (document) => {
    const { text, format = usual, attributions, speechOnly = false } = document;
    const blocks = readBlocks(text, format, english);
    const uncued = attributions.filter(({ cue }) => cue.length === 0);
    return {
      document,
      blocks: blocks.map((block) => {
        const work = workOf(block.words);
        const reading = reader.read(work.tokens, work.units, work.sentences);
        return { block, work, reading, relations: relationsIn(attributions, block, reading), uncued, speechOnly };
      }),
    };
  };
}

function relationsIn(
  attributions: readonly Attribution[],
  block: Block,
  { units: all, sentences: ranges }: Reading,
): readonly Relation[] {
  return attributions.flatMap((attribution) => {
    const cue = rangeOf(unitsIn(all, block, attribution.cue));
    if (cue === null || all[cue.from]!.kind === 'quotation') return [];
    const sentence = ranges.find(({ from, to }) => from <= cue.from && cue.to <= to);
    if (sentence === undefined) return [];
    return [
      {
        attribution,
        sentence,
        cue,
        source: new Set(unitsIn(all, block, attribution.source)),
        content: new Set(unitsIn(all, block, attribution.content)),
      },
    ];
  });
}

/** The units of which a span covers half or more. */
function unitsIn(all: readonly Unit[], { start }: Block, spans: readonly Span[]): readonly number[] {
  const found: number[] = [];
  for (const span of spans) {
    const local = { start: span.start - start, end: span.end - start };
    all.forEach((unit, at) => {
      if (!overlaps(unit, local)) return;
      const common = Math.min(unit.end, local.end) - Math.max(unit.start, local.start);
      if (2 * common >= unit.end - unit.start) found.push(at);
    });
  }
  return found.sort((a, b) => a - b);
}

function rangeOf(indices: readonly number[]): UnitRange | null {
  return indices.length === 0 ? null : { from: indices[0]!, to: indices.at(-1)! + 1 };
}
