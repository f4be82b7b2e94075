import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnnotator, type Annotations } from '../../src/engine';
import { createLearnedAnnotator } from '../model';
import { hostileInputs } from './hostile/inputs';
import { assertSound, claimsInWords } from './hostile/invariants';
import { fragments, texts } from './hostile/texts';

type Format = 'plain' | 'markdown';

const annotate = (text: string, format: Format = 'plain'): Annotations => createAnnotator({ format }).annotate(text);

describe('texts made to break parsers', function () {
  this.timeout(60_000);

  for (const { name, make, unit } of hostileInputs) {
    it(`takes ${name}`, () => {
      // Enough to be cut into parts, or 100,000 marks; words cost more. The megabytes are in `bench/hostile.ts`.
      const text = make(unit === 0 ? 20_000 : unit <= 2 ? unit * 100_000 : 2000);
      const annotations = annotate(text);
      assertSound(text, annotations);
    });
  }
});

describe('texts made to break parsers, as Markdown', function () {
  this.timeout(60_000);

  for (const { name, make } of hostileInputs) {
    it(`takes ${name}`, () => {
      const text = make(2000);
      const annotations = annotate(text, 'markdown');
      assertSound(text, annotations);
      assert.deepEqual(annotate(text, 'markdown'), annotations);
    });
  }
});

describe('texts made to break parsers, read by the models', function () {
  this.timeout(60_000);
  const annotator = createLearnedAnnotator();

  for (const { name, make } of hostileInputs) {
    it(`takes ${name}`, () => {
      const text = make(400);
      assertSound(text, annotator.annotate(text));
    });
  }

  it('takes any text, with the same claims for CR LF as for LF', () => {
    const lf = texts.map((text) => text.replaceAll('\r', ' '));
    fc.assert(
      fc.property(lf, (text) => {
        const annotations = annotator.annotate(text);
        assertSound(text, annotations);
        const crlf = text.replaceAll('\n', '\r\n');
        assert.deepEqual(claimsInWords(crlf, annotator.annotate(crlf)), claimsInWords(text, annotations));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any text', function () {
  this.timeout(60_000);
  const formats = fc.constantFrom<Format>('plain', 'markdown');

  it('gives sound annotations, the same ones each time, at once and in steps', () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        const annotations = annotate(text, format);
        assertSound(text, annotations);
        const run = createAnnotator({ format }).open(text).steps();
        let step = run.next();
        while (!step.done) step = run.next();
        assert.deepEqual(step.value.all(), annotations);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same claims with CR LF as with LF', () => {
    const lf = texts.map((text) => text.replaceAll('\r', ' '));
    fc.assert(
      fc.property(lf, formats, (text, format) => {
        const crlf = text.replaceAll('\n', '\r\n');
        assert.deepEqual(claimsInWords(crlf, annotate(crlf, format)), claimsInWords(text, annotate(text, format)));
      }),
      { numRuns: 500 },
    );
  });

  it('cut out of an article anywhere gives sound annotations', () => {
    const articles = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`, 'utf8'));
    const cuts = fc.tuple(fc.constantFrom(...articles), fc.nat(6000), fc.nat(1500), fc.constantFrom('', ...fragments));
    fc.assert(
      fc.property(cuts, ([article, start, length, between]) => {
        const text =
          article.slice(start, start + length) + between + article.slice(start + length + 40, start + 2 * length);
        assertSound(text, annotate(text));
      }),
      { numRuns: 150 },
    );
  });
});
