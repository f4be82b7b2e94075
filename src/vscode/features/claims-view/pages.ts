import type { Span } from '../../../engine';
import { pageRow } from './rows';
import { type RowText } from './row-text';

/** A row with its place in the tree. The rows below it are made on request. */
export interface Row extends RowText {
  readonly parent: Row | null;
  /** Null for a row without children. */
  readonly below: Branch | null;
}

export interface Branch {
  readonly isOpen: boolean;
  /** Yields between rows. */
  rows(): Generator<void, readonly Row[]>;
}

/** The items of one list of rows. */
export interface List<T> {
  readonly id: string;
  /** The plural noun for its items. */
  readonly what: string;
  readonly items: readonly T[];
  /** `nth`: index in the items. Null if the item no longer exists. */
  row(nth: number, parent: Row | null): Row | null;
}

/** The most children of a row: the editor takes all of them at once. */
export const mostRowsBelow = 100;

/** The rows of a list. A long list is divided into pages. */
export function rowsOf<T>(list: List<T>, parent: Row | null): Generator<void, readonly Row[]> {
  return rowsWithin(list, { start: 0, end: list.items.length }, parent);
}

function* rowsWithin<T>(list: List<T>, span: Span, parent: Row | null): Generator<void, readonly Row[]> {
  const rows: Row[] = [];
  for (const page of pagesOf(span)) {
    const row = rowOfPage(list, page, parent);
    if (row) rows.push(row);
    yield;
  }
  return rows;
}

/** The row of the nth item of a list, with its pages as parents. */
export function rowAt<T>(list: List<T>, nth: number, parent: Row | null): Row | null {
  return rowWithin(list, { start: 0, end: list.items.length }, nth, parent);
}

function rowWithin<T>(list: List<T>, span: Span, nth: number, parent: Row | null): Row | null {
  const page = pagesOf(span).find(({ end }) => nth < end)!;
  const row = rowOfPage(list, page, parent);
  return page.end - page.start === 1 ? row : rowWithin(list, page, nth, row);
}

function rowOfPage<T>(list: List<T>, page: Span, parent: Row | null): Row | null {
  if (page.end - page.start === 1) return list.row(page.start, parent);
  return withBelow({ ...pageRow(list.id, list.what, page), parent }, (row) => ({
    isOpen: page.start === 0,
    rows: () => rowsWithin(list, page, row),
  }));
}

export function withBelow(text: Omit<Row, 'below'>, below: (row: Row) => Branch): Row {
  const row: Row = {
    ...text,
    get below() {
      return below(row);
    },
  };
  return row;
}

/** Cuts a range of a list into at most `mostRowsBelow` pages. A page is a single item if the range is short enough. */
function pagesOf({ start, end }: Span): readonly Span[] {
  let size = 1;
  while ((end - start) / size > mostRowsBelow) size *= mostRowsBelow;
  const pages: Span[] = [];
  for (let at = start; at < end; at += size) pages.push({ start: at, end: Math.min(at + size, end) });
  return pages;
}
