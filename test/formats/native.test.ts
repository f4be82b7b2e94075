import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import type { Annotations, Span } from '../../src/engine';
import {
  stringifyNative,
  stringifyNativeInSteps,
  stringifyWithMeta,
  toNative,
  toNativeClaim,
  toNativeInSteps,
  type NativeDecision,
  type NativeDocument,
} from '../../src/formats/native';
import { createAnnotator, finish } from '../../src/engine';
import { compactNative } from '../../src/formats/compact';
import { parseNative } from '../../src/formats/parse-native';
import { sampleAnnotations, sampleText } from './sample';

const info = { id: 'news/a.txt', bom: false, version: '1.2.3' };
const words = ({ start, end }: Span): string => sampleText.slice(start, end);
const nothing: Annotations = {
  speakers: [],
  quotations: [],
  claims: [],
  problems: [],
  skipped: [],
  markup: [],
  language: 'en',
};
const sample = (): NativeDocument => toNative(sampleText, sampleAnnotations(), info);

describe('native JSON', () => {
  it('tells of the document what its text alone does not', () => {
    assert.deepEqual(sample().document, {
      id: 'news/a.txt',
      length: sampleText.length,
      sha256: createHash('sha256').update(sampleText, 'utf8').digest('hex'),
      eol: 'crlf',
      bom: false,
      language: 'en',
    });
  });

  it('writes the words of each claim', () => {
    const words = sample().claims.map(({ source, cue, content }) => [
      source?.exact,
      cue?.exact,
      ...content.map(({ exact }) => exact),
    ]);
    assert.deepEqual(words, [
      ['Ana Ruiz', 'said:', '“The ‘quiet’ harbour stays.”'],
      ['she', 'added', '“It stays open,”'],
      ['The port authority', 'says', 'nothing has changed'],
    ]);
  });

  it('places a span after an emoji and CRLF', () => {
    const { line, column, start, codePoint } = sample().speakers[0]?.mentions?.[0] ?? assert.fail('no mention');
    assert.deepEqual({ line, column, codePoint }, { line: 3, column: 1, codePoint: [start - 1, start + 7] });
  });

  it('keeps the order of keys that the format gives', () => {
    const { claims, quotations, speakers, ...rest } = sample();
    assert.deepEqual(Object.keys(sample()), [
      'schema',
      'generator',
      'document',
      'speakers',
      'quotations',
      'claims',
      'problems',
    ]);
    assert.deepEqual(Object.keys(rest.document), ['id', 'length', 'sha256', 'eol', 'bom', 'language']);
    assert.deepEqual(Object.keys(speakers[0] ?? {}), ['id', 'key', 'name', 'type', 'aliases', 'mentions']);
    assert.deepEqual(Object.keys(quotations[0] ?? {}), [
      'id',
      'span',
      'inner',
      'role',
      'closed',
      'continues',
      'parent',
      'claim',
    ]);
    assert.deepEqual(Object.keys(claims[0] ?? {}), [
      'id',
      'kind',
      'content',
      'cue',
      'source',
      'speaker',
      'confidence',
      'stance',
      'evidence',
      'status',
      'origin',
    ]);
    assert.deepEqual(Object.keys(claims[0]?.cue ?? {}), ['start', 'end', 'codePoint', 'line', 'column', 'exact']);
  });

  it('is the same, to the byte, when it is written in steps', () => {
    for (const annotations of [sampleAnnotations(), nothing]) {
      const native = finish(toNativeInSteps(sampleText, annotations, info));
      assert.deepEqual(native, toNative(sampleText, annotations, info));
      assert.equal(finish(stringifyNativeInSteps(native)), stringifyNative(native, { pretty: true }));
    }
  });

  it('writes no field that the format does not have', () => {
    const { claims, ...rest } = sampleAnnotations();
    const extra = {
      ...rest,
      claims: claims.map((claim) => ({ ...claim, note: 'secret' })),
      more: 'secret',
    } as unknown as Annotations;
    assert.ok(!stringifyNative(toNative(sampleText, extra, info)).includes('secret'));
  });

  it('gives the same bytes for the same input, ending with one line feed', () => {
    assert.equal(stringifyNative(sample()), stringifyNative(sample()));
    assert.match(stringifyNative(sample()), /^[^\n]+\n$/u);
    assert.match(
      stringifyNative(sample(), { pretty: true }),
      /^\{\n {2}"schema": "source-annotations\/1",\n[^]*\n\}\n$/u,
    );
  });

  it('escapes what some readers take for the end of a line', () => {
    const json = stringifyNative(toNative('a', nothing, { ...info, id: 'a\u2028b\u0085c' }));
    assert.match(json, /"a\\u2028b\\u0085c"/u);
    assert.equal((JSON.parse(json) as NativeDocument).document.id, 'a\u2028b\u0085c');
  });

  it('takes the text of other fields to the byte, at the end of what it tells of the document', () => {
    const meta = '{"n":12345678901234567890,"x":1.0,"u":"\u2028"}';
    const json = stringifyWithMeta({ ...sample(), id: 'news/a.txt' }, meta);
    assert.match(json, /^\{"schema":[^\n]*\}\n$/u);
    assert.match(json, /"language":"en","meta":\{"n":12345678901234567890,"x":1\.0,"u":"\\u2028"\}\},"speakers":\[/u);
    const native = parseNative(json, sampleText);
    assert.deepEqual(native.document.meta, { n: Number('12345678901234567890'), x: 1, u: '\u2028' });
    const { meta: _, ...document } = native.document;
    assert.deepEqual({ ...native, document }, { ...sample(), id: 'news/a.txt' });
  });

  it('leaves mentions and code points out where it is to be compact, and nothing else', () => {
    const json = stringifyNative(compactNative(sample()));
    assert.doesNotMatch(json, /"mentions"|"codePoint"/u);
    const native = parseNative(json, sampleText);
    const stripped = JSON.parse(JSON.stringify(sample()), (key, value: unknown) =>
      key === 'mentions' || key === 'codePoint' ? undefined : value,
    ) as unknown;
    assert.deepEqual(native, stripped);
    assert.throws(() => parseNative(json.replace('“It stays open,”', '“It stays shut,”'), sampleText), /exact/u);
  });

  it('hashes a lone surrogate as U+FFFD and writes it as an escape', () => {
    const text = '“\ud83d”';
    const [quotation] = sampleAnnotations().quotations;
    const quoted = { ...quotation!, span: { start: 0, end: 3 }, inner: { start: 1, end: 2 }, claim: null };
    const native = toNative(text, { ...nothing, quotations: [quoted] }, info);
    assert.equal(native.document.sha256, createHash('sha256').update('“\ufffd”', 'utf8').digest('hex'));
    assert.deepEqual(native.quotations[0]?.span.codePoint, [0, 3]);
    assert.match(stringifyNative(native), /"exact":"“\\ud83d”"/u);
  });

  it('refuses a span that does not fit the text', () => {
    assert.throws(() => toNative('too short', sampleAnnotations(), info), RangeError);
  });

  it('refuses what breaks the format in any other way, and names the place', () => {
    const { speakers, claims, quotations, ...rest } = sampleAnnotations();
    const [speaker, ...others] = speakers;
    const nameless = { speakers: [{ ...speaker!, name: '' }, ...others], claims, quotations, ...rest };
    const strangers = { speakers: others, claims, quotations, ...rest };
    const disorderly = { speakers, claims: claims.toReversed(), quotations, ...rest };
    const refusals: readonly (readonly [Annotations, RegExp])[] = [
      [nameless, /^FormatError: #\/speakers\/0\/name: /u],
      [strangers, /^FormatError: #\/claims\/0\/speaker: there is no "s1"\.$/u],
      [disorderly, /^FormatError: #\/claims\/1: stands after one that starts later\.$/u],
    ];
    for (const [annotations, message] of refusals)
      assert.throws(() => toNative(sampleText, annotations, info), message);
    assert.throws(
      () => toNative(sampleText, nothing, { ...info, version: 'new' }),
      /^FormatError: #\/generator\/version: /u,
    );
    assert.throws(
      () => toNativeClaim(sampleText, { ...nameless, words }, claims[0]!),
      /^FormatError: #\/speaker\/name: /u,
    );
    const unsure = { ...claims[0]!, confidence: NaN };
    assert.throws(
      () => toNativeClaim(sampleText, { ...nothing, words }, unsure),
      /^FormatError: #\/claim\/confidence: /u,
    );
  });

  it('writes one claim with its speaker', () => {
    const annotations = sampleAnnotations();
    const excerpt = toNativeClaim(sampleText, { ...annotations, words }, annotations.claims[1]!);
    assert.deepEqual([excerpt.claim.content[0]?.exact, excerpt.speaker?.name], ['“It stays open,”', 'Ana Ruiz']);
    const nobody = toNativeClaim(sampleText, { ...annotations, words }, { ...annotations.claims[1]!, speaker: null });
    assert.equal(nobody.speaker, null);
  });

  it('writes one claim with what readers decided', () => {
    const annotations = sampleAnnotations();
    const decision: NativeDecision = { verdict: 'edited', by: ['ana'], at: '2026-12-03T10:00:00Z', set: ['stance'] };
    const excerpt = toNativeClaim(sampleText, { ...annotations, words, decision }, annotations.claims[1]!);
    assert.deepEqual(excerpt.claim.decision, decision);
  });

  it('tells who the members of a group are, and reads it back', () => {
    const text = 'Ida Marsh and Tom Reed said that the pier would reopen in May.';
    const annotations = createAnnotator().annotate(text);
    const native = toNative(text, annotations, info);
    assert.deepEqual(
      native.speakers.map(({ id, type, members }) => [id, type, members]),
      [
        ['s1', 'person', undefined],
        ['s2', 'group', ['s1', 's3']],
        ['s3', 'person', undefined],
      ],
    );
    assert.deepEqual(parseNative(stringifyNative(native), text), native);
    assert.deepEqual(compactNative(native).speakers[1]?.members, ['s1', 's3']);
  });

  it('writes one claim of a group with its members', () => {
    const text = 'Ida Marsh and Tom Reed said that the pier would reopen in May.';
    const annotations = createAnnotator().annotate(text);
    const { claims, speakers } = annotations;
    const surroundings = { speakers, words: ({ start, end }: Span) => text.slice(start, end) };
    const { speaker, members } = toNativeClaim(text, surroundings, claims[0]!);
    assert.deepEqual(
      [speaker?.members, members?.map(({ id, name }) => `${id} ${name}`)],
      [
        ['s1', 's3'],
        ['s1 Ida Marsh', 's3 Tom Reed'],
      ],
    );
    assert.throws(
      () => toNativeClaim(text, { ...surroundings, speakers: speakers.slice(0, 2) }, claims[0]!),
      /^FormatError: #\/speaker\/members: /u,
    );
  });

  it('gives the words of marked-up text beside their source', () => {
    const text = '**“We *won*,” said [Jane Roe](https://x.org/), the _mayor_ of R&amp;D**.';
    const { claims, speakers } = toNative(text, createAnnotator({ format: 'markdown' }).annotate(text), info);
    const [{ content, source }] = claims as [NativeDocument['claims'][number]];
    assert.deepEqual(
      [content[0], source].map((span) => [span?.exact, span?.plain]),
      [
        ['“We *won*,”', '“We won,”'],
        ['[Jane Roe](https://x.org/), the _mayor_ of R&amp;D', 'Jane Roe, the mayor of R&D'],
      ],
    );
    assert.deepEqual(
      speakers.map(({ name, mentions = [] }) => [name, ...mentions.map(({ exact }) => exact)]),
      [['Jane Roe', 'Jane Roe']],
    );
  });
});
