export { compactNative } from './compact';
export { FormatError } from './fault';
export type { AnnotatedText, Format, WriteOptions } from './format';
export { stringifyNative, toNative, toNativeInSteps, type DocumentInfo } from './native';
export {
  nativeSchema,
  type Eol,
  type NativeClaim,
  type NativeDecision,
  type NativeDocument,
  type NativeProblem,
  type NativeQuotation,
  type NativeSpan,
  type NativeSpeaker,
} from './native-types';
export { formatNamed, formatOfName, outputFormats } from './output-formats';
export { parseNative } from './parse-native';
export { version } from './version';
