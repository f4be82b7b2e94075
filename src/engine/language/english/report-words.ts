/** What English words do in a report, beside what is said; all lower case, apostrophes straight. */
import { gap } from '../lead-ins';
import { ReportWord } from '../report-words';

const lists: readonly (readonly [ReportWord, string])[] = [
  [ReportWord.hearer, 'me him her us them you it himself herself themselves'],
  [ReportWord.toHearer, 'to'],
  [
    ReportWord.occasion,
    `statement interview email tweet speech letter post video report memo briefing conference call filing testimony note
    column essay editorial message debate rally hearing press news television radio telegram morning evening update night
    appearance address meeting event reporters article book blog memoir release phone podcast broadcast ad series`,
  ],
  [
    ReportWord.channel,
    'twitter facebook telegram instagram truth social x tiktok youtube linkedin whatsapp reddit threads',
  ],
  [ReportWord.partOfDay, 'morning afternoon evening night'],
  [ReportWord.contrast, 'while whereas although though'],
  [ReportWord.circumstance, 'in on at by for under after before during since until despite with without'],
  [ReportWord.unreal, "to could would might may should must can cannot can't won't wouldn't"],
  [ReportWord.infinitiveNegation, 'not never'],
  [ReportWord.question, 'whether how why what who which when where if'],
  [
    ReportWord.nounForm,
    'states state emails email texts text posts post pledged pledges pledge hits rules maintains maintained',
  ],
  [ReportWord.adjectiveForm, 'pledged'],
  [ReportWord.passiveOpener, 'is was has had'],
  [ReportWord.particle, 'out'],
  [
    ReportWord.nounOpener,
    `been were was are is repeated false unfounded recent previous fresh new made rejected denied dismissed over`,
  ],
  [ReportWord.aside, 'which who but while as'],
  [
    ReportWord.noSpeaker,
    `plan plans schedule custom taste rules size age need needs law principle type rank ability means scale formula
    method recipe system timetable`,
  ],
  [ReportWord.even, 'even'],
  [ReportWord.what, 'what'],
  [
    ReportWord.participle,
    `born brought built caught chosen cut done drawn driven fed felt forced found given grown held hit hurt kept known led
    left lost made met paid put run seen sent set shot shown sold stuck struck taken thrown told trapped written`,
  ],
  [ReportWord.citing, 'cite cites cited citing quoting'],
  [ReportWord.objectOrOwner, 'her'],
  [ReportWord.accordingLink, 'to'],
  [ReportWord.pointer, 'following follows this these things words points'],
  [ReportWord.quoting, 'quote quotes quoted quoting cite cites cited citing report reports reported reporting'],
  [ReportWord.hears, 'hears heard told informed warned assured reminded advised notified briefed'],
  [
    ReportWord.hearingBody,
    `court courts inquest tribunal jury jurors juries hearing inquiry committee committees panel magistrates magistrate
    judges sheriff commission trial bailey parliament mps peers senators lawmakers councillors delegates shareholders
    meeting conference`,
  ],
  [
    ReportWord.place,
    `outside across along around behind beside beyond throughout alongside aboard opposite above below beneath
    underneath past up down next`,
  ],
];

export const reportWords: readonly (readonly [ReportWord, readonly string[]])[] = lists.map(([bit, words]) => [
  bit,
  words.split(/\s+/u),
]);

/** Words in -ly that are no adverbs. */
const nounsInLy = new Set(['family', 'ally', 'daily', 'weekly']);

/** What the letters of a word tell, on a list or not. */
const looks: readonly (readonly [ReportWord, (word: string) => boolean])[] = [
  [ReportWord.adverb, (word) => word.length > 4 && word.endsWith('ly') && !nounsInLy.has(word)],
  [ReportWord.finiteEnding, (word) => (word.endsWith('s') || word.endsWith('ed')) && /\p{Ll}{2}(?:s|ed)$/u.test(word)],
  [ReportWord.participle, (word) => word.endsWith('ed') || word.endsWith('-known') || word.endsWith('-seen')],
  [ReportWord.gerund, (word) => word.endsWith('ing') && /^\w+ing$/u.test(word)],
  [ReportWord.depiction, (word) => /^(?:portray|depict|regard|perceiv)/u.test(word)],
];

export function reportLooks(word: string): number {
  return looks.reduce((bits, [bit, holds]) => (holds(word) ? bits | bit : bits), 0);
}

/** Words that name a source without a verb. `gap` stands for whose words they are: `in Orr’s words`. */
export const attributions: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', gap, 'words'],
  ['in', gap, 'view'],
  ['in', gap, 'opinion'],
  ['per'],
];

/** `Nobody told us`, `none of them said`, `according to plan`: here nobody speaks. */
export const nobody = /^(?:nobody|no one|none|neither|plan|schedule|custom)\b|\b(?:nobody|no one)$/iu;

/** `told a different story`, `said nothing at first`; `said nothing about the dam` tells what is held back. */
export const pointing =
  /^(?:(?:it|this|(?:nothing|anything|something)(?! (?:about|on|of|but)\b)) .*|(?:[\p{L}'-]+ ){1,4}(?:story|stories|tale|tales|things|lies|jokes))$/u;
