import type { BlockFacts, BlockOutline } from '../block/facts';
import { detailsCodec, outlineCodec } from '../block/facts-codec';
import type { Language } from '../language/language';
import type { PairedMarks } from '../quotations/marks';
import { pairMarks } from '../quotations/pairing';
import { withoutStrayOpening } from '../quotations/stray-opening';
import { pack, unpack } from '../storage/codec';
import { ownCopy } from '../storage/own-copy';
import { RecentMap } from '../storage/recent-map';

/** A block's words and what is known of them, shared by all blocks of the same words. */
export class KnownBlock {
  #marks: PairedMarks | null;
  /** The facts, packed: there are many, and they are seldom read again. */
  #outline: string | null = null;
  #details: string | null = null;

  /** `words`: what the reader sees, see `ReadBlock.words`. */
  constructor(
    readonly words: string,
    readonly language: Language,
  ) {
    this.#marks = withoutStrayOpening(words, pairMarks(words, language), language);
  }

  get isAnalysed(): boolean {
    return this.#outline !== null;
  }

  /** The paired quotation marks. */
  get marks(): PairedMarks {
    return this.#marks ?? this.outline;
  }

  /** Unpacks: a new but equal object each time. Throws where the block was not analysed. */
  get outline(): BlockOutline {
    return unpack(outlineCodec, this.#known(this.#outline));
  }

  /** Unpacks: a new but equal object each time. Throws where the block was not analysed. */
  get facts(): BlockFacts {
    return { ...this.outline, ...unpack(detailsCodec, this.#known(this.#details)) };
  }

  set facts(facts: BlockFacts) {
    this.#outline = pack(outlineCodec, facts);
    this.#details = pack(detailsCodec, facts);
    this.#marks = null;
  }

  #known(packed: string | null): string {
    if (packed === null) throw new Error(`A block of ${this.words.length} units was not analysed.`);
    return packed;
  }
}

/** The blocks of a text and of its earlier versions. */
export class KnownBlocks {
  readonly #recent: RecentMap<string, KnownBlock>;

  constructor(
    private readonly language: Language,
    capacity: () => number,
  ) {
    this.#recent = new RecentMap(capacity);
  }

  of(words: string): KnownBlock {
    const known = this.#recent.get(words);
    if (known !== undefined) return known;
    const block = new KnownBlock(ownCopy(words), this.language);
    this.keep(block);
    return block;
  }

  keep(block: KnownBlock): void {
    this.#recent.set(block.words, block);
  }
}
