import { Argument, type Command } from 'commander';

import { UsageError } from './arguments';

/** What `decisions check` was asked to do. */
export interface CheckRequest {
  /** A file or `-`. */
  readonly article: string;
  /** The log of a reviewer. */
  readonly log: string;
  /** Leave the learned models out. */
  readonly rulesOnly: boolean;
  /** A weights file in place of the program's own. */
  readonly weights?: string;
}

const help = `
ARTICLE is one text, or - for text on standard input; its name tells its format, as for annotate. Each decision of the
log that nobody took back gives a line:
  {"id":"…","how":"exact","span":{"start":12,"end":34,…}}

how   id       the claim is there, and its words are
      exact    the words stand there as they did
      context  they stand in several places, and what is around them tells which one is meant
      fuzzy    some of them were changed, but no name, number or negation
      orphan   none of that; span is null

Exit status: 0 fine, 1 the article or some line of the log cannot be read (each is named on standard error), 2 wrong
arguments.`;

/** Adds the command `decisions` to a program. */
export function addDecisions(program: Command, check: (request: CheckRequest) => Promise<void>): void {
  program
    .command('decisions')
    .description('Look after what readers decided about claims.')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .command('check')
    .description('Tell where the decisions of a log stand in a text as it is now.')
    .addArgument(new Argument('<ARTICLE>', 'a file or -'))
    .requiredOption('--log <file>', 'the log of a reviewer (.jsonl)')
    .option('--rules-only', 'leave out what was learned from annotated articles')
    .option('--weights <file>', 'use these learned weights; npm run train makes some')
    .helpOption('--help', 'print this help')
    .showHelpAfterError('Try: source-annotator decisions check --help')
    .addHelpText('after', help)
    .action((article: string, { log, rulesOnly = false, weights }: Partial<CheckRequest> & { log: string }) => {
      if (rulesOnly && weights !== undefined)
        throw new UsageError('--rules-only leaves weights out: give one or the other.');
      return check({ article, log, rulesOnly, ...(weights === undefined ? {} : { weights }) });
    });
}
