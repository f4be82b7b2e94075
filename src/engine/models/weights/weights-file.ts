import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate } from 'fflate';
import { argumentTopology, weighedClasses } from '../arguments/argument-model';
import { ByteReader, ModelError } from './byte-reader';
import { cueTopology } from '../cues/cue-model';
import type { FeatureWeights } from '../words/features';
import { finish } from '../../steps';
import type { CrfModel, Model } from '../model';
import { readRows } from './row-section';
import { weightsOf } from './weight-table';
import { tagNames } from '../../language/tags';
import { readTrees } from './tree-section';
import { featureNames } from '../rescorer/feature-names';
import type { Trees } from '../rescorer/trees';

export { ModelError } from './byte-reader';

/** Raised when the file's own layout changes. */
export const formatVersion = 3;

/** Raised when features, classes or hashing change: weights learned for others would only do harm. */
export const featureVersion = 2;

/**
 * What every weights file begins with. As in PNG, a byte that is no text, line ends of both kinds and the end-of-file
 * mark of old systems show what programs did that took it for text.
 */
export const magic = Uint8Array.of(0x8b, 0x53, 0x41, 0x57, 0x0d, 0x0a, 0x1a, 0x0a);

/** Magic, format version and feature version in two bytes each, length in four. */
export const prefixLength = magic.length + 8;
/** SHA-256 of everything else, after the prefix; in bytes, like all lengths here. */
export const checksumLength = 32;
/** Some milliseconds' hashing. */
const bytesAtOnce = 1 << 16;

/** The most that is unpacked, many times what is learned. */
const mostUnpacked = 1 << 24;
/** Unpacked at once; DEFLATE makes a thousand times as much of it at most. */
const packedAtOnce = 1 << 14;

type Sections = ReadonlyMap<string, Uint8Array>;

type CrfName = 'cues' | 'arguments';
type SectionName = 'tagger' | CrfName | `${CrfName}.transition` | 'rescorer' | 'rescorer.features';

/**
 * Reads a weights file, the same in every host. Throws a ModelError that says whether it is none, of another version,
 * cut short or damaged.
 */
export function readModel(bytes: Uint8Array): Model {
  return finish(readModelInSteps(bytes));
}

/** The same in steps of some milliseconds each, so that a host can do other work between them. */
export function* readModelInSteps(bytes: Uint8Array): Generator<void, Model> {
  const reader = new ByteReader(yield* inflated(yield* checkedBody(bytes)));
  const provenance = reader.text();
  const sections = new Map<string, Uint8Array>();
  while (!reader.done) {
    const name = reader.text();
    if (sections.has(name)) throw new ModelError(`The weights file has two parts called ${name}.`);
    sections.set(name, reader.take(reader.count()));
  }
  return {
    provenance,
    tagger: yield* readFeatureWeights(sections, 'tagger', tagNames.length),
    cues: yield* crf(sections, 'cues', cueTopology.classes, cueTopology.from.length),
    arguments: yield* crf(sections, 'arguments', weighedClasses, argumentTopology.from.length),
    rescorer: trees(sections),
  };
}

/** SHA-256 of a file, the place of the checksum itself left out. */
export function* checksumInSteps(bytes: Uint8Array): Generator<void, Uint8Array> {
  const hash = sha256.create().update(bytes.subarray(0, prefixLength));
  for (let at = prefixLength + checksumLength; at < bytes.length; at += bytesAtOnce) {
    hash.update(bytes.subarray(at, at + bytesAtOnce));
    yield;
  }
  return hash.digest();
}

/** The body is compressed by DEFLATE (RFC 1951). One that would be too large is given up before it is unpacked. */
function* inflated(body: Uint8Array): Generator<void, Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  for (let at = 0; at < body.length; at += packedAtOnce) {
    push(stream, body.subarray(at, at + packedAtOnce), at + packedAtOnce >= body.length);
    if (length > mostUnpacked) throw new ModelError('The weights file is damaged: it would be too large unpacked.');
    if (at % bytesAtOnce === 0) yield;
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

function push(stream: Inflate, packed: Uint8Array, last: boolean): void {
  try {
    stream.push(packed, last);
  } catch (error) {
    throw new ModelError('The weights file is damaged: it cannot be unpacked.', { cause: error });
  }
}

/** The sections, compressed, after all that can be wrong with a file has been looked for. */
function* checkedBody(bytes: Uint8Array): Generator<void, Uint8Array> {
  if (!magic.every((byte, at) => bytes[at] === byte)) throw new ModelError('The file is not a weights file.');
  if (bytes.length < prefixLength + checksumLength) throw new ModelError('The weights file is cut short.');
  const reader = new ByteReader(bytes.subarray(magic.length));
  const [format, features, length] = [reader.uint16(), reader.uint16(), reader.uint32()];
  if (format !== formatVersion)
    throw new ModelError(`The weights file has format version ${format}, and this program reads ${formatVersion}.`);
  if (bytes.length < length) throw new ModelError(`The weights file is cut short: ${bytes.length} of ${length} bytes.`);
  const sum = reader.take(checksumLength);
  const found = yield* checksumInSteps(bytes);
  if (bytes.length > length || !found.every((byte, at) => byte === sum[at]))
    throw new ModelError('The weights file is damaged: its checksum does not match.');
  if (features !== featureVersion)
    throw new ModelError(
      `The weights were learned for version ${features} of the features, and this program has ${featureVersion}.`,
    );
  return bytes.subarray(prefixLength + checksumLength);
}

function sectionReader(sections: Sections, name: SectionName): ByteReader {
  const bytes = sections.get(name);
  if (bytes === undefined) throw new ModelError(`The weights file has no part called ${name}.`);
  return new ByteReader(bytes);
}

function* readFeatureWeights(sections: Sections, name: SectionName, classes: number): Generator<void, FeatureWeights> {
  const rows = yield* readRows(sectionReader(sections, name));
  if (rows.classes !== classes)
    throw new ModelError(`The weights file's ${name} tell ${rows.classes} classes apart, not ${classes}.`);
  yield;
  return yield* weightsOf(rows);
}

function* crf(sections: Sections, name: CrfName, classes: number, arcs: number): Generator<void, CrfModel> {
  const reader = sectionReader(sections, `${name}.transition`);
  const transition = Float64Array.from({ length: reader.length(4) }, () => reader.float());
  reader.end();
  if (transition.length !== arcs)
    throw new ModelError(`The weights file's ${name} have ${transition.length} arcs, not ${arcs}.`);
  return { features: yield* readFeatureWeights(sections, name, classes), transition };
}

/** The trees ask for features by number, so the names of the features must be those that they were grown with. */
function trees(sections: Sections): Trees {
  const names = sectionReader(sections, 'rescorer.features');
  const known = names.text().split('\n');
  names.end();
  const at = Array.from({ length: Math.max(known.length, featureNames.length) }, (_, each) => each).find(
    (each) => known[each] !== featureNames[each],
  );
  if (at !== undefined)
    throw new ModelError(
      `The weights file's rescorer was trained on other features: number ${at + 1} is ${known[at] ?? 'missing'}, not ${featureNames[at] ?? 'there'}.`,
    );
  return readTrees(sectionReader(sections, 'rescorer'));
}
