/** Writes a check as SARIF 2.1.0, which tools for reviews show beside the text. */
import { version } from '../formats';
import { grades, type Grade } from './check-types';
import type { CheckReport, ReportedQuotation, ReportedVariant } from './report';
import { messageOf, titleOf, variantMessageOf } from './wording';

const levels: Readonly<Record<Grade, 'none' | 'note' | 'warning' | 'error'>> = {
  verbatim: 'none',
  tidied: 'note',
  'cut-marked': 'note',
  'cut-unmarked': 'warning',
  altered: 'warning',
  'altered-grave': 'error',
  'other-speaker': 'error',
  'not-found': 'warning',
};

const variantRule = 'variant';

export function toSarif({ quotations, variants = [], problems }: CheckReport): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Source Annotator',
            version,
            rules: [
              ...grades.map((id) => ({ id, shortDescription: { text: titleOf(id) } })),
              { id: variantRule, shortDescription: { text: 'The same quotation has other words or another speaker' } },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: problems.map(({ file, message }) => ({
              level: 'warning',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: [...quotations.map(resultOf), ...variants.map(variantResult)],
      },
    ],
  };
}

function resultOf(quotation: ReportedQuotation): unknown {
  const { grade, source } = quotation;
  const related = source && {
    id: 1,
    message: { text: source.exact },
    physicalLocation: {
      artifactLocation: { uri: uriOf(source.file) },
      region: { startLine: source.line, charOffset: source.start, charLength: source.end - source.start },
    },
  };
  return {
    ruleId: grade,
    ruleIndex: grades.indexOf(grade),
    kind: levels[grade] === 'none' ? 'pass' : 'fail',
    level: levels[grade],
    message: { text: messageOf(quotation) },
    locations: [placeOf(quotation)],
    ...(related && { relatedLocations: [related] }),
  };
}

function variantResult(variant: ReportedVariant): unknown {
  const { grade, quotation, other } = variant;
  return {
    ruleId: variantRule,
    ruleIndex: grades.length,
    kind: 'fail',
    level: levels[grade],
    message: { text: variantMessageOf(variant) },
    locations: [placeOf(quotation)],
    ...(other && { relatedLocations: [{ id: 1, message: { text: other.span.exact }, ...placeOf(other) }] }),
  };
}

const placeOf = ({ article, span }: Pick<ReportedQuotation, 'article' | 'span'>): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(article) },
    region: {
      startLine: span.line,
      startColumn: span.column,
      charOffset: span.start,
      charLength: span.end - span.start,
    },
  },
});

/** A relative path stays one. */
const uriOf = (file: string): string => file.split(/[\\/]/u).map(encodeURIComponent).join('/');
