import assert from 'node:assert/strict';
import { slice, type Annotations, type Claim, type Quotation, type Span } from '../../src/engine';
import { styledSpans, type StyledSpans } from '../../src/vscode/features/highlights/spans';
import { entriesOf } from './sample';

const text = '“Go,” said Ann, who added that it was late. The “quick” way. “Who knows?”';

function find(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function claim(id: string, kind: Claim['kind'], words: string, cue: string): Claim {
  return {
    id,
    kind,
    content: [find(words)],
    cue: find(cue),
    source: find('Ann'),
    speaker: null,
    confidence: 1,
    stance: 'asserted',
    evidence: { rule: 'cue-after', spans: [] },
    status: 'auto',
    origin: 'auto',
  };
}

function quotation(id: string, words: string, role: Quotation['role'], of: string | null): Quotation {
  const span = find(words);
  const inner = { start: span.start + 1, end: span.end - 1 };
  return { id, span, inner, role, closed: true, continues: null, parent: null, claim: of };
}

const annotations: Annotations = {
  speakers: [],
  quotations: [
    quotation('q1', '“Go,”', 'statement', 'c1'),
    quotation('q2', '“quick”', 'term', null),
    quotation('q3', '“Who knows?”', 'statement', null),
  ],
  claims: [claim('c1', 'direct', '“Go,”', 'said'), claim('c2', 'indirect', 'it was late', 'added that')],
  problems: [],
  skipped: [],
  markup: [],
  language: 'en',
};

function words(shown: readonly Claim[]): Partial<Record<keyof StyledSpans, readonly string[]>> {
  return drawn(text, annotations, shown);
}

function drawn(
  text: string,
  annotations: Annotations,
  shown: readonly Claim[],
): Partial<Record<keyof StyledSpans, readonly string[]>> {
  const styled = Object.entries(styledSpans(entriesOf(text, annotations, shown), { start: 0, end: text.length }));
  const used = styled.filter(([, spans]) => spans.length > 0);
  return Object.fromEntries(used.map(([style, spans]) => [style, spans.map((span) => slice(text, span))]));
}

const reported = '“Bo told us that it was late,” Ann said.';

/** What Ann says in `text`, and what she reports of Bo. */
function claimAmong(text: string): readonly Claim[] {
  const span = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [base] = annotations.claims;
  const outer = {
    ...base!,
    content: [span('“Bo told us that it was late,”')] as const,
    cue: span('said'),
    source: span('Ann'),
  };
  const content = [span('that it was late')] as const;
  return [outer, { ...base!, id: 'c9', kind: 'indirect', content, cue: span('told'), source: span('Bo') }];
}

describe('highlights', () => {
  it('show each part in its style, a shared source once', () => {
    assert.deepEqual(words(annotations.claims), {
      direct: ['“Go,”'],
      indirect: ['it was late'],
      unattributed: ['“Who knows?”'],
      term: ['“quick”'],
      cue: ['said', 'added that'],
      source: ['Ann'],
    });
  });

  it('leave out claims that the settings hide, and do not call them unattributed', () => {
    assert.deepEqual(words(annotations.claims.slice(1)), {
      indirect: ['it was late'],
      unattributed: ['“Who knows?”'],
      term: ['“quick”'],
      cue: ['added that'],
      source: ['Ann'],
    });
  });

  it('draw a claim within another’s words in styles of its own, and the source as ever', () => {
    const nested = claimAmong(reported);
    assert.deepEqual(drawn(reported, { ...annotations, quotations: [], claims: nested }, nested), {
      direct: ['“Bo told us that it was late,”'],
      cue: ['said'],
      source: ['Bo', 'Ann'],
      nestedIndirect: ['that it was late'],
      nestedCue: ['told'],
    });
  });

  it('draw what is left in the common styles where the settings hide the outer claim', () => {
    const nested = claimAmong(reported);
    assert.deepEqual(drawn(reported, { ...annotations, quotations: [], claims: nested }, nested.slice(1)), {
      indirect: ['that it was late'],
      cue: ['told'],
      source: ['Bo'],
    });
  });

  it('are paler where the analysis is not sure, each once', () => {
    const claims = annotations.claims.map((claim) => ({ ...claim, confidence: 0.69 }));
    const sure = styledSpans(entriesOf(text, annotations), { start: 0, end: text.length });
    const unsure = styledSpans(entriesOf(text, { ...annotations, claims }), { start: 0, end: text.length });
    assert.deepEqual(
      [unsure.paleDirect, unsure.paleIndirect, unsure.paleMixed],
      [sure.direct, sure.indirect, sure.mixed],
    );
    assert.deepEqual([unsure.direct, unsure.indirect, unsure.mixed], [[], [], []]);
    assert.ok(unsure.paleDirect.length > 0 && unsure.paleIndirect.length > 0);
  });
});
