/** Writes a check as SARIF 2.1.0, which tools for reviews show beside the text. */
import { version } from '../formats';
import { grades, type Grade } from './check-types';
import type { CheckReport, ReportedQuotation } from './report';
import { messageOf, titleOf } from './wording';

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

export function toSarif({ quotations, problems }: CheckReport): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Source Annotator',
            version,
            rules: grades.map((id) => ({ id, shortDescription: { text: titleOf(id) } })),
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
        results: quotations.map(resultOf),
      },
    ],
  };
}

function resultOf(quotation: ReportedQuotation): unknown {
  const { article, span, grade, source } = quotation;
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
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(article) },
          region: {
            startLine: span.line,
            startColumn: span.column,
            charOffset: span.start,
            charLength: span.end - span.start,
          },
        },
      },
    ],
    ...(related && { relatedLocations: [related] }),
  };
}

/** A relative path stays one. */
const uriOf = (file: string): string => file.split(/[\\/]/u).map(encodeURIComponent).join('/');
