import { argumentTopology, weighedClasses } from '../arguments/argument-model';
import { ByteReader, ModelError } from './byte-reader';
import { cueTopology } from '../cues/cue-model';
import type { FeatureWeights } from '../words/features';
import { finish } from '../../steps';
import type { CrfModel, Model } from '../model';
import { readNet } from './net-section';
import { inflateInSteps, checksumInSteps } from './own-host';
import { readRows } from './row-section';
import { weightsOf } from './weight-table';
import { tagNames } from '../../language/tags';
import { readTrees } from './tree-section';
import { featureNames } from '../rescorer/feature-names';
import type { Trees } from '../rescorer/trees';

export { ModelError } from './byte-reader';

/** Raised when the file's own layout changes. */
export const formatVersion = 4;

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
/** The most that is unpacked, some times what is learned. */
const mostUnpacked = 1 << 24;

/** What a host does faster than this program's own code does. */
export interface ModelHost {
  /** SHA-256 of parts, one after the other. */
  sha256(parts: readonly Uint8Array[]): Uint8Array;
  /**
   * Unpacks what DEFLATE (RFC 1951) packed. Null where that would be more than `most` bytes: it must be given up
   * before the memory is taken. Throws where the bytes are nothing that was packed.
   */
  inflate(packed: Uint8Array, most: number): Uint8Array | null;
}

/** A host that unpacks beside other work. */
export interface AsyncModelHost {
  /** Takes steps to their end, with room for other work between them. */
  run<T>(steps: Generator<unknown, T>): Promise<T>;
  /** As in `ModelHost`; null at once where the host cannot unpack, and this program's own code does. */
  inflate(packed: Uint8Array, most: number): Promise<Uint8Array | null> | null;
}

type Sections = ReadonlyMap<string, Uint8Array>;

type CrfName = 'cues' | 'arguments';
type SectionName = 'tagger' | CrfName | `${CrfName}.transition` | 'net' | 'rescorer' | 'rescorer.features';

/**
 * Reads a weights file, the same in every host. Throws a ModelError that says whether it is none, of another version,
 * cut short or damaged. A host's own means take a fifth of the time.
 */
export function readModel(bytes: Uint8Array, host: ModelHost | null = null): Model {
  if (host === null) return finish(readModelInSteps(bytes));
  const file = openFile(bytes);
  check(file, host.sha256(file.sealed));
  return finish(modelOf(inflatedBy(host, file.body)));
}

/** The same in steps of some milliseconds each, so that a host can do other work between them. */
export function* readModelInSteps(bytes: Uint8Array): Generator<void, Model> {
  const body = yield* checkedBody(bytes);
  return yield* modelOf(yield* inflated(body));
}

/** The same for a host that unpacks beside its other work. */
export async function readModelAside(bytes: Uint8Array, host: AsyncModelHost): Promise<Model> {
  const body = await host.run(checkedBody(bytes));
  const inflating = host.inflate(body, mostUnpacked);
  const unpacked =
    inflating === null ? await host.run(inflated(body)) : expectUnpacked(await inflating.catch(refusePacked));
  return host.run(modelOf(unpacked));
}

/** A weights file of this program's version. */
interface OpenFile {
  readonly featureVersion: number;
  readonly length: number;
  readonly bytes: Uint8Array;
  /** What the checksum is of: all but its own place. */
  readonly sealed: readonly Uint8Array[];
  readonly sum: Uint8Array;
  /** The sections, packed. */
  readonly body: Uint8Array;
}

/** Refuses what is no weights file, of another format, or cut short. */
function openFile(bytes: Uint8Array): OpenFile {
  if (!magic.every((byte, at) => bytes[at] === byte)) throw new ModelError('The file is not a weights file.');
  if (bytes.length < prefixLength + checksumLength) throw new ModelError('The weights file is cut short.');
  const reader = new ByteReader(bytes.subarray(magic.length));
  const [format, features, length] = [reader.uint16(), reader.uint16(), reader.uint32()];
  if (format !== formatVersion)
    throw new ModelError(`The weights file has format version ${format}, and this program reads ${formatVersion}.`);
  if (bytes.length < length) throw new ModelError(`The weights file is cut short: ${bytes.length} of ${length} bytes.`);
  const body = bytes.subarray(prefixLength + checksumLength);
  const sum = reader.take(checksumLength);
  return { featureVersion: features, length, bytes, sealed: sealedParts(bytes), sum, body };
}

