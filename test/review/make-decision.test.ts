import assert from 'node:assert/strict';
import { readAll, type Claim } from '../../src/engine';
import {
  acceptance,
  correction,
  decisionAbout,
  deedsOf,
  foldLogs,
  kindOfWords,
  placeDecisions,
  rejection,
  ReviewedAnnotations,
  selectorOf,
  aimOf,
  undoLinesOf,
  type Judgement,
  type Line,
  type ReviewLog,
  type Stamp,
} from '../../src/review';
import { createLearnedAnnotator } from '../model';

const article = '“We stay,” said Ana Ruiz. She said that the dam was safe.\n\n“We stay,” said Ben Oto.\n';
const engine = readAll(createLearnedAnnotator().open(article));

/** The logs of several reviewers, and what they make of the article. */
class Room {
  private readonly logs = new Map<string, Line[]>();
  private count = 0;

  get all(): readonly ReviewLog[] {
    return [...this.logs].map(([reviewer, lines]) => ({ reviewer, lines }));
  }

  get found(): ReviewedAnnotations {
    const state = foldLogs(this.all);
    return new ReviewedAnnotations(engine, state, placeDecisions(engine, state));
  }

  /** The stamp of the next action. */
  get stamp(): Stamp {
    const number = ++this.count;
    let line = 0;
    const at = `2026-12-03T10:00:${String(number).padStart(2, '0')}.000Z`;
    return { v: 1, at, newId: () => `${number}-${++line}`, textSha256: 'ab', version: '0.1.0' };
  }

  add(by: string, lines: readonly Line[]): void {
    this.logs.set(by, [...(this.logs.get(by) ?? []), ...lines]);
  }

  /** What a reviewer says of the claim that begins with these words. */
  say(by: string, words: string, judge: (found: ReviewedAnnotations, claim: Claim) => Judgement | null): void {
    const { found } = this;
    const claim = this.claimOf(found, words);
    const judgement = judge(found, claim);
    assert.ok(judgement, 'there is nothing to say');
    this.add(by, [decisionAbout(found, aimOf(found, claim), judgement, this.stamp)]);
  }

  /** `accepted: “We stay,”, Ana Ruiz, by ana` */
  told(words: string): string {
    const { found } = this;
    const claim = this.claimOf(found, words);
    const { verdict, by } = found.review(claim)?.settled ?? { verdict: 'undecided', by: [] };
    const speaker = claim.speaker === null ? 'nobody' : found.speaker(claim.speaker)!.name;
    return `${verdict}: ${claim.content.map((span) => found.slice(span)).join(' … ')}, ${speaker}, by ${by.join(' and ')}`;
  }

  accept(by: string, words: string): void {
    this.say(by, words, (found, claim) => acceptance(found, claim, by));
  }

  private claimOf(found: ReviewedAnnotations, words: string): Claim {
    const start = article.indexOf(words);
    const claim = found
      .claimsIn({ start, end: start + words.length })
      .find(({ content: [first] }) => first.start < start + words.length && start < first.end);
    assert.ok(claim, words);
    return claim;
  }

  set(by: string, words: string, set: NonNullable<Judgement['set']>): void {
    this.say(by, words, (found, claim) => correction(found, claim, by, set));
  }

  undo(nth: number, by: string): void {
    this.add(by, undoLinesOf(deedsOf(this.all)[nth]!, this.all, this.stamp));
  }
}

