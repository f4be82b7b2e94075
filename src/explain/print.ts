import type { MentionEvent, ProposalEvent, Span, SpeakerEvent, TracedCandidate, TracedClaim } from '../engine';
import { printable } from '../formats/printable';
import type { Story } from './story';
import { mentionRules, twoPlaces, outcomes, leftOutReason } from './wording';

/** The text that stories are about. */
export interface StoryText {
  /** What the reader sees of a span. */
  readonly words: (span: Span) => string;
  /** The 1-based line of an offset. */
  readonly line: (offset: number) => number;
}

/** Stories as plain text, in lines. What is taken from the text is in one line and holds no control characters. */
export function print(stories: readonly Story[], source: StoryText): readonly string[] {
  const printer = new Printer(source);
  return stories.flatMap((story, at) => [...(at === 0 ? [] : ['']), ...printer.story(story)]);
}

/** Words of content longer than this are cut in the middle, in characters. */
const longestQuoted = 72;

class Printer {
  constructor(private readonly source: StoryText) {}

  story(story: Story): readonly string[] {
    const { span } = story.sentence;
    return [
      `Line ${this.source.line(span.start)}: ${this.#all(span)}`,
      ...this.#parts(story),
      ...part(
        'Who is meant',
        story.mentions.flatMap((mention) => this.#mention(mention)),
      ),
      ...partOrNone(
        'Claims',
        story.speakers.map((speaker) => this.#claim(speaker)),
      ),
      ...story.within.flatMap((report) => ['', ...indentedLines(this.#report(report))]),
    ].map((line) => line.trimEnd());
  }

  #report(story: Story): readonly string[] {
    return [`Within it: ${this.#all(story.sentence.span)}`, ...this.#parts(story)];
  }

  #parts({ sentence, cues, proposals, leftOut }: Story): readonly string[] {
    const words = sentence.words.map(({ text, tag }) => `${clean(text)}${tag === null ? '' : `/${tag}`}`).join(' ');
    const chosen = proposals.filter((proposal) => proposal.leftOut === null).length;
    return [
      ...part('Words', [words]),
      ...part(
        'Cues that the models see',
        cues.map(({ span, probability, statement }) => {
          return `${twoPlaces(probability)}  ${this.#quoted(span)}, a statement's by ${twoPlaces(statement)}`;
        }),
      ),
      ...partOrNone(
        proposals.length === 0 ? 'Proposals' : `Proposals: ${proposals.length}, ${chosen} chosen`,
        proposals.flatMap((each) => this.#proposal(each)),
      ),
      ...part(
        'Left out after that',
        leftOut.flatMap(({ claim, why }) => this.#leftOut(claim, why)),
      ),
    ];
  }

  #proposal({ claim, by, probability, rank, leftOut }: ProposalEvent): readonly string[] {
    const who =
      by.kind === 'rule'
        ? `rule ${claim.rule}, trust ${twoPlaces(by.trust)}`
        : `models, reading ${by.reading + 1} of the cue, ${twoPlaces(by.probability)}`;
    const ranked = rank === null ? '' : `, rank ${twoPlaces(rank)}`;
    const fate = leftOut === null ? 'chosen' : `left out: ${leftOutReason(leftOut, (other) => this.#name(other))}`;
    return [
      // The mark stands after the number, so that a narrow editor wraps all of them alike.
      `${twoPlaces(probability)} ${leftOut === null ? '*' : ' '} ${this.#parse(claim)}`,
      `    ${who}${ranked}; ${fate}`,
    ];
  }

  #leftOut(claim: TracedClaim, why: Story['leftOut'][number]['why']): readonly string[] {
    return [this.#parse(claim), `  ${leftOutReason(why, (other) => this.#name(other))}`];
  }

  #mention({ span, by, outcome, name, candidates, needs }: MentionEvent): readonly string[] {
    const who = name === null ? outcomes[outcome] : clean(name);
    const isNew = outcome === 'new' && name === null;
    const wanted = needs === null ? '' : `, at least ${needs.least}, leading by ${needs.lead}`;
    return [
      `${this.#quoted(span)}: ${who}${isNew ? '' : `, ${mentionRules[by]}${wanted}`}`,
      ...candidates.map((candidate) => `    ${this.#candidate(candidate)}`),
    ];
  }

  #candidate({ name, mention, points, sum }: TracedCandidate): string {
    const sums = points.map((point) => `${point.name} ${twoPlaces(point.points)}`).join(', ');
    const where = `line ${this.source.line(mention.start)}, ${this.#quoted(mention)}`;
    return `${twoPlaces(sum).padStart(5)}  ${clean(name)} (${where}): ${sums}`;
  }

  #claim({ claim, name, ambiguous, confidence, stance }: SpeakerEvent): string {
    const who = name === null ? (ambiguous ? 'somebody, two are as likely' : 'nobody who is named') : clean(name);
    return `${twoPlaces(confidence)}  ${who}, ${stance}, ${claim.rule}: ${this.#parse(claim)}`;
  }

  #parse({ cue, source, content }: TracedClaim): string {
    const said = content.map((span) => this.#quoted(span)).join(' … ');
    return `${this.#quoted(cue)} | ${source === null ? 'no source' : this.#quoted(source)} | ${said === '' ? 'what follows' : said}`;
  }

  #name({ cue, rule }: TracedClaim): string {
    return `${this.#quoted(cue)} (${rule})`;
  }

  #quoted(span: Span): string {
    const words = this.#all(span);
    // Whole characters: half of a pair of units would show as a broken one.
    const characters = [...words];
    if (characters.length <= longestQuoted) return `[${words}]`;
    const first = characters.slice(0, longestQuoted / 2).join('');
    return `[${first} … ${characters.slice(-longestQuoted / 3).join('')}]`;
  }

  #all(span: Span): string {
    return clean(this.source.words(span));
  }
}

function clean(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').trim());
}

/** A heading and lines under it; nothing where there are none. */
function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `  ${heading}`, ...indentedLines(indentedLines(lines))];
}

/** A heading and lines under it, or the word that there are none. */
function partOrNone(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['', `  ${heading}: none`] : part(heading, lines);
}

function indentedLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
