// What the panel says where it has no rows, and its title.
import assert from 'node:assert/strict';
import { noFilter, type Filter } from '../../src/vscode/features/claims-view/filter';
import { panelStatus, viewTitle } from '../../src/vscode/features/claims-view/status';
import { overviewWith, placeOf } from './sample';

describe('the panel without rows', () => {
  const nobody = { shown: { decided: 0, claims: 0 }, orphans: 0 };
  const none = { notice: null, overview: overviewWith([]), matching: 0, filter: noFilter, ...nobody };

  it('lets the welcome text speak where a text is too large, and shows other notices above the rows', () => {
    assert.deepEqual(panelStatus({ ...none, notice: { kind: 'too-large', message: 'Too long.' } }), {
      state: 'tooLarge',
      message: undefined,
      description: undefined,
    });
    assert.equal(panelStatus({ ...none, notice: { kind: 'failed', message: 'Failed.' } }).message, 'Failed.');
  });

  it('tells apart nothing found and nothing matching', () => {
    const places = [placeOf({}), placeOf({}), placeOf({ kind: 'unattributed', confidence: null })];
    const input = { ...none, overview: overviewWith(places) };
    const message = (matching: number, filter: Partial<Filter>): string | undefined =>
      panelStatus({ ...input, matching, filter: { ...noFilter, ...filter } }).message;
    assert.equal(panelStatus(none).state, 'empty');
    assert.equal(panelStatus({ ...none, overview: overviewWith([], { kind: 1 }) }).state, 'claims');
    assert.equal(message(0, { text: 'x' }), 'Filter “x”: nothing found.');
    assert.equal(message(1, { text: 'x' }), 'Filter “x”: 1 of 2 claims and 1 unattributed quotation.');
    const only = { key: 'speaker:kflint', label: 'Ada Flint' };
    assert.match(message(1, { only, onlyUncertain: true })!, /^Filter Ada Flint, uncertain ones: 1 of /u);
    assert.equal(message(3, {}), undefined);
  });

  it('says in its title whose claims it lists', () => {
    assert.equal(viewTitle('/news/003 a.txt'), '003 a.txt');
    assert.equal(viewTitle('Untitled-1'), 'Untitled-1');
    assert.equal(viewTitle(undefined), 'Claims');
  });
});
