// Decisions while a text is edited, as the editor follows them: none in a wrong place, none lost. EDITS=10000 makes as
// many edits, npm test some; SEED=3 makes others.
import assert from 'node:assert/strict';
import { hull, overlaps, readAll, type LiveText, type Span, type TextChange } from '../../src/engine';
import {
  foldLogs,
  movedPlaces,
  placeDecisions,
  ReviewedAnnotations,
  selectorOf,
  type Decision,
  type PlacedDecision,
  type ReviewState,
} from '../../src/review';
import { randomFrom } from '../../train/random';
import { createLearnedAnnotator } from '../model';
import { Editing } from './edits-of-decided';
import { MarkedText, remainsOf, type Remains } from './marked-text';
import { readCaseGroups, readSeeds } from '../cases/format';

const decisions = 100;
const all = Number(process.env.EDITS ?? 600);
const seed = Number(process.env.SEED ?? 0);
const editsPerText = 40;
const annotator = createLearnedAnnotator();
const texts = 8;

/** One case of each kind, so that no sentence has a sister that says nearly the same. */
function textOf(nth: number): string {
  const groups = readCaseGroups().map(({ cases }) => cases.filter(({ format }) => format === undefined));
  const chosen = groups.flatMap((cases) => (cases.length === 0 ? [] : [cases[nth % cases.length]!]));
  return [...readSeeds(), ...chosen].map(({ text }) => text.trim()).join('\n\n');
}

/** A text with decisions that follow its edits. */
class DecidedText {
  readonly marked: MarkedText;
  readonly state: ReviewState;
  readonly #marks = new Map<string, readonly number[]>();
  readonly #live: LiveText;
  placed: readonly PlacedDecision[];

  constructor(text: string) {
    this.marked = new MarkedText(text);
    this.#live = annotator.open(text);
    const found = readAll(this.#live);
    const claims = found.claimsIn({ start: 0, end: found.length });
    const step = claims.length / decisions;
    assert.ok(step >= 1);
    const lines = Array.from({ length: decisions }, (_, nth): Decision => {
      const { id, content } = claims[Math.floor(nth * step)]!;
      const line = decisionAt(nth, text, hull(content), id);
      this.#marks.set(line.id, this.marked.marksOf(hull(content)));
      return line;
    });
    this.state = foldLogs([{ reviewer: 'ana', lines }]);
    this.placed = placeDecisions(found, this.state);
  }

  follow(changes: readonly TextChange[]): void {
    for (const change of changes) {
      this.#live.edit(change);
      this.placed = movedPlaces(this.placed, change);
    }
  }

  /** As whoever opens the text now finds them. */
  settle(): void {
    this.placed = placeDecisions(readAll(this.#live), this.state);
  }

  reviewed(): ReviewedAnnotations {
    return new ReviewedAnnotations(readAll(this.#live), this.state, this.placed);
  }

  /** What is not as it should be. */
  faults(): readonly Fault[] {
    const places = this.marked.places();
    return this.placed.flatMap(({ decision, anchor: { span } }): readonly Fault[] => {
      const remains = remainsOf(this.#marks.get(decision.id)!, places);
      const fault = faultOf(span, remains);
      if (fault === null) return [];
      const words = (at: Span | null): string => (at === null ? '–' : this.marked.text.slice(at.start, at.end));
      return [{ fault, told: `${decision.quote} → ${words(span)}, not ${words(remains.span)}` }];
    });
  }
}

interface Fault {
  /** `elsewhere`: where none of its words stands. `partly`: the words are whole, and only some of them are there. */
  readonly fault: 'lost' | 'elsewhere' | 'partly';
  readonly told: string;
}

function faultOf(found: Span | null, { span: truth, isWhole }: Remains): Fault['fault'] | null {
  if (found === null) return isWhole ? 'lost' : null;
  if (truth === null || !overlaps(found, truth)) return 'elsewhere';
  const both = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  return isWhole && both < 0.8 * (Math.max(found.end, truth.end) - Math.min(found.start, truth.start))
    ? 'partly'
    : null;
}

function decisionAt(nth: number, text: string, span: Span, claim: string): Decision {
  const verdict = ['accepted', 'rejected', 'edited'][nth % 3]!;
  const set = verdict === 'edited' ? { speaker: `Ida Marsh ${nth}` } : null;
  const at = new Date(Date.UTC(2026, 11, 3, 10, 0, nth)).toISOString();
  return { v: 1, id: `d${nth}`, at, claim, verdict, set, ...selectorOf(text, span), textSha256: null, engine: null };
}

describe(`${decisions} decisions in a text that is edited`, function () {
  this.timeout(60_000 + all * 200);

  it(`stay with their words over ${all} edits, or are orphans`, () => {
    const faults: string[] = [];
    let [placed, orphaned] = [0, 0];
    for (let round = 0; round * editsPerText < all; round++) {
      const random = randomFrom(seed * 1000 + round);
      const text = new DecidedText(textOf(round % texts));
      // Words of several paragraphs hold others' claims, of which a copy would be a second one.
      const twins = text.state.decisions.map(({ quote }) => quote).filter((quote) => !quote.includes('\n'));
      const editing = new Editing(text.marked, random, twins);
      for (let nth = 1; nth <= editsPerText; nth++) {
        text.follow(editing.next());
        // Words that come back, such as by undo, are looked for once the text is read.
        const moved = text.faults().filter(({ fault }) => fault === 'elsewhere');
        faults.push(...moved.map(({ told }) => `moved along: ${told}`));
        if (random() > 0.15 && nth < editsPerText) continue;
        text.settle();
        faults.push(...text.faults().map(({ fault, told }) => `${fault}: ${told}`));
        const { orphans, state } = text.reviewed();
        assert.equal(text.placed.length, decisions);
        assert.equal(state.decisions.length, decisions);
        placed += decisions - orphans.length;
        orphaned += orphans.length;
      }
    }
    assert.deepEqual(faults, []);
    // Most of them are still there, and some are not.
    assert.ok(placed > 10 * orphaned && orphaned > 0, `${placed} placed, ${orphaned} orphans`);
    console.log(`      ${all} edits: ${placed} times in place, ${orphaned} times an orphan`);
  });
});
