import { tagOf, type Tag, type TagName } from '../tags';

/** Words of the closed classes that have one tag in nearly every text; four words in ten are of these. */
const closed: readonly (readonly [TagName, string])[] = [
  ['DT', 'the a an every these those'],
  ['IN', 'of from with at into during against among upon toward towards within despite if because'],
  ['CC', 'and or but nor'],
  ['TO', 'to'],
  ['PRP', 'i you he she it we they me him us them himself herself itself themselves myself'],
  ['PRP$', 'my your his its our their'],
  ['MD', "will would can could may might must should cannot can't won't wouldn't couldn't shouldn't 'll"],
  ['VBZ', "is has does isn't hasn't doesn't"],
  ['VBD', "was were did wasn't weren't didn't"],
  ['VBP', "are am aren't don't haven't 're 've"],
  ['VB', 'be'],
  ['VBN', 'been'],
  ['VBG', 'being'],
  ['RB', 'not also very never'],
  ['WP', 'who whom whose'],
  ['WRB', 'why how'],
];
export const closedTags: ReadonlyMap<string, Tag> = new Map(
  closed.flatMap(([name, words]) => words.split(' ').map((word) => [word, tagOf(name)] as const)),
);