/** What the checksum of a file is of: all but its own place. */
export function sealedParts(bytes: Uint8Array): readonly Uint8Array[] {
  return [bytes.subarray(0, prefixLength), bytes.subarray(prefixLength + checksumLength)];
}

/** Refuses a file that is damaged, or was learned for other features. `found` is the checksum that it ought to have. */
function check({ bytes, length, sum, featureVersion: version }: OpenFile, found: Uint8Array): void {
  if (bytes.length > length || !found.every((byte, at) => byte === sum[at]))
    throw new ModelError('The weights file is damaged: its checksum does not match.');
  if (version !== featureVersion)
    throw new ModelError(
      `The weights were learned for version ${version} of the features, and this program has ${featureVersion}.`,
    );
}

function* checkedBody(bytes: Uint8Array): Generator<void, Uint8Array> {
  const file = openFile(bytes);
  check(file, yield* checksumInSteps(file.sealed));
  return file.body;
}

function* inflated(body: Uint8Array): Generator<void, Uint8Array> {
  try {
    return expectUnpacked(yield* inflateInSteps(body, mostUnpacked));
  } catch (error) {
    return refusePacked(error);
  }
}

function inflatedBy(host: ModelHost, body: Uint8Array): Uint8Array {
  try {
    return expectUnpacked(host.inflate(body, mostUnpacked));
  } catch (error) {
    return refusePacked(error);
  }
}

function expectUnpacked(unpacked: Uint8Array | null): Uint8Array {
  if (unpacked === null) throw new ModelError('The weights file is damaged: it would be too large unpacked.');
  return unpacked;
}

function refusePacked(error: unknown): never {
  if (error instanceof ModelError) throw error;
  throw new ModelError('The weights file is damaged: it cannot be unpacked.', { cause: error });
}

/** What the sections hold. Yields now and then. */
function* modelOf(unpacked: Uint8Array): Generator<void, Model> {
  const reader = new ByteReader(unpacked);
  const provenance = reader.text();
  const sections = new Map<string, Uint8Array>();
  while (!reader.done) {
    const name = reader.text();
    if (sections.has(name)) throw new ModelError(`The weights file has two parts called ${name}.`);
    sections.set(name, reader.take(reader.count()));
  }
  yield;
  return {
    provenance,
    tagger: yield* featureWeights(sections, 'tagger', tagNames.length),
    cues: yield* crf(sections, 'cues', cueTopology.classes, cueTopology.from.length),
    arguments: yield* crf(sections, 'arguments', weighedClasses, argumentTopology.from.length),
    net: optional(sections, 'net', readNet),
    rescorer: trees(sections),
  };
}

function optional<T>(sections: Sections, name: SectionName, read: (reader: ByteReader) => T): T | null {
  return sections.has(name) ? read(sectionReader(sections, name)) : null;
}

function sectionReader(sections: Sections, name: SectionName): ByteReader {
  const bytes = sections.get(name);
  if (bytes === undefined) throw new ModelError(`The weights file has no part called ${name}.`);
  return new ByteReader(bytes);
}

function* featureWeights(sections: Sections, name: SectionName, classes: number): Generator<void, FeatureWeights> {
  const rows = readRows(sectionReader(sections, name));
  if (rows.classes !== classes)
    throw new ModelError(`The weights file's ${name} tell ${rows.classes} classes apart, not ${classes}.`);
  yield;
  const weights = weightsOf(rows);
  yield;
  return weights;
}

function* crf(sections: Sections, name: CrfName, classes: number, arcs: number): Generator<void, CrfModel> {
  const reader = sectionReader(sections, `${name}.transition`);
  const transition = Float64Array.from({ length: reader.length(4) }, () => reader.float());
  reader.end();
  if (transition.length !== arcs)
    throw new ModelError(`The weights file's ${name} have ${transition.length} arcs, not ${arcs}.`);
  return { features: yield* featureWeights(sections, name, classes), transition };
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
  return readTrees(sectionReader(sections, 'rescorer'), featureNames.length);
}
