import type { Format } from '../../src/formats/format';
import { outputFormats } from '../../src/formats/output-formats';

/** A format for tests only: a table with a heading and one row per claim, for any number of documents. */
export const table: Format = {
  name: 'table',
  title: 'Table of claims',
  extension: 'claims.tsv',
  takes: ['compact'],
  inSeries: 'table',
  head: 'document\twords\n',
  *write({ text, document }, { compact }) {
    const rows: string[] = [];
    for (const { content } of document.claims) {
      const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
      rows.push(`${document.document.id}\t${compact ? words.length : words}\n`);
      yield;
    }
    return rows.join('');
  },
};

/** Another one: one document per file, and no series. */
export const letter: Format = {
  ...table,
  name: 'letter',
  title: 'Letter',
  extension: 'tsv',
  takes: [],
  inSeries: null,
  head: '',
};

/** The list as it would be with both. */
export const withMadeUp = [...outputFormats, table, letter] as const;
