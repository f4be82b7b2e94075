import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnnotator, slice, type Annotations, type Claim } from '../../src/engine';

const seeds = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`, 'utf8'));

function annotate(text: string): Annotations {
  return createAnnotator().annotate(text);
}

function words(text: string, { claims, speakers }: Annotations): readonly string[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return claims.map(
    (claim) =>
      `${names.get(claim.speaker ?? '') ?? '–'}: ${claim.content.map((span) => slice(text, span)).join(' / ')}`,
  );
}

/** What holds of the annotations of any text whatever. */
function assertSound(text: string, { claims, quotations, speakers, problems }: Annotations): void {
  const spans = [
    ...claims.flatMap(({ content, cue, source, evidence }) => [
      ...content,
      ...evidence.spans,
      ...(cue ? [cue] : []),
      ...(source ? [source] : []),
    ]),
    ...quotations.flatMap(({ span, inner }) => [span, inner]),
    ...speakers.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...problems.map(({ span }) => span),
  ];
  for (const { start, end } of spans)
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
  const ids = [...claims, ...quotations, ...speakers].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  const known = new Set(ids);
  for (const { claim, parent, continues } of quotations)
    for (const id of [claim, parent, continues]) assert.ok(id === null || known.has(id), `no ${id}`);
  for (const { speaker, confidence } of claims)
    assert.ok((speaker === null || known.has(speaker)) && confidence > 0 && confidence <= 1);
  for (const { id, content } of claims) {
    const whole = quotations.find(({ span }) =>
      content.some(({ start, end }) => start === span.start && end === span.end),
    );
    assert.ok(whole === undefined || whole.claim === id || whole.role === 'title', 'a claim and its quotation agree');
  }
  assertOrder(
    claims.map(({ content }) => content[0].start),
    'claims',
  );
  assertOrder(
    quotations.map(({ span }) => span.start),
    'quotations',
  );
  assertOrder(
    speakers.map(({ mentions }) => mentions[0]!.span.start),
    'speakers',
  );
}

function assertOrder(starts: readonly number[], of: string): void {
  starts.forEach((start, at) => assert.ok(at === 0 || starts[at - 1]! <= start, `${of} are in order`));
}

describe('annotating any text', () => {
  const mark = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    "''",
    '``',
    '«',
    '»',
    '„',
    '\n',
    '\n\n',
    '\r\n',
    '. ',
    ', ',
    ': ',
    ' said ',
    ' He said ',
    ' told Sky News: ',
    'according to ',
    ' Anna Bell ',
    ' the minister ',
    'that ',
    'It is over',
    ' (x) ',
    ' – ',
    '🙂',
    '\ud800',
    '\u0000',
    '\ufeff',
    '’s ',
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: mark }, { weight: 1, arbitrary: fc.string() }), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('never throws, and keeps every span inside the text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('plain' as const, 'markdown' as const), (input, format) => {
        assertSound(input, createAnnotator({ format }).annotate(input));
      }),
      { numRuns: 400 },
    );
  });

  it('goes through a passive whose statement would have to stand before the report that it is in', () => {
    const text = 'The inspector said that had never been publicly reported.';
    assertSound(text, annotate(text));
  });

  it('gives after edits what it gives to the new text alone', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (versions) => {
        const annotator = createAnnotator();
        for (const version of versions) assert.deepEqual(annotator.annotate(version), annotate(version));
      }),
      { numRuns: 100 },
    );
  });

  it('finds the same in CRLF as in LF', () => {
    for (const seed of seeds) {
      const crlf = seed.replaceAll('\n', '\r\n');
      assert.deepEqual(words(crlf, annotate(crlf)), words(seed, annotate(seed)));
    }
  });

  it('is sound on the seeds, whole and cut anywhere', () => {
    for (const seed of seeds)
      for (const end of [seed.length, 999, 500, 211, 57]) assertSound(seed.slice(0, end), annotate(seed.slice(0, end)));
  });
});

describe('annotating what is no article', () => {
  const cases: Readonly<Record<string, string>> = {
    nothing: '',
    'white space': ' \n\t\n\u00a0\n',
    'only marks': '“”"\'‘’«»„'.repeat(500),
    'ten thousand opening marks': '“'.repeat(10_000),
    'a line of 1 MB': 'He said it was so, and she said it was not. '.repeat(23_000),
    'one word of 200,000 letters': 'a'.repeat(200_000),
    'a source at the very end': 'It is over, according to  He said ',
    'no full stop': 'word '.repeat(48_000),
    hyphens: 'a-'.repeat(80_000),
    initials: 'U.S. '.repeat(20_000),
    'short paragraphs': 'a\n\n'.repeat(20_000),
    'rows of figures': '1,2,3,"a","b"\n'.repeat(10_000),
    'lone surrogates': '\ud800“\udc00 x”\ud800 said Bo.'.repeat(100),
  };
  for (const [name, input] of Object.entries(cases)) {
    it(`goes through ${name}`, function () {
      this.timeout(60_000);
      assertSound(input, annotate(input));
    });
  }

  it('says of a binary file that it was left out', () => {
    const input = 'PK\u0003\u0004\u0000\u0000“Hello,” he said.';
    assert.deepEqual(annotate(input).skipped, [{ span: { start: 0, end: input.length }, reason: 'binary' }]);
    assert.deepEqual(annotate(input).claims, []);
  });
});

describe('headlines', () => {
  it('have a speaker for what they put in marks where they name one, by looks and in Markdown', () => {
    for (const [text, format, expected] of [
      ['“We will win,” says Anna Berg', 'plain', ['Anna Berg']],
      ['# “We will win,” said Anna Berg.', 'markdown', ['Anna Berg']],
      ['“We will win” on the hill', 'plain', []],
      ['# “We will win” on the hill', 'markdown', []],
    ] as const) {
      const { claims, quotations, speakers } = createAnnotator({ format }).annotate(text);
      const names = claims.map(({ speaker }) => speakers.find(({ id }) => id === speaker)?.name);
      assert.deepEqual([names, quotations.map(({ role }) => role)], [expected, ['heading']], text);
    }
  });
});

describe('ids of claims', () => {
  const idOf = (text: string, exact: string): string | undefined =>
    annotate(text).claims.find((claim: Claim) => slice(text, claim.content[0]) === exact)?.id;
  const article = '“It is over,” said Ruth Amsel. “We lost.”\n\nPaul Rey said that the hall was empty.';

  it('stay when the text changes elsewhere', () => {
    const id = idOf(article, 'that the hall was empty');
    assert.ok(id);
    assert.equal(idOf(`“New,” said Ida Bohm.\n\n${article.replace('Ruth', 'Rita')}`, 'that the hall was empty'), id);
  });

  it('differ between equal claims', () => {
    const ids = annotate(`${article}\n\n${article}`).claims.map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
  });

  it('leaves out a text in another language, unless it is asked for', () => {
    const text = 'Der Minister sagte: „Wir zahlen nicht.“';
    const { claims, quotations, language, skipped } = createAnnotator().annotate(text);
    assert.deepEqual({ claims, quotations, language }, { claims: [], quotations: [], language: 'de' });
    assert.deepEqual(skipped, [{ span: { start: 0, end: text.length }, reason: 'language' }]);
    const anyhow = createAnnotator({ anyLanguage: true }).annotate(text);
    assert.equal(anyhow.quotations.length, 1);
    assert.deepEqual([anyhow.language, anyhow.skipped], ['de', []]);
  });
});
