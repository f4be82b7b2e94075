export { compactNative } from './compact';
export { FormatError } from './fault';
export type { AnnotatedText, Format, WriteOptions } from './format';
export { stringifyNative, toNative, toNativeInSteps, type DocumentInfo } from './native';
export {
  nativeSchema,
  type Eol,
  type NativeCheck,
  type NativeCheckedQuotation,
  type NativeClaim,
  type NativeDecision,
  type NativeDocument,
  type NativeGrade,
  type NativePlace,
  type NativeProblem,
  type NativeQuotation,
  type NativeSourcePassage,
  type NativeSpan,
  type NativeSpeaker,
} from './native-types';
export { formatNamed, formatOfName, outputFormats } from './output-formats';
export { parseNative } from './parse-native';
export { version } from './version';
