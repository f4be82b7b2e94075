// Third-party notices: whose code the bundles contain, and under which licence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';

/** The part of esbuild's metafile with the inputs of a bundle. Paths are relative to the repository. */
export interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name: string };
}

/** SPDX identifiers of allowed licences: all require a notice and nothing that we do not do. */
const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
];

/**
 * The text of the notices of all packages that the bundles were made from, by name. `root` is the repository.
 * Throws with all that is wrong where a licence is not allowed, or its text is nowhere.
 */
export function thirdPartyNotices(metafiles: readonly Metafile[], root: string): string {
  const wrong: string[] = [];
  const packages = bundledFolders(metafiles).flatMap((folder) => {
    const read = readPackage(join(root, folder), root);
    if (typeof read !== 'string') return [read];
    wrong.push(read);
    return [];
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const sections = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  return [head(packages.length), ...sections].join(`\n${'-'.repeat(80)}\n\n`);
}

function head(count: number): string {
  return `Source Annotator is built from these ${count} packages. They are used under their licences, which follow.
What its learned weights were made from stands in MODEL.md.
`;
}

/** Folders under node_modules, sorted. Where the bundler dropped all of a module, values of it may stand in others. */
function bundledFolders(metafiles: readonly Metafile[]): readonly string[] {
  const paths = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

/** The package, or a message that says what is wrong with it. */
function readPackage(folder: string, root: string): Package | string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license: licence } = manifest;
  if (!isAllowed(licence))
    return `${name} ${version}: the licence ${JSON.stringify(licence)} is not allowed in a bundle.`;
  const text = ownText(folder) ?? standardText(manifest, root);
  return text === undefined
    ? `${name} ${version}: there is no text of its licence, ${licence}.`
    : { name, version, licence, text };
}

/** `licence` is an SPDX expression, such as `(MIT OR CC0-1.0)`, or any other text from a manifest. */
function isAllowed(licence: unknown): licence is string {
  if (typeof licence !== 'string') return false;
  try {
    return satisfies(licence, allowed);
  } catch {
    // No expression: SEE LICENSE IN …, UNLICENSED.
    return false;
  }
}

/** From its licence and notice files, else from its README. */
function ownText(folder: string): string | undefined {
  const names = readdirSync(folder).sort();
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/iu.test(name));
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  const readme = names.find((name) => /^readme\.md$/iu.test(name));
  if (readme === undefined) return undefined;
  return /^Copyright .*\n\n?Permission is hereby granted[^#]*/mu.exec(readFileSync(join(folder, readme), 'utf8'))?.[0];
}

/** Of MIT, as in our own licence, with the author's name; undefined for other licences and where no author is named. */
function standardText({ license: licence, author }: Manifest, root: string): string | undefined {
  const name = typeof author === 'string' ? author.replace(/\s*[<(].*$/u, '') : author?.name;
  if (licence !== 'MIT' || !name) return undefined;
  return readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/mu, `Copyright (c) ${name}`);
}