describe('making decisions', () => {
  it('accepts a claim, once', () => {
    const room = new Room();
    room.accept('ana', '“We stay,”');
    assert.equal(room.told('“We stay,”'), 'accepted: “We stay,”, Ana Ruiz, by ana');
    assert.throws(() => room.accept('ana', '“We stay,”'), /nothing to say/u);
  });

  it('tells what the engine said, whatever a reader has set since', () => {
    const room = new Room();
    room.set('ana', '“We stay,”', { speaker: 'Cleo Dunn', kind: 'mixed' });
    room.set('ana', '“We stay,”', { stance: 'denied' });
    const [, second] = room.all[0]!.lines;
    assert.deepEqual(second && 'engine' in second && second.engine, {
      version: '0.1.0',
      kind: 'direct',
      stance: 'asserted',
      confidence: engine.claimsIn({ start: 0, end: 1 })[0]!.confidence,
      rule: 'cue-inverted',
      speaker: 'Ana Ruiz',
      content: ['“We stay,”'],
      cue: 'said',
      source: 'Ana Ruiz',
    });
    assert.equal(room.told('“We stay,”'), 'edited: “We stay,”, Cleo Dunn, by ana');
  });

  it('agrees with what a colleague set, where that is what is accepted', () => {
    const room = new Room();
    const source = { start: article.indexOf('Ruiz'), end: article.indexOf('Ruiz') + 4 };
    room.set('ben', '“We stay,”', { speaker: 'Cleo Dunn', source: selectorOf(article, source) });
    room.accept('ana', '“We stay,”');
    assert.equal(room.told('“We stay,”'), 'edited: “We stay,”, Cleo Dunn, by ben and ana');
  });

  it('disagrees with a colleague where it sets something else', () => {
    const room = new Room();
    room.set('ben', '“We stay,”', { speaker: 'Cleo Dunn' });
    room.set('ana', '“We stay,”', { speaker: 'Dora Eck' });
    assert.equal(room.told('“We stay,”'), 'disagreement: “We stay,”, Ana Ruiz, by ben and ana');
  });

  it('stays with one claim while its words are set anew', () => {
    const room = new Room();
    const start = article.indexOf('the dam was safe');
    room.set('ana', 'that the dam', { content: [selectorOf(article, { start, end: start + 7 })] });
    room.set('ana', 'the dam', { stance: 'doubted' });
    assert.equal(room.told('the dam'), 'edited: the dam, Ana Ruiz, by ana');
  });

  it('stays with a claim that a reader added while its words are set anew', () => {
    const room = new Room();
    const start = article.indexOf('Ben');
    const added = { span: { start, end: start + 7 }, before: null };
    room.add('ana', [decisionAbout(room.found, added, { verdict: 'added', set: { speaker: 'Ana Ruiz' } }, room.stamp)]);
    room.set('ana', 'Ben Oto', { content: [selectorOf(article, { start, end: start + 3 })] });
    room.set('ana', 'Ben', { stance: 'doubted' });
    assert.equal(room.told('Ben'), 'added: Ben, Ana Ruiz, by ana');
    room.accept('ben', 'Ben');
    assert.equal(room.told('Ben'), 'added: Ben, Ana Ruiz, by ana and ben');
  });

  it('rejects a claim once, and can accept it after all', () => {
    const room = new Room();
    room.say('ana', '“We stay,”', (found, claim) => rejection(found, claim, 'ana'));
    assert.throws(
      () => room.say('ana', '“We stay,”', (found, claim) => rejection(found, claim, 'ana')),
      /nothing to say/u,
    );
    room.accept('ana', '“We stay,”');
    assert.equal(room.told('“We stay,”'), 'accepted: “We stay,”, Ana Ruiz, by ana');
  });
});

describe('words in quotation marks that nobody states', () => {
  const sign = 'It rained. “Keep out of the works.”\n';
  const onSign = readAll(createLearnedAnnotator().open(sign));
  const whole = { start: 0, end: sign.length };

  it('are no statement once a reader says so, until that is taken back', () => {
    const span = onSign.quotationsIn(whole)[0]!.span;
    const stamp = { v: 1 as const, at: '2026-12-03T10:00:00Z', newId: () => 'd1', textSha256: null, version: '0' };
    const reviewed = (lines: readonly Line[]): ReviewedAnnotations => {
      const state = foldLogs([{ reviewer: 'ana', lines }]);
      return new ReviewedAnnotations(onSign, state, placeDecisions(onSign, state));
    };
    const told = (found: ReviewedAnnotations): unknown => [
      found.quotationsIn(whole).map(({ role }) => role),
      found.all().quotations.map(({ role }) => role),
      found.problemsIn(whole).map(({ code }) => code),
    ];
    const line = decisionAbout(reviewed([]), { span, before: null }, { verdict: 'rejected', set: null }, stamp);
    assert.deepEqual(told(reviewed([])), [['statement'], ['statement'], ['unattributed-quotation']]);
    assert.deepEqual(told(reviewed([line])), [['term'], ['term'], []]);
  });
});

describe('what kind added words are', () => {
  it('is told by their marks', () => {
    const kinds = [['“We stay,”'], ['“We', 'stay”'], ['the “worst” trap'], ['that Ana’s dam was safe'], ["'We stay.'"]];
    assert.deepEqual(kinds.map(kindOfWords), ['direct', 'mixed', 'mixed', 'indirect', 'direct']);
  });
});

describe('what was done', () => {
  it('can be taken back in any order, and that too', () => {
    const room = new Room();
    room.set('ana', '“We stay,”', { speaker: 'Cleo Dunn' });
    room.set('ana', '“We stay,”', { stance: 'denied' });
    room.undo(1, 'ana');
    assert.equal(room.told('“We stay,”'), 'edited: “We stay,”, Ana Ruiz, by ana');
    room.undo(2, 'ana');
    assert.equal(room.told('“We stay,”'), 'edited: “We stay,”, Cleo Dunn, by ana');
    assert.deepEqual(
      deedsOf(room.all).map(({ holds, isUndo }) => (isUndo ? 'undo' : holds)),
      ['undo', 'undo', true, true],
    );
  });

  it('is one deed where it was done at once', () => {
    const room = new Room();
    const { found, stamp } = room;
    const claims = found.claimsIn({ start: 0, end: article.length });
    const judgement = { verdict: 'accepted', set: null };
    room.add(
      'ana',
      claims.map((claim) => decisionAbout(found, aimOf(found, claim), judgement, stamp)),
    );
    assert.equal(room.found.decided.length, 3);
    room.undo(0, 'ana');
    assert.equal(room.found.decided.length, 0);
    room.undo(1, 'ana');
    assert.equal(room.found.decided.length, 3);
  });
});
