// This version reads files of earlier versions, and earlier readers accept the files of this one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { Ajv, type AnySchema } from 'ajv';

import { version } from '../../package.json';
import { parseNative } from '../../src/formats/parse-native';
import { createLearnedAnnotator } from '../model';
import { assertValidExport, faultsOf, readable, writable } from './valid';

/**
 * One article, and a folder per version: its annotations as that version wrote them, and the version's schema.
 */
const folder = 'test/formats/releases';
const text = readFileSync(`${folder}/article.md`, 'utf8');
const releases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('a file of an earlier version', () => {
  it('is kept of the present one', () => {
    assert.ok(releases.includes(version), `CONTRIBUTING.md says how ${folder}/${version} is made`);
  });

  for (const release of releases) {
    const json = readFileSync(`${folder}/${release}/article.json`, 'utf8');

    it(`is read: ${release}`, () => {
      const document = parseNative(json, text);
      assert.equal(document.generator.version, release);
      assert.ok(document.claims.length > 0);
      assert.deepEqual(document, JSON.parse(json));
    });

    it(`has no field that went away since: ${release}`, () => {
      const document: unknown = JSON.parse(json);
      assert.ok(readable(document), faultsOf(readable.errors));
      assert.ok(writable(document), faultsOf(writable.errors));
    });

    it(`could be one of the present version, for a reader of ${release}`, () => {
      const then = new Ajv({ strict: true, allErrors: true }).compile(
        JSON.parse(readFileSync(`${folder}/${release}/schema.json`, 'utf8')) as AnySchema,
      );
      const now = assertValidExport(text, createLearnedAnnotator('markdown').annotate(text));
      assert.ok(then(now), faultsOf(then.errors));
    });
  }
});
