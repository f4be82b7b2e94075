// Who is who over the sections of a document, whatever the order in which they come and go.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SectionPeople } from '../../../src/engine/identities/section-people';
import { Identities } from '../../../src/engine/identities/identities';
import type { Person } from '../../../src/engine/identities/person';
import { finish } from '../../../src/engine/steps';

/** A person of one section: names as they appear there, and what else it tells. */
const person = (names: string, told: Partial<Person> = {}): Person => ({
  ...{ names: names.toLowerCase(), isNamed: true, type: 'person', gender: 'any', roles: '' },
  ...told,
});

type Sections = readonly (readonly Person[])[];

interface Entered {
  readonly all: Identities;
  readonly homes: readonly SectionPeople[];
}

/** Enters sections, in the order of their numbers unless told otherwise. */
function enter(sections: Sections, order: readonly number[] = sections.map((_, at) => at)): Entered {
  const all = new Identities();
  const homes: SectionPeople[] = [];
  for (const at of order) homes[at] = all.add(sections[at]!, [], at, null);
  finish(all.resolve());
  return { all, homes };
}

/**
 * A letter for each person of each section, the same for the same one: `AB A` for two in the first section and one in
 * the second.
 */
function whoIsWho(sections: Sections, { all, homes }: Entered = enter(sections)): string {
  const letters = new Map<number, string>();
  return homes
    .map((home, at) => {
      const numbers = all.identitiesIn(home);
      return sections[at]!.map((one) => {
        const number = numbers.get(one)!;
        if (!letters.has(number)) letters.set(number, String.fromCharCode(65 + letters.size));
        return letters.get(number)!;
      }).join('');
    })
    .join(' ');
}

describe('who is who over sections', () => {
  const cases: readonly (readonly [name: string, sections: Sections, expected: string])[] = [
    ['a full name is the same person', [[person('Ida Marsh')], [person('Ida Marsh')]], 'A A'],
    ['another given name is another person', [[person('Ida Marsh')], [person('Rosa Marsh')]], 'A B'],
    ['a short name is whoever bears it', [[person('Ida Marsh')], [person('Marsh')]], 'A A'],
    ['also where the full name comes later', [[person('Marsh')], [person('Ida Marsh')]], 'A A'],
    [
      'a short name is the nearest who bears it',
      [[person('Ida Marsh')], [person('Rosa Marsh')], [person('Marsh')]],
      'A B B',
    ],
    [
      'a short name of two in one section is neither',
      [[person('Ida Marsh'), person('Rosa Marsh')], [person('Marsh')]],
      'AB C',
    ],
    ['a short name that nobody bears is the same everywhere', [[person('Reed')], [person('Reed')]], 'A A'],
    [
      'a woman is not a man of her surname',
      [[person('Ida Marsh', { gender: 'female' })], [person('Marsh', { gender: 'male' })]],
      'A B',
    ],
  ];
  for (const [name, sections, expected] of cases) it(name, () => assert.equal(whoIsWho(sections), expected));

  it('is told by a body anywhere', () => {
    const sections = [[person('Port Board', { type: 'unknown' })], [person('Port Board', { type: 'organization' })]];
    assert.equal(whoIsWho(sections), 'A A');
  });

  const people = fc.constantFrom(
    ...['Ida Marsh', 'Rosa Marsh', 'Marsh', 'Tom Reed', 'Reed', 'Tom', 'Port Board', 'Board'].flatMap((name) => [
      person(name),
      person(name, { gender: 'female' }),
      person(name, { type: 'unknown' }),
      person(name, { type: 'organization' }),
    ]),
  );
  const sections = fc.array(fc.uniqueArray(people, { maxLength: 4, selector: ({ names }) => names }), {
    minLength: 1,
    maxLength: 6,
  });

  it('does not depend on which section was read first', () => {
    fc.assert(
      fc.property(sections, fc.infiniteStream(fc.nat()), (all, keys) => {
        const order = all.map((_, at) => ({ at, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        assert.equal(
          whoIsWho(
            all,
            enter(
              all,
              order.map(({ at }) => at),
            ),
          ),
          whoIsWho(all),
        );
      }),
    );
  });

  it('is after a section has changed what it would have been from the beginning', () => {
    fc.assert(
      fc.property(sections, sections, fc.nat(), fc.boolean(), (before, others, number, isSwap) => {
        const at = number % before.length;
        const entered = enter(before);
        const [old, persons] = [entered.homes[at]!, others[0]!];
        if (!isSwap) entered.all.remove(old);
        const home = entered.all.add(persons, [], at, isSwap ? old : null);
        finish(entered.all.resolve());
        const after = before.with(at, persons);
        // Those of whom the same is told stay who they were, as objects too.
        const residents = home.people.map((resident) => resident.person);
        const shown = { all: entered.all, homes: entered.homes.with(at, home) };
        assert.equal(whoIsWho(after.with(at, residents), shown), whoIsWho(after));
      }),
    );
  });

  it('what one section tells of somebody is added in the others, and taken back', () => {
    const all = new Identities();
    const [first, second] = [
      all.add([person('Ida Marsh', { gender: 'female', roles: 'captain' })], [], 0, null),
      all.add([person('Ida Marsh')], [], 1, null),
    ];
    finish(all.resolve());
    assert.deepEqual(all.additionsFor(second.people[0]!), { type: 'unknown', gender: 'female', roles: ['captain'] });
    all.remove(first);
    finish(all.resolve());
    assert.equal(all.additionsFor(second.people[0]!), null);
  });
});
