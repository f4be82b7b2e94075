// A program in TypeScript, with all checks on.
import {
  createAnnotator,
  readModel,
  stances,
  type Annotations,
  type AnnotatorOptions,
  type Claim,
  type LiveText,
  type Stance,
} from 'source-annotator';
import {
  outputFormats,
  parseNative,
  toNative,
  type Format,
  version,
  type NativeDocument,
} from 'source-annotator/formats';

export function annotated(text: string, weights: Uint8Array, format: AnnotatorOptions['format']): NativeDocument {
  const annotations: Annotations = createAnnotator({ model: readModel(weights), format }).annotate(text);
  return toNative(text, annotations, { id: 'a.txt', bom: false, version });
}

export const cuesOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ cue }) => `${cue?.start}`);
export const known: readonly Stance[] = stances;
export const names = outputFormats.map(({ name }: Format) => name);
export const length = (live: LiveText): number => live.length + parseNative('{}').claims.length;

// @ts-expect-error there is no such format
export const wrong: AnnotatorOptions['format'] = 'pdf';
