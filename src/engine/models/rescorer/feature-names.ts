/**
 * What the rescorer knows of a proposal, in the order of the features that its trees ask for by number. The weights
 * file has these names too; one whose names differ is refused, since its trees would ask for other things.
 */

/** The reasons that the trees know, in the order of their numbers there. */
export const weighedReasons = [
  'cue-before',
  'cue-after',
  'cue-inverted',
  'cue-inside',
  'according-to',
  'participle',
  'noun-cue',
  'passive',
  'quoted-phrase',
] as const;

export type WeighedReason = (typeof weighedReasons)[number];

/** Forms of mentions, in the same way. */
export const weighedForms = ['name', 'pronoun', 'nominal', 'relative'] as const;

/**
 * Of the proposal itself. Lengths, distances and positions are counted in units, but `contentLength` in characters.
 * What is missing is -1; a source that is missing has the length and the distance 0.
 */
export const ownFeatures = [
  /** 1 where the models propose it, 0 where a rule does. */
  'isLearned',
  /** 0 for the likeliest reading of its cue. */
  'rank',
  'cueProbability',
  /** The highest probability that one of the cue's words belongs to a cue. */
  'belief',
  /** The share of a statement's cue as against a belief's or an intention's. */
  'statement',
  /** Logarithm of the probability of its reading; 1 for a rule's. */
  'logProbability',
  'trust',
  /** Which of `weighedReasons` a rule gives. */
  'reason',
  /** How many quotations, other words and finite verbs the content has. */
  'quotations',
  'bareWords',
  'verbs',
  'contentLength',
  'contentParts',
  /** Parts of the content in other sentences. */
  'partsElsewhere',
  /** 1 where content stands before the cue, 2 after it, 3 both. */
  'contentSide',
  /** Which of `weighedForms` the source has. */
  'sourceForm',
  'sourceLength',
  'sourceDistance',
  /** 0 before the cue, 1 after it. */
  'sourceSide',
  /** Whether a described source can speak; 2 for others. */
  'sourceSpeaks',
  'cueLength',
  'cueVerb',
  /** Roles of words: the cue's head, before and after the cue, first and after the content, before the content. */
  'headRole',
  'roleBeforeCue',
  'roleAfterCue',
  'firstRole',
  'roleAfterContent',
  'roleBeforeContent',
  /** The highest probability that one of the content's words belongs to a cue. */
  'innerBelief',
  'sentenceLength',
  'cuePosition',
  'awaits',
] as const;

/**
 * Of other proposals. Where there is none, logarithms of probabilities are -12, beliefs and probabilities 0, others -1.
 */
export const rivalFeatures = [
  /**
   * The models' likeliest one for the same cue: the logarithm of its and the cue's probability, how alike its content
   * is, whether sources meet.
   */
  'path',
  'pathSimilarity',
  'pathSource',
  /** Logarithm of the likeliest one that agrees in content and source. */
  'agreed',
  /** The most trusted one of a rule for the same cue. */
  'rule',
  'ruleSimilarity',
  'ruleSource',
  /** The surest one whose content holds this cue: belief, and logarithm of the probability of its reading alone. */
  'outer',
  'outerPath',
  /** Belief of the surest one that is after the same content. */
  'shared',
  /** For what the models propose: probability of the cue of their likeliest other proposal at this place. */
  'otherCue',
] as const;

/**
 * Of the interpretations of the likeliest cue at this place: how much of their probability says the same. -1 where
 * there is no such cue. Those from `netMass` on weigh them by the net, by both models' product, and by its root; 0
 * where the net has no opinion.
 */
export const interpretationFeatures = [
  /** Contents and sources agree; contents do; sources do; contents are nearly the same, and sources agree. */
  'mass',
  'massOfContent',
  'massOfSource',
  'massOfExtent',
  /** The mean of how alike the contents are. */
  'massOfOverlap',
  /** All of the listed ones; the likeliest; the next. */
  'massKnown',
  'massFirst',
  'massSecond',
  'likeliestCue',
  /** How many are not unlikely. */
  'interpretations',
  /** The sum over the cues at this place. */
  'cuesHere',
  'netMass',
  'netContent',
  'netSource',
  'netOverlap',
  'netFirst',
  'productMass',
  'productContent',
  'productSource',
  'productOverlap',
  'productFirst',
  'meanMass',
  'meanContent',
  'meanSource',
  'meanOverlap',
  'meanFirst',
  /** Logarithm of the net's highest probability of an interpretation; how much its freest labels have more. */
  'netBest',
  'netDoubt',
] as const;

export type OwnFeature = (typeof ownFeatures)[number];
export type RivalFeature = (typeof rivalFeatures)[number];
export type InterpretationFeature = (typeof interpretationFeatures)[number];

export const featureCount = ownFeatures.length + rivalFeatures.length + interpretationFeatures.length;

const categories: Partial<Record<OwnFeature, readonly string[]>> = { reason: weighedReasons, sourceForm: weighedForms };

/**
 * The names as the weights file has them, with those of what a feature tells apart by number: `reason: cue-before …`.
 */
export const featureNames: readonly string[] = [
  ...ownFeatures.map((name) => [name, ...(categories[name] ?? [])].join(' ')),
  ...rivalFeatures,
  ...interpretationFeatures,
];
