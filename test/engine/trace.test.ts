import assert from 'node:assert/strict';
import { createAnnotator, slice, type AnnotatorOptions, type Span, type TraceEvent } from '../../src/engine';
import { learned } from '../model';

interface Traced {
  readonly events: readonly TraceEvent[];
  readonly words: (span: Span | null) => string | null;
}

function traced(text: string, options: Partial<AnnotatorOptions> = {}): Traced {
  const events: TraceEvent[] = [];
  createAnnotator({ model: learned, ...options, trace: { note: (event) => events.push(event) } }).annotate(text);
  return { events, words: (span) => span && slice(text, span) };
}

function of<Kind extends TraceEvent['kind']>(
  { events }: Traced,
  kind: Kind,
): readonly Extract<TraceEvent, { readonly kind: Kind }>[] {
  return events.filter((event): event is Extract<TraceEvent, { readonly kind: Kind }> => event.kind === kind);
}

const story = `The mayor, Ilse Brandt, met Owen Parry on Monday.

The mayor took to Twitter to say: “The bridge is unsafe and we will close it.” She hoped to win.`;

describe('a trace', () => {
  it('changes nothing of what is found', () => {
    const options = { model: learned };
    const plain = createAnnotator(options).annotate(story);
    assert.deepEqual(createAnnotator({ ...options, trace: { note: () => undefined } }).annotate(story), plain);
  });

  it('has the words of each sentence with their tags', () => {
    const [first] = of(traced(story), 'sentence');
    assert.deepEqual(
      first?.words.slice(0, 4).map(({ text, tag }) => `${text} ${tag}`),
      ['The DT', 'mayor NN', ', PUNCT', 'Ilse NNP'],
    );
  });

  it('has no tags and no cues without models', () => {
    const trace = traced(story, { model: null });
    assert.ok(of(trace, 'sentence').every(({ words }) => words.every(({ tag }) => tag === null)));
    assert.deepEqual(of(trace, 'cue'), []);
    assert.deepEqual(
      of(trace, 'proposal').map(({ by }) => by.kind),
      ['rule'],
    );
  });

  it('has the cues that the models find', () => {
    const trace = traced(story);
    assert.deepEqual(
      of(trace, 'cue').map(({ span }) => trace.words(span)),
      ['took to Twitter to say:', 'to say:', 'hoped'],
    );
  });

  it('tells of each proposal whether it was chosen, and what stood against it', () => {
    const trace = traced(story);
    const proposals = of(trace, 'proposal').map(({ claim, by, leftOut }) => {
      const rival = leftOut?.reason === 'conflict' ? ` with ${trace.words(leftOut.with.cue)}` : '';
      const least = leftOut?.reason === 'below' ? ` ${leftOut.threshold.name}` : '';
      return `${by.kind}: ${trace.words(claim.cue)}: ${leftOut?.reason ?? 'chosen'}${rival}${least}`;
    });
    const chosen = proposals.filter((each) => each.endsWith(': chosen'));
    assert.deepEqual(chosen, ['model: took to Twitter to say: chosen'], proposals.join('\n'));
    assert.ok(proposals.includes('model: to say: conflict with took to Twitter to say'), proposals.join('\n'));
    assert.ok(proposals.includes('model: hoped: below learnedBelief'), proposals.join('\n'));
  });

  it('has the candidates for a pronoun with their points, which add up', () => {
    const trace = traced('Ilse Brandt met Owen Parry. She said the bridge would close.');
    const { candidates, needs, name } = of(trace, 'mention').find(({ span }) => trace.words(span) === 'She')!;
    assert.equal(name, 'Ilse Brandt');
    assert.ok(needs !== null && candidates.length > 0);
    for (const { sum, points } of candidates)
      assert.ok(Math.abs(points.reduce((all, part) => all + part.points, 0) - sum) < 1e-9);
  });

  it('tells what a short name was taken for', () => {
    const trace = traced('Ilse Brandt met Owen Parry. “It holds,” Brandt said.');
    const short = of(trace, 'mention').find(({ span }) => trace.words(span) === 'Brandt');
    assert.deepEqual([short?.by, short?.outcome, short?.name], ['name', 'resolved', 'Ilse Brandt']);
  });

  it('says why a claim is not shown that was chosen', () => {
    const text =
      'Court Hears the Bridge “Is Not Fit for Traffic”\n\nThe town council met on Monday. It talked for long.';
    const trace = traced(text, { model: null });
    const reasons = of(trace, 'left-out').map(({ claim, why }) => `${trace.words(claim.cue)}: ${why.reason}`);
    assert.deepEqual(reasons, ['Hears: headline']);
  });

  it('places what paragraphs of the same words note wherever they stand', () => {
    const text = 'Brandt said no.\n\nIt rained.\n\nBrandt said no.';
    const starts = of(traced(text), 'sentence').map(({ span }) => span.start);
    assert.deepEqual(starts, [0, text.indexOf('It'), text.lastIndexOf('Brandt')]);
  });

  it('has the places of the source where the text has markup', () => {
    const trace = traced('Ilse *Brandt* **said** the bridge would close.', { format: 'markdown' });
    const { claim, name } = of(trace, 'speaker')[0]!;
    assert.deepEqual([trace.words(claim.cue), name], ['said', 'Ilse Brandt']);
  });
});
