import assert from 'node:assert/strict';
import { marksOf } from '../../src/vscode/features/highlights/ruler-marks';
import { Region } from '../../src/vscode/features/highlights/region';
import type { EntryPlace } from '../../src/vscode/presentation/overview';
import { overviewWith, placeOf } from './sample';

describe('the painted region', () => {
  const length = 1_000_000;
  const seen = { start: 500_000, end: 502_000 };
  const region = Region.around(seen, length);

  it('holds some pages around what one sees, and all of a short text', () => {
    assert.ok(region.span.start < seen.start && region.span.end > seen.end);
    assert.ok(region.span.end - region.span.start < 50_000);
    assert.deepEqual(Region.around({ start: 40, end: 90 }, 3000).span, { start: 0, end: 3000 });
  });

  it('need not move for a few lines, and must for many pages', () => {
    assert.ok(region.covers({ start: 501_000, end: 503_000 }));
    assert.ok(!region.covers({ start: 600_000, end: 602_000 }));
    assert.ok(Region.around({ start: 0, end: 2000 }, length).covers({ start: 100, end: 2100 }));
  });

  it('ends at the same words after an edit', () => {
    const { start, end } = region.span;
    assert.deepEqual(region.edited({ offset: 10, length: 0, inserted: 5 }).span, { start: start + 5, end: end + 5 });
    assert.deepEqual(region.edited({ offset: seen.start, length: 2, inserted: 0 }).span, { start, end: end - 2 });
    assert.deepEqual(region.edited({ offset: end + 10, length: 2, inserted: 0 }).span, region.span);
    const all = Region.around({ start: 0, end: 10 }, 10);
    assert.deepEqual(all.edited({ offset: 10, length: 0, inserted: 3 }).span, { start: 0, end: 13 });
  });
});

describe('the ruler’s marks', () => {
  const place = (start: number, end: number, kind: EntryPlace['kind'] = 'direct'): EntryPlace =>
    placeOf({ start, end, last: end, kind });

  it('are one where they would run into one another', () => {
    const places = [place(100, 200), place(300, 350, 'indirect'), place(400, 450), place(50_000, 50_010)];
    const { direct, indirect } = marksOf(overviewWith(places), 1_000_000);
    assert.deepEqual(direct, [
      { start: 100, end: 450 },
      { start: 50_000, end: 50_010 },
    ]);
    assert.deepEqual(indirect, [{ start: 300, end: 350 }]);
    assert.equal(marksOf(overviewWith(places), 60_000).direct.length, 3);
  });
});
