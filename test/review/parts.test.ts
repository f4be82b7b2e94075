// What readers decided is put together where somebody asks: in whatever parts, it is the same.
import assert from 'node:assert/strict';
import { finish, hull, type Claim, type LiveAnnotations, type Span } from '../../src/engine';
import { foldLogs, placeDecisions, ReviewedAnnotations, selectorOf, type Decision } from '../../src/review';
import { about } from './reviewing';
import { randomFrom } from '../../train/random';
import { liveAnnotationsOf, madeUpArticles } from './decided-articles';

const plain = ({ id, content, cue, source, speaker, status, stance, evidence }: Claim) => {
  return { id, content, cue, source, speaker, status, stance, evidence };
};

/** Decisions of each kind about claims of a text, and about words beside them. */
function decisionsIn(found: LiveAnnotations, random: () => number): readonly Decision[] {
  const text = found.slice({ start: 0, end: found.length });
  const far = (): Span => {
    const start = Math.floor(random() * (text.length - 30));
    return { start, end: start + 20 };
  };
  return found.claimsIn({ start: 0, end: found.length }).flatMap(({ content }, nth) => {
    const verdict = ['accepted', 'rejected', 'edited', 'added', 'noted'][nth % 5]!;
    const set =
      verdict === 'noted'
        ? { note: 'ask her' }
        : verdict === 'edited'
          ? { speaker: `Ida Marsh ${nth}`, source: selectorOf(text, far()) }
          : verdict === 'added'
            ? { content: [selectorOf(text, far())] }
            : null;
    const span = nth % 7 === 3 ? far() : nth % 7 === 5 ? content[0] : hull(content);
    const words = text.slice(span.start, span.end);
    return words.trim() === '' ? [] : [{ ...about(text, words, verdict, set), ...selectorOf(text, span) }];
  });
}

describe('decisions about a part of a text', () => {
  for (const [nth, text] of madeUpArticles().slice(0, 12).entries())
    it(`are those of the whole text, in whatever order parts are asked for: article ${nth + 1}`, () => {
      const found = liveAnnotationsOf(text);
      const random = randomFrom(nth);
      const state = foldLogs([{ reviewer: 'ana', lines: decisionsIn(found, random) }]);
      const placed = placeDecisions(found, state);
      const made = (): ReviewedAnnotations => new ReviewedAnnotations(found, state, placed);
      const whole = made();
      const all = whole.all();
      assert.ok(whole.decided.length > 2);
      const spans = Array.from({ length: Math.ceil(text.length / 150) }, (_, at) => ({
        start: at * 150,
        end: Math.min(text.length, at * 150 + 150),
      })).sort(() => random() - 0.5);
      const parts = made();
      const touching = (span: Span) => (claim: Claim) =>
        [...claim.content, claim.cue, claim.source].some(
          (one) => one !== null && one.start <= span.end && span.start <= one.end,
        );
      for (const span of spans) {
        assert.deepEqual(parts.claimsIn(span).map(plain), all.claims.filter(touching(span)).map(plain));
        const quoted = parts.quotationsIn(span).map(({ id, role, claim }) => ({ id, role, claim }));
        const known = all.quotations.filter((one) => one.span.start <= span.end && span.start <= one.span.end);
        assert.deepEqual(
          quoted,
          known.map(({ id, role, claim }) => ({ id, role, claim })),
        );
      }
      assert.deepEqual(parts.counts.claims, all.claims.length);
      assert.deepEqual(parts.counts.problems, all.problems.length);
      assert.deepEqual(parts.decided.map(plain), whole.decided.map(plain));
      assert.deepEqual([...parts.decisions()], [...whole.decisions()]);
      const counted = made();
      finish(counted.count());
      assert.deepEqual(counted.all(), all);
    });
});
