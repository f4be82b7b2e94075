import type { Entity, PlacedMention } from './entity';
import { positionOf } from './entity';
import { firstIndex } from '../sorted';

export interface Moment {
  readonly mention: PlacedMention;
  readonly entity: Entity;
}

/** All mentions of a scene in the order of the text. */
export class Timeline {
  private readonly moments: Moment[] = [];

  add(mention: PlacedMention, entity: Entity): void {
    this.moments.splice(this.indexOf(positionOf(mention)), 0, { mention, entity });
  }

  /** The mentions before a position, latest first, back to the block `firstBlock`. */
  *before(position: number, firstBlock: number): Generator<Moment, void> {
    for (let at = this.indexOf(position) - 1; at >= 0; at--) {
      const moment = this.moments[at]!;
      if (moment.mention.block < firstBlock) return;
      yield moment;
    }
  }

  /** Index of the first mention at or after the position. */
  private indexOf(position: number): number {
    return firstIndex(this.moments.length, (at) => positionOf(this.moments[at]!.mention) >= position);
  }
}
