import assert from 'node:assert/strict';
import type { Claim, Speaker } from '../../src/engine';
import type { Entry } from '../../src/vscode/presentation/entries';
import { summarise } from '../../src/vscode/features/status/summary';

function speaker(id: string): Speaker {
  return { id, name: id, type: 'person', aliases: [], mentions: [] };
}

function entry(kind: Entry['kind'], speakerId: string | null): Entry {
  const content = [{ start: 0, end: 1 }] as const;
  if (kind === 'unattributed') return { id: 'u', kind, claim: null, speaker: null, content };
  const evidence = { rule: 'cue-after', spans: [] } as const;
  const claim: Claim = {
    id: 'c',
    kind,
    content,
    cue: null,
    source: null,
    speaker: speakerId,
    confidence: 1,
    evidence,
    status: 'auto',
    origin: 'auto',
  };
  return { id: 'c', kind, claim, speaker: speakerId === null ? null : speaker(speakerId), content };
}

describe('the status bar', () => {
  it('counts claims and speakers', () => {
    const entries = [entry('direct', 's1'), entry('indirect', 's1'), entry('direct', null), entry('unattributed', null)];
    const { text, tooltip } = summarise({ entries, hidden: 2, notice: null, problem: null });
    assert.equal(text, '$(quote) 3 claims, 1 speaker');
    assert.deepEqual(tooltip.split('\n'), [
      '3 claims, 1 speaker: 2 direct, 1 indirect',
      '1 quotation without a named speaker',
      '2 claims hidden by the settings',
      'Select to show the claims',
    ]);
  });

  it('says so where there is nothing', () => {
    const { text, tooltip } = summarise({ entries: [], hidden: 0, notice: null, problem: null });
    assert.equal(text, '$(quote) No claims');
    assert.match(tooltip, /^No claims found/u);
  });

  it('warns where something was left out', () => {
    const notice = { kind: 'too-large', message: 'Not analysed: too long.' } as const;
    const { text, tooltip, label } = summarise({ entries: [], hidden: 0, notice, problem: null });
    assert.equal(text, '$(warning) Too long to analyse');
    assert.equal(tooltip, 'Not analysed: too long.\nSelect to show the claims');
    assert.match(label, /Not analysed: too long\./u);
    const binary = { kind: 'binary', message: 'Not analysed: binary data.' } as const;
    assert.equal(summarise({ entries: [], hidden: 0, notice: binary, problem: null }).text, '$(warning) Not analysed');
  });

  it('keeps the counts where only a part was left out', () => {
    const notice = { kind: 'skipped', message: 'A part of the text was left out.' } as const;
    assert.equal(summarise({ entries: [entry('direct', 's1')], hidden: 0, notice, problem: null }).text, '$(warning) 1 claim, 1 speaker');
  });

  it('says when the rules are alone', () => {
    const { text, tooltip, label } = summarise({ entries: [], hidden: 0, notice: null, problem: 'Rules only.' });
    assert.equal(text, '$(warning) No claims');
    assert.match(tooltip, /^Rules only\.$/mu);
    assert.equal(label, 'Source Annotator: Rules only. 0 claims, 0 speakers');
  });
});
