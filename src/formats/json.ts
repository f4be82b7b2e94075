import { compactNative } from './compact';
import type { Format } from './format';
import { stringifyNative, stringifyNativeInSteps } from './native';

/** `source-annotations/1`, one document per file. */
export const json: Format = {
  name: 'json',
  title: 'JSON',
  extension: 'json',
  takes: ['pretty', 'compact'],
  inSeries: 'ndjson',
  head: '',
  *write({ document }, { pretty, compact }) {
    const shaped = compact ? compactNative(document) : document;
    return pretty ? yield* stringifyNativeInSteps(shaped) : stringifyNative(shaped);
  },
};

/** `source-annotations/1`, one document per line. */
export const ndjson: Format = {
  ...json,
  name: 'ndjson',
  title: 'JSON, one document a line',
  extension: 'ndjson',
  takes: ['compact'],
  write: (annotated, options) => json.write(annotated, { ...options, pretty: false }),
};
