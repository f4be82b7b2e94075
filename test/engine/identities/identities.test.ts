// Identities over the sections of a document, added and removed in any order.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/engine';
import type { SectionPeople } from '../../../src/engine/identities/section-people';
import { Identities } from '../../../src/engine/identities/identities';
import type { Person } from '../../../src/engine/identities/person';
import { finish } from '../../../src/engine/steps';

/** A person of one section: the names that it has, and what else its section says of it. */
const person = (names: string, more: Partial<Person> = {}): Person => ({
  ...{ names: names.toLowerCase(), isNamed: true, type: 'person', gender: 'any', roles: '' },
  ...more,
});

type Sections = readonly (readonly Person[])[];

interface Added {
  readonly all: Identities;
  readonly people: readonly SectionPeople[];
}

/** Adds sections, in the order of their numbers unless another is given. */
function add(sections: Sections, order: readonly number[] = sections.map((_, at) => at)): Added {
  const all = new Identities(english);
  const people: SectionPeople[] = [];
  for (const at of order) people[at] = all.add(sections[at]!, [], at, null);
  finish(all.resolve());
  return { all, people };
}

/**
 * A letter per person per section, the same letter for the same identity: `AB A` for two people in the first section,
 * one of them also in the second.
 */
function whoIsWho(sections: Sections, { all, people }: Added = add(sections)): string {
  const letters = new Map<number, string>();
  return people
    .map((ofSection, at) => {
      const numbers = all.identitiesIn(ofSection);
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
    ['also one that begins alike', [[person('Marcus Reed')], [person('Margaret Reed')]], 'A B'],
    ['a short form of the given name is the same person', [[person('Philip Marsh')], [person('Phil Marsh')]], 'A A'],
    ['a short name is the person with that name', [[person('Ida Marsh')], [person('Marsh')]], 'A A'],
    ['also where the full name comes later', [[person('Marsh')], [person('Ida Marsh')]], 'A A'],
    [
      'a short name is the nearest person with it',
      [[person('Ida Marsh')], [person('Rosa Marsh')], [person('Marsh')]],
      'A B B',
    ],
    [
      'a short name of two in one section is neither',
      [[person('Ida Marsh'), person('Rosa Marsh')], [person('Marsh')]],
      'AB C',
    ],
    ['a short name without a full one is the same everywhere', [[person('Reed')], [person('Reed')]], 'A A'],
    [
      'a woman is not a man of her surname',
      [[person('Ida Marsh', { gender: 'female' })], [person('Marsh', { gender: 'male' })]],
      'A B',
    ],
  ];
  for (const [name, sections, expected] of cases) it(name, () => assert.equal(whoIsWho(sections), expected));

  it('is the same organization where one section says that it is one', () => {
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
            add(
              all,
              order.map(({ at }) => at),
            ),
          ),
          whoIsWho(all),
        );
      }),
    );
  });

  it('is the same after a section was replaced as after a fresh reading', () => {
    fc.assert(
      fc.property(sections, sections, fc.nat(), fc.boolean(), (before, others, number, isSwap) => {
        const at = number % before.length;
        const entered = add(before);
        const [old, persons] = [entered.people[at]!, others[0]!];
        if (!isSwap) entered.all.remove(old);
        const added = entered.all.add(persons, [], at, isSwap ? old : null);
        finish(entered.all.resolve());
        const after = before.with(at, persons);
        // People who are described as before are kept as objects, too.
        const kept = added.people.map(({ person }) => person);
        const replaced = { all: entered.all, people: entered.people.with(at, added) };
        assert.equal(whoIsWho(after.with(at, kept), replaced), whoIsWho(after));
      }),
    );
  });

  it('what one section says of a person is added in the others, and removed again', () => {
    const all = new Identities(english);
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
