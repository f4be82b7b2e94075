/** Writes a check as SARIF 2.1.0, which tools for reviews show beside the text. */
import { version, type NativeSpan } from '../formats';
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
      // Whole lines: which column it begins in is not told, and a region must not have two extents.
      region: { startLine: source.line, endLine: source.line + linesIn(source.exact).length - 1 },
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
      ...endOf(span),
      charOffset: span.start,
      charLength: span.end - span.start,
    },
  },
});

const linesIn = (words: string): readonly string[] => words.split(/\r\n|\r|\n/u);

/** Columns count from 1, and the end is the one after the last unit. */
function endOf({ line, column, exact }: NativeSpan): { readonly endLine: number; readonly endColumn: number } {
  const lines = linesIn(exact);
  const last = lines.at(-1)!.length;
  return { endLine: line + lines.length - 1, endColumn: lines.length === 1 ? column + last : last + 1 };
}

/** A relative path stays one. */
const uriOf = (file: string): string => file.split(/[\\/]/u).map(encodeURIComponent).join('/');
