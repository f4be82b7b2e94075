import { faultWithin, type Fault } from './fault';

/** Checks a value that comes from JSON. Null if nothing is wrong. */
export type Check = (value: unknown) => Fault | null;

type Schema = Readonly<Record<string, unknown>>;

/** What references resolve against: the whole schema, and its parts compiled so far. */
interface SchemaContext {
  readonly root: Schema;
  readonly known: Map<string, Check>;
}

/**
 * Compiles the part of a JSON Schema (draft 7) at `pointer` into a function, for any number of values. Generates no
 * code, which hosts may forbid. Throws an error for any keyword not listed below, so none is ignored.
 */
export function compileSchema(root: Schema, pointer = '#'): Check {
  return referred(pointer, { root, known: new Map() });
}

const annotations = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'definitions',
  'default',
  'examples',
]);

type Keyword = (value: never, schema: Schema, context: SchemaContext) => Check;

const keywords: Readonly<Record<string, Keyword>> = {
  type: (types: string | readonly string[]) => typed(typeof types === 'string' ? [types] : types),
  const: (expected: unknown) => oneOfValues([expected]),
  enum: (values: readonly unknown[]) => oneOfValues(values),
  minLength: (least: number) => ofStrings((text) => isAtLeast(text, least), `must have ${least} characters or more`),
  pattern: (pattern: string) => {
    const expression = new RegExp(pattern, 'u');
    return ofStrings((text) => expression.test(text), `must match ${pattern}`);
  },
  minimum: (least: number) => ofNumbers((number) => number >= least, `must be ${least} or more`),
  maximum: (most: number) => ofNumbers((number) => number <= most, `must be ${most} or less`),
  minItems: (least: number) => ofArrays((items) => items.length >= least, `must have ${least} items or more`),
  maxItems: (most: number) => ofArrays((items) => items.length <= most, `must have ${most} items or fewer`),
  uniqueItems: (wanted: boolean) =>
    ofArrays((items) => !wanted || areUnique(items), 'must not have the same item twice'),
  items: (items: Schema | readonly Schema[], _, context) =>
    isList(items) ? tuple(items.map((item) => compiled(item, context))) : listed(compiled(items, context)),
  additionalItems: (allowed: false, { items }) => {
    if (allowed || !Array.isArray(items)) throw new Error('additionalItems must be false, beside a list of items');
    return ofArrays((all) => all.length <= items.length, `must have ${items.length} items or fewer`);
  },
  required: (names: readonly string[]) => requiring(names),
  properties: (properties: Readonly<Record<string, Schema>>, _, context) =>
    fields(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, compiled(schema, context)]))),
  allOf: (schemas: readonly Schema[], _, context) => every(schemas.map((schema) => compiled(schema, context))),
  anyOf: (schemas: readonly Schema[], _, context) => some(schemas.map((schema) => compiled(schema, context))),
};

function compiled(schema: Schema, context: SchemaContext): Check {
  // In draft 7 the keywords beside a reference are ignored.
  if (typeof schema.$ref === 'string') return referred(schema.$ref, context);
  const checks = Object.entries(schema).flatMap(([name, value]) => {
    if (annotations.has(name)) return [];
    const keyword = keywords[name];
    if (keyword === undefined) throw new Error(`This part of JSON Schema is not supported: ${name}`);
    return [keyword(value as never, schema, context)];
  });
  return every(checks);
}

function referred(pointer: string, context: SchemaContext): Check {
  const known = context.known.get(pointer);
  if (known !== undefined) return known;
  const schema = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Schema | undefined)?.[key], context.root);
  if (!isObject(schema)) throw new Error(`There is no schema at ${pointer}`);
  const check = compiled(schema, context);
  context.known.set(pointer, check);
  return check;
}

const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

function typed(types: readonly string[]): Check {
  const tests = types.map((type) => {
    const test = typeTests[type];
    if (test === undefined) throw new Error(`There is no type ${type}`);
    return test;
  });
  const fault = { at: '', reason: `must be of type ${types.join(' or ')}` };
  return (value) => (tests.some((test) => test(value)) ? null : fault);
}

/** For primitive values only. */
function oneOfValues(values: readonly unknown[]): Check {
  const known = new Set(values);
  const fault = { at: '', reason: `must be ${values.map((value) => JSON.stringify(value)).join(' or ')}` };
  return (value) => (known.has(value) ? null : fault);
}

const ofStrings = (holds: (text: string) => boolean, reason: string): Check => {
  return when((value) => typeof value === 'string', holds, reason);
};
const ofNumbers = (holds: (number: number) => boolean, reason: string): Check => {
  return when((value) => typeof value === 'number', holds, reason);
};
const ofArrays = (holds: (items: readonly unknown[]) => boolean, reason: string): Check => when(isList, holds, reason);

/** A keyword does not apply to values of other types. */
function when<T>(is: (value: unknown) => value is T, holds: (value: T) => boolean, reason: string): Check {
  const fault = { at: '', reason };
  return (value) => (!is(value) || holds(value) ? null : fault);
}

function requiring(names: readonly string[]): Check {
  return (value) => {
    if (!isObject(value)) return null;
    for (const name of names) if (value[name] === undefined) return { at: '', reason: `${name} is missing` };
    return null;
  };
}

function fields(properties: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(properties);
  // Objects from JSON inherit these names, and none of their own members is undefined.
  const inherited = checks.find(([name]) => name in {});
  if (inherited) throw new Error(`A field cannot be called ${inherited[0]}`);
  return (value) => {
    if (!isObject(value)) return null;
    for (const [name, check] of checks) {
      const member = value[name];
      const fault = member === undefined ? null : check(member);
      if (fault !== null) return faultWithin(name, fault);
    }
    return null;
  };
}

function listed(check: Check): Check {
  return (value) => {
    if (!isList(value)) return null;
    for (let i = 0; i < value.length; i++) {
      const fault = check(value[i]);
      if (fault !== null) return faultWithin(i, fault);
    }
    return null;
  };
}

/** Checks the nth item by the nth check. Ignores further items. */
function tuple(checks: readonly Check[]): Check {
  return (value) => {
    if (!isList(value)) return null;
    for (const [i, check] of checks.entries()) {
      const fault = i < value.length ? check(value[i]) : null;
      if (fault !== null) return faultWithin(i, fault);
    }
    return null;
  };
}

function every(checks: readonly Check[]): Check {
  if (checks.length === 1) return checks[0]!;
  return (value) => {
    for (const check of checks) {
      const fault = check(value);
      if (fault !== null) return fault;
    }
    return null;
  };
}

/** If all alternatives fail, the fault is that of the first. */
function some(checks: readonly Check[]): Check {
  return (value) => {
    let first: Fault | null = null;
    for (const check of checks) {
      const fault = check(value);
      if (fault === null) return null;
      first ??= fault;
    }
    return first;
  };
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a text has `least` code points or more. */
function isAtLeast(text: string, least: number): boolean {
  return text.length >= 2 * least || Array.from(text).length >= least;
}

function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item))).size === items.length;
}
