export { checkArticle, checkQuotation, queriesOf, quotationsToCheck, shownText } from './check';
export type { CheckedArticle, Graded, QuotationQuery } from './check';
export { grades, isAlarming } from './check-types';
export type { CheckedQuotation, CutWarning, Difference, DifferenceReason, FoundPassage, Grade } from './check-types';
export { claimChecks } from './claim-checks';
export { decodeSource, SourceError } from './decode-source';
export type { DifferenceExcerpt } from './excerpts';
export { frontMatterSources, readFrontMatter, readSpeakers, type FrontMatter } from './front-matter';
export { YamlFault } from './plain-yaml';
export { readQuotedText, type QuotedText } from './quoted-words';
export {
  addSourceInSteps,
  decodeFileInSteps,
  decodeSourceFile,
  isSourceFile,
  readSourceText,
  sourceExtensions,
} from './read-source';
export { findPassages } from './search';
export type { SeenText } from './seen-text';
export { SourceIndex, type IndexedSource } from './source-index';
export { placeDifferences, type PlacedDifference } from './place-differences';
export { reported, reportedVariant } from './report';
export type { CheckReport, ReportedPlace, ReportedQuotation, ReportedVariant, WrittenArticle } from './report';
export { nameOfLabel, speakerMap, type SpeakerMap } from './speaker-map';
export { toSarif } from './sarif';
export { reasonWords, titleOf, toText, variantMessageOf, warningWords } from './wording';
export { findVariants, VariantIndex, type QuotationInArticle, type Variant, type VariantArticle } from './variants';
