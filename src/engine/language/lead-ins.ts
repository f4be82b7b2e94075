/** Words that lead to a reporting verb and belong to its cue: `took to Twitter to` before `say`. */
export interface LeadIn {
  /** The forms of its first word. */
  readonly first: ReadonlySet<string>;
  /** The others in order; `gap` stands for one to `longestGap` words. */
  readonly rest: readonly string[];
  /** Whether the verb has to be a present participle, as in `quoted as saying`. */
  readonly participle: boolean;
}

export const gap = '*';
export const longestGap = 3;

/** Lead-ins by their last word. */
export type LeadIns = ReadonlyMap<string, readonly LeadIn[]>;

export function indexLeadIns(leadIns: readonly LeadIn[]): LeadIns {
  const index = new Map<string, LeadIn[]>();
  for (const leadIn of leadIns) {
    const endings = leadIn.rest.length === 0 ? leadIn.first : leadIn.rest.slice(-1);
    for (const last of endings) index.set(last, [...(index.get(last) ?? []), leadIn]);
  }
  return index;
}
