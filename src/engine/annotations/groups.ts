import type { SectionResult } from './section-result';

const nobody: readonly number[] = [];

/** Who speaks together, over the whole document. People and groups are given by their identities. */
export class Groups {
  private constructor(
    private readonly members: ReadonlyMap<number, readonly number[]>,
    /** Groups that are the same people as one that is named before. */
    private readonly same: ReadonlyMap<number, number>,
  ) {}

  /** A group is what the first section tells of it that knows all its members. */
  static of(results: readonly SectionResult[]): Groups {
    const found = new Map<number, readonly number[]>();
    const same = new Map<number, number>();
    const byMembers = new Map<string, number>();
    for (const { found: section, identities } of results) {
      for (const { speaker, members } of section?.groups ?? []) {
        const group = identities[speaker]!;
        const own = [...new Set(members.map((member) => identities[member]!))];
        // Names that turn out to mean one person are not several.
        if (own.length < 2 || own.includes(group) || found.has(group)) continue;
        found.set(group, own);
        const key = own.toSorted((a, b) => a - b).join(' ');
        const first = byMembers.get(key);
        if (first === undefined) byMembers.set(key, group);
        else same.set(group, first);
      }
    }
    return new Groups(found, same);
  }

  /** `Bell and Orr` are whoever `Jo Bell and Ann Orr` are. An identity that is no such group stays as it is. */
  first(identity: number): number {
    return this.same.get(identity) ?? identity;
  }

  /** Empty where it is no group, or the members are not known. */
  membersOf(identity: number): readonly number[] {
    return this.members.get(identity) ?? nobody;
  }
}
