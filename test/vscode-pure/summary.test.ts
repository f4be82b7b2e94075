import assert from 'node:assert/strict';
import {
  reading,
  summarise as summariseAny,
  type Summary,
  type SummaryInput,
} from '../../src/vscode/features/status/summary';
import type { EntryPlace } from '../../src/vscode/presentation/overview';
import { overviewWith, placeOf } from './sample';

function place(kind: EntryPlace['kind'], speaker: string | null): EntryPlace {
  return placeOf({ kind, speaker, isSourced: speaker !== null, confidence: kind === 'unattributed' ? null : 0.9 });
}

/** Of a text in which nobody speaks with others. */
const summarise = (input: Omit<SummaryInput, 'membersOf' | 'orphans'>): Summary =>
  summariseAny({ ...input, orphans: 0, membersOf: () => [] });

describe('the status bar', () => {
  it('counts claims and speakers', () => {
    const unsure = { ...place('indirect', 's1'), confidence: 0.69 };
    const places = [place('direct', 's1'), unsure, place('direct', null), place('unattributed', null)];
    const { text, tooltip } = summarise({
      overview: overviewWith(places, { kind: 1, confidence: 1 }),
      notice: null,
      problem: null,
    });
    assert.equal(text, '$(quote) 3 claims, 1 speaker');
    assert.deepEqual(tooltip.split('\n'), [
      '3 claims, 1 speaker: 2 direct, 1 indirect',
      '1 of them uncertain',
      '1 quotation for which nobody was found',
      '2 claims hidden by the settings',
      'Select to show the claims',
    ]);
  });

  it('says so where there is nothing', () => {
    const { text, tooltip } = summarise({ overview: overviewWith([]), notice: null, problem: null });
    assert.equal(text, '$(quote) No claims found');
    assert.match(tooltip, /^No claims found/u);
  });

  it('does not say that there is nothing where the settings hide it, and says when they do not', () => {
    const hidden = summarise({ overview: overviewWith([], { confidence: 2 }), notice: null, problem: null });
    assert.deepEqual(
      [hidden.text, hidden.tooltip.split('\n')[1]],
      ['$(quote) No claims shown', '2 claims hidden by the settings'],
    );
    const shown = summarise({
      overview: overviewWith([place('direct', 's1')], { confidence: 1 }, true),
      notice: null,
      problem: null,
    });
    assert.match(shown.tooltip, /^1 claim hidden by the settings, shown now$/mu);
  });

  it('warns where something was left out', () => {
    const notice = { kind: 'too-large', message: 'Not analysed: too long.' } as const;
    const { text, tooltip, label } = summarise({ overview: overviewWith([]), notice, problem: null });
    assert.equal(text, '$(warning) Too long to analyse');
    assert.equal(tooltip, 'Not analysed: too long.\nSelect to show the claims');
    assert.match(label, /Not analysed: too long\./u);
    const binary = { kind: 'binary', message: 'Not analysed: binary data.' } as const;
    assert.equal(
      summarise({ overview: overviewWith([]), notice: binary, problem: null }).text,
      '$(warning) Not analysed',
    );
  });

  it('keeps the counts where only a part was left out', () => {
    const notice = { kind: 'skipped', message: 'A part of the text was left out.' } as const;
    assert.equal(
      summarise({ overview: overviewWith([place('direct', 's1')]), notice, problem: null }).text,
      '$(warning) 1 claim, 1 speaker',
    );
  });

  it('says when the rules are alone', () => {
    const { text, tooltip, label } = summarise({ overview: overviewWith([]), notice: null, problem: 'Rules only.' });
    assert.equal(text, '$(warning) No claims found');
    assert.match(tooltip, /^Rules only\.$/mu);
    assert.equal(label, 'Source Annotator: Rules only. 0 claims, 0 speakers');
  });

  it('tells how much of a long text is read, never more than is, and that choosing it cancels', () => {
    assert.equal(reading(0.4099).text, '$(loading~spin) Reading, 40 %: Cancel');
    assert.match(reading(0.4099).label, /40 %\. Select to cancel$/u);
    assert.equal(reading(null).text, '$(loading~spin) Claims');
  });
});
