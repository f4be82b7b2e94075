import assert from 'node:assert/strict';
import { judgeRoles, precisionOf, recallOf, shareOf, type RoleJudgement } from '../../bench/accuracy/roles';
import type { QuotationRole } from '../../src/engine';
import { readRoleArticles, type Half } from '../cases/roles/read';

/** Floors, some points under the figures at the time of writing, 0 to 1. */
const floors: readonly { half: Half; roles: readonly QuotationRole[]; precision: number; recall: number }[] = [
  { half: 'development', roles: ['term', 'title'], precision: 0.96, recall: 0.93 },
  { half: 'development', roles: ['statement'], precision: 0.92, recall: 0.96 },
  { half: 'development', roles: ['heading'], precision: 0.98, recall: 0.85 },
  { half: 'held-out', roles: ['term', 'title'], precision: 0.93, recall: 0.86 },
  { half: 'held-out', roles: ['statement'], precision: 0.87, recall: 0.94 },
  { half: 'held-out', roles: ['heading'], precision: 0.98, recall: 0.9 },
];

describe('the set of quotations with their roles', function () {
  this.timeout(60_000);

  const judged = new Map<Half, readonly RoleJudgement[]>();
  const all = (): readonly RoleJudgement[] => [...judged.values()].flat();

  before(() => {
    for (const half of ['development', 'held-out'] as const) judged.set(half, judgeRoles(readRoleArticles(half)));
  });

  it('has at least 150 settled terms, titles and headings, and as many settled statements', () => {
    const settled = all().filter(({ lenient }) => !lenient);
    assert.ok(shareOf(settled, ['term', 'title', 'heading']).expected >= 150);
    assert.ok(shareOf(settled, ['statement']).expected >= 150);
  });

  it('has the engine’s bounds for every quotation, and none beyond', () => {
    assert.deepEqual(
      all().filter(({ expected, found }) => expected === 'none' || found === 'none'),
      [],
    );
  });

  for (const { half, roles, precision, recall } of floors) {
    it(`${half}: finds ${roles.join(' and ')} with a precision of ${precision} and a recall of ${recall}`, () => {
      const share = shareOf(judged.get(half)!, roles);
      assert.ok(precisionOf(share) >= precision, `precision ${precisionOf(share).toFixed(3)}`);
      assert.ok(recallOf(share) >= recall, `recall ${recallOf(share).toFixed(3)}`);
    });
  }

  it('finds terms and titles of both halves with 90 % precision and recall', () => {
    const share = shareOf(all(), ['term', 'title']);
    assert.ok(precisionOf(share) >= 0.9 && recallOf(share) >= 0.9, JSON.stringify(share));
  });
});
