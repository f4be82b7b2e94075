import { Argument, Option, type Command } from 'commander';

/** How a check is written. */
export const checkFormats = ['text', 'json', 'ndjson', 'sarif'] as const;

/** What `check` was asked to do. */
export interface QuoteCheckRequest {
  readonly articles: readonly string[];
  /** Files and folders that hold what was said; undefined for those that the articles name. */
  readonly sources?: readonly string[];
  /** `Speaker 1=Jane Doe`, or files of such lines. */
  readonly speakers: readonly string[];
  readonly format: (typeof checkFormats)[number];
  /** Find the same quotation with other words or another speaker in the articles. */
  readonly variants: boolean;
  readonly rulesOnly: boolean;
  readonly weights?: string;
}

const help = `
An ARTICLE is a file or folder, as for annotate. Sources are transcripts and other texts in which what is quoted may
stand, files and folders: .txt, .md, .html, .docx, subtitles (.srt, .vtt) and what transcription tools write (.json), in
UTF-8 or UTF-16. Labels such as NAME: tell who speaks.

Without --sources each article names its own in its front matter, as paths from its folder:
  ---
  sources: [transcripts/council.txt, interview.vtt]
  speakers:
    Speaker 1: Jane Doe
  ---
--speakers says who labels are for all articles: Speaker 1=Jane Doe, or a file of lines such as Speaker 1: Jane Doe.

--variants holds the quotations of the articles against each other, those of headings against what is below. Then
sources are not needed.

Each quotation that somebody says gets one grade:
  verbatim       the same words, apart from case, marks, spelling, and numbers in words or figures
  tidied         fillers, repetitions and false starts are left out
  cut-marked     an ellipsis or square brackets say what is left out or put in
  cut-unmarked   words are left out, and nothing says so
  altered        words are others, put in, or in another order
  altered-grave  a number, name, unit, day or negation is another one
  other-speaker  the source has somebody else say it
  not-found      no source has it; it may have been said all the same

Example:
  source-annotator check article.md --sources transcripts interview.srt

Exit status: 0 fine, 1 something is altered or worse or not found, or an article cannot be read, 2 wrong arguments.`;

/** Adds the command `check` to a program. */
export function addCheck(program: Command, check: (request: QuoteCheckRequest) => Promise<void>): void {
  program
    .command('check')
    .description('Hold the quotations of articles against transcripts and other sources.')
    .addArgument(new Argument('<ARTICLE...>', 'files or folders'))
    .option('--sources <path...>', 'files and folders with what was said')
    .option('--speakers <file|label=name...>', 'who labels of the sources stand for')
    .option('--variants', 'find the same quotation with other words or another speaker in the articles')
    .addOption(new Option('--format <format>', 'how to write it').choices(checkFormats).default('text'))
    .option('--rules-only', 'leave out what was learned from annotated articles')
    .option('--weights <file>', 'use these learned weights; npm run train makes some')
    .helpOption('--help', 'print this help')
    .showHelpAfterError('Try: source-annotator check --help')
    .addHelpText('after', help)
    .action(
      (
        articles: string[],
        { rulesOnly = false, variants = false, speakers = [], ...options }: Omit<QuoteCheckRequest, 'articles'>,
      ) => check({ ...options, articles, speakers, variants, rulesOnly }),
    );
}
