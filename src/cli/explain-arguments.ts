import { Argument, type Command } from 'commander';

import { UsageError } from './arguments';

/** What `explain` was asked to do. */
export interface ExplainRequest {
  /** A file or `-`, with `:LINE` after it where one line is meant. */
  readonly place: string;
  /** Leave the learned models out. */
  readonly rulesOnly: boolean;
  /** A weights file in place of the program's own. */
  readonly weights?: string;
}

const help = `
FILE is one text, or - for text on standard input; its name tells its format, as for annotate. LINE is one of its
lines, from 1: what is told is about the sentences that touch it. Without a line all of the text is explained.

For each sentence:
  Words          with the parts of speech that the models give them
  Cues           what the models take for words of reporting, with probabilities
  Proposals      what rules and models propose: the probability that it is right, cue | source | content, who
                 proposes it and why it was left out; * marks what was chosen
  Who is meant   by names, descriptions and pronouns: the candidates with their points
  Claims         what is shown: confidence, speaker, stance, rule

Examples:
  source-annotator explain article.txt:12
  source-annotator explain - < article.txt

Exit status: 0 fine, 1 the text cannot be read or the line has no sentence, 2 wrong arguments.`;

/** Adds the command `explain` to a program. */
export function addExplain(program: Command, explain: (request: ExplainRequest) => Promise<void>): void {
  program
    .command('explain')
    .description('Tell why claims were found in a text, or were not.')
    .addArgument(new Argument('<FILE[:LINE]>', 'a file or -, and a line of it'))
    .option('--rules-only', 'leave out what was learned from annotated articles')
    .option('--weights <file>', 'use these learned weights; npm run train makes some')
    .helpOption('--help', 'print this help')
    // A line of standard input looks like an option: -:3.
    .allowUnknownOption()
    .showHelpAfterError('Try: source-annotator explain --help')
    .addHelpText('after', help)
    .action((place: string, { rulesOnly = false, weights }: Partial<ExplainRequest>) => {
      if (/^-(?!:?\d*$)/u.test(place)) throw new UsageError(`unknown option ${place}`);
      if (rulesOnly && weights !== undefined)
        throw new UsageError('--rules-only leaves weights out: give one or the other.');
      return explain({ place, rulesOnly, ...(weights === undefined ? {} : { weights }) });
    });
}

/** A file and a line of it, from 1; null for all of it. `a.txt:12`, `-:3`, `C:\\news\\a.txt`. */
export function parsePlace(place: string): { readonly file: string; readonly line: number | null } {
  const [, file, line] = /^(.+):([1-9]\d*)$/su.exec(place) ?? [];
  return file === undefined ? { file: place, line: null } : { file, line: Number(line) };
}
