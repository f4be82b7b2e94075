import type { Span } from '../../../engine';
import { pageRow } from './rows';
import { type RowText } from './row-text';

/** A row with its place in the tree. What stands below it is made when it is asked for. */
export interface Row extends RowText {
  readonly parent: Row | null;
  /** Null for a row without rows below it. */
  readonly below: Branch | null;
}

export interface Branch {
  readonly isOpen: boolean;
  /** Gives way now and then. */
  rows(): Generator<void, readonly Row[]>;
}

/** Things that are rows of one list. */
export interface List<T> {
  readonly id: string;
  /** What its things are called, in the plural. */
  readonly what: string;
  readonly items: readonly T[];
  /** `nth`: index in the items. Null for one that is no longer there. */
  row(nth: number, parent: Row | null): Row | null;
}

/** No row has more rows right below it: the editor takes all of them at once. */
export const mostRows = 100;

/** The rows of a list, of a long one in pages. */
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

/** The row of the nth thing of a list, below its pages. */
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

/** Cuts a stretch of a list into as many parts as there may be rows, at most; each single where all are few. */
function pagesOf({ start, end }: Span): readonly Span[] {
  let size = 1;
  while ((end - start) / size > mostRows) size *= mostRows;
  const pages: Span[] = [];
  for (let at = start; at < end; at += size) pages.push({ start: at, end: Math.min(at + size, end) });
  return pages;
}
