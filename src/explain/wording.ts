import type { EmptyForm, LeftOut, MentionEvent, MentionRule, OwnWords, Overlap, TracedClaim } from '../engine';

/** Two places after the point. */
export function twoPlaces(value: number): string {
  return value.toFixed(2);
}

/** Why something was left out, as the end of a sentence. `naming` names another claim by its words. */
export function leftOutReason(why: LeftOut, naming: (claim: TracedClaim) => string): string {
  switch (why.reason) {
    case 'below':
      return `${twoPlaces(why.value)} is below the threshold ${why.threshold.name}, ${why.threshold.least}`;
    case 'states-nothing':
      return emptyForms[why.form];
    case 'conflict':
      return `${overlapPhrases[why.over]} ${naming(why.with)}, which ranks higher`;
    case 'too-deep':
      return `it lies within ${why.deepest} reports or more`;
    case 'own-words':
      return ownWordsReasons[why.form];
    case 'headline':
      return 'the marks of a headline tell no wording';
    case 'turn':
      return 'the words are a turn of a transcript';
    case 'term':
      return 'all that it quotes is a term or a title';
    case 'empty':
      return 'nothing follows that it announces';
  }
}

const emptyForms: Readonly<Record<EmptyForm, string>> = {
  nobody: 'its source is nobody',
  intention: 'it tells what somebody wants, and no statement',
  object: 'its source is an object and does not speak',
  'own-opinion': 'it is the opinion of the text itself',
  'names-only': 'it only names where something is from',
  topic: 'it names what is told of, and no statement',
  thing: 'its source is a thing that something may happen to',
  'no-content': 'what follows its verb is not what was said',
  'too-short': 'its content is too short for a statement',
};

const overlapPhrases: Readonly<Record<Overlap, string>> = {
  cue: 'its cue shares words with that of',
  quotation: 'it shares a quotation with',
  source: 'its source stands outside the content that its cue stands in, that of',
  content: 'its content shares words with that of',
};

const ownWordsReasons: Readonly<Record<OwnWords, string>> = {
  'no-source': 'within a report a claim must name its source',
  'own-voice': 'who is quoted speaks of themselves, or of everybody',
  nobody: 'its source is nobody',
  thought: 'a thought within a report is supposed',
  'known-cue': 'its cue is that of a claim outside the report',
};

export const mentionRules: Readonly<Record<MentionRule, string>> = {
  name: 'by the names before it',
  spouse: 'as the wife or husband named before',
  initials: 'by initials',
  role: 'by the words of the description, or a role',
  epithet: 'as somebody who was named nearby',
  body: 'as a body of that kind',
  order: 'by the order of the two named last',
  pronoun: 'by points',
  'first-person': 'as who is quoted, or the writer',
  'second-person': 'as who is asked or answered',
  quotation: 'a quotation means nobody by a pronoun whom it does not name',
};

export const outcomes: Readonly<Record<MentionEvent['outcome'], string>> = {
  resolved: 'found',
  new: 'somebody new',
  ambiguous: 'two are as likely',
  nobody: 'nobody',
};
