import assert from 'node:assert/strict';
import { createAnnotator, type TraceEvent } from '../../src/engine';

describe('a trace of a long text', () => {
  it('begins a section before what concerns it, and leaves out what only leads to it', () => {
    const paragraph = (at: number): string => `Ilse Brandt said the bridge number ${at} would close on day ${at}.`;
    const text = Array.from({ length: 1500 }, (_, at) => paragraph(at)).join('\n\n');
    const events: TraceEvent[] = [];
    createAnnotator({ trace: { note: (event) => events.push(event) } }).annotate(text);
    assert.ok(events.filter(({ kind }) => kind === 'section').length > 1);
    const places = new Set(events.flatMap((event) => (event.kind === 'speaker' ? [event.claim.cue.start] : [])));
    assert.equal(places.size, 1500);
    assert.ok([...places].every((start) => text.startsWith('said', start)));
  });
});
