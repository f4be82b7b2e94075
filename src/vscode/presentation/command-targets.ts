/** A claim or an unattributed quotation, by the id of its entry. It survives edits elsewhere in the document. */
export interface EntryTarget {
  readonly uri: string;
  readonly entry: string;
  /** Its offset when the target was made, in UTF-16 code units. The search for it begins there. */
  readonly near: number;
}

/** Words in one version of a document, in UTF-16 code units. */
export interface SpanTarget {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** A decision whose words have no place in the document any more. */
export interface DecisionTarget {
  readonly uri: string;
  /** The id of its line. */
  readonly decision: string;
}

export type CommandTarget = EntryTarget | SpanTarget | DecisionTarget;

/**
 * Reads a command's argument: a target, or a row of the panel with a target. Null for anything else, since hover links
 * and key bindings may carry any value.
 */
export function parseTarget(value: unknown): CommandTarget | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('target' in value) return parseTarget(value.target);
  if (!('uri' in value) || typeof value.uri !== 'string') return null;
  const { uri } = value;
  if ('entry' in value) return entryTarget(uri, value.entry, 'near' in value ? value.near : 0);
  if ('decision' in value) return typeof value.decision === 'string' ? { uri, decision: value.decision } : null;
  if (!('version' in value && 'start' in value && 'end' in value)) return null;
  const { version, start, end } = value;
  if (!isCount(version) || !isCount(start) || !isCount(end) || start > end) return null;
  return { uri, version, start, end };
}

function entryTarget(uri: string, entry: unknown, near: unknown): EntryTarget | null {
  return typeof entry === 'string' && isCount(near) ? { uri, entry, near } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
