import assert from 'node:assert/strict';
import { summarise } from '../../src/vscode/features/status/summary';
import type { Overview, Place } from '../../src/vscode/presentation/overview';

function place(kind: Place['kind'], speaker: string | null): Place {
  return { start: 0, end: 1, last: 1, kind, speaker, isSourced: speaker !== null, ordinal: 1 };
}

function overview(places: readonly Place[], hidden = 0): Overview {
  return { places, hidden };
}

describe('the status bar', () => {
  it('counts claims and speakers', () => {
    const places = [place('direct', 's1'), place('indirect', 's1'), place('direct', null), place('unattributed', null)];
    const { text, tooltip } = summarise({ overview: overview(places, 2), notice: null, problem: null });
    assert.equal(text, '$(quote) 3 claims, 1 speaker');
    assert.deepEqual(tooltip.split('\n'), [
      '3 claims, 1 speaker: 2 direct, 1 indirect',
      '1 quotation without a named speaker',
      '2 claims hidden by the settings',
      'Select to show the claims',
    ]);
  });

  it('says so where there is nothing', () => {
    const { text, tooltip } = summarise({ overview: overview([]), notice: null, problem: null });
    assert.equal(text, '$(quote) No claims');
    assert.match(tooltip, /^No claims found/u);
  });

  it('warns where something was left out', () => {
    const notice = { kind: 'too-large', message: 'Not analysed: too long.' } as const;
    const { text, tooltip, label } = summarise({ overview: overview([]), notice, problem: null });
    assert.equal(text, '$(warning) Too long to analyse');
    assert.equal(tooltip, 'Not analysed: too long.\nSelect to show the claims');
    assert.match(label, /Not analysed: too long\./u);
    const binary = { kind: 'binary', message: 'Not analysed: binary data.' } as const;
    assert.equal(summarise({ overview: overview([]), notice: binary, problem: null }).text, '$(warning) Not analysed');
  });

  it('keeps the counts where only a part was left out', () => {
    const notice = { kind: 'skipped', message: 'A part of the text was left out.' } as const;
    assert.equal(summarise({ overview: overview([place('direct', 's1')]), notice, problem: null }).text, '$(warning) 1 claim, 1 speaker');
  });

  it('says when the rules are alone', () => {
    const { text, tooltip, label } = summarise({ overview: overview([]), notice: null, problem: 'Rules only.' });
    assert.equal(text, '$(warning) No claims');
    assert.match(tooltip, /^Rules only\.$/mu);
    assert.equal(label, 'Source Annotator: Rules only. 0 claims, 0 speakers');
  });
});
