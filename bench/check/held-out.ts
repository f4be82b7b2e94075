/** Pairs written by hand over an invented transcript after the rules were done. Nothing was tuned on them. */
import type { Pair } from './pairs';
import { createHandPair as pair } from './by-hand';

export const heldOutSources = {
  'inquiry.txt': `Harrow Ferry inquiry, second day, rough transcript

[10:02] COUNSEL: Mrs Adeyemi, when did you join the company?
[10:02] GRACE ADEYEMI: In, um, in September two thousand and nine. I was a deckhand, and then I was made mate in twenty fourteen.
[10:04] COUNSEL: And who trained you?
[10:04] GRACE ADEYEMI: Nobody trained me. I mean, there was a binder. There was a binder in the galley and you were supposed to read it. I read it twice. I don't think the others ever opened it.
[10:07] COUNSEL: How many passengers were on board?
[10:07] GRACE ADEYEMI: The licence said sixty. We counted, er, we counted eighty-three that night. I told the harbour office about it, and they said, well, they said carry on.
[10:11] PETER LUND: If I may. My clients never received a call from the vessel. There is no record of a call at all, not on paper and not on the radio log.
[10:12] GRACE ADEYEMI: I rang them at ten past nine. I have the phone. It is on the phone.
[10:15] COUNSEL: Mr Lund, you'll get your turn.
[10:16] PETER LUND: I apologise. It's the third time this week that somebody has called my clients liars, and I'm rather tired of it.
[10:20] DR SEO-YEON HAN: The hull was sound. We tested it in Bergen in April, and again in May, and the steel was eleven millimetres thick everywhere. What failed was a valve. A valve that costs forty pounds. You could've bought it at any chandler's in the country.
[10:24] DR SEO-YEON HAN: About one in three of these valves is faulty, thirty-four per cent if you want the exact figure. We wrote to the maker. They didn't reply. We wrote again, and they -- they sent us a brochure.
[10:29] CHAIR: A brochure?
[10:29] DR SEO-YEON HAN: A brochure. I've kept it.
[10:31] GRACE ADEYEMI: People ask me whether I blame the captain. I don't blame the captain. He was the last man off, he gave his jacket to a child, and he hasn't slept since. I blame whoever signed that paper on Monday.
[10:34] PETER LUND: That paper was signed in good faith. It was neither forged nor altered, and the colour of the ink proves nothing.
[10:36] CHAIR: We will rise for fifteen minutes. We are not finished with the paper.
`,
} as const;

const grace = 'Grace Adeyemi';
const lund = 'Peter Lund';
const han = 'Seo-yeon Han';

export const heldOutPairs: readonly Pair[] = [
  pair('Nobody trained me', grace, 'verbatim'),
  pair('“Nobody” trained me', grace, 'verbatim'),
  pair('There was a binder in the galley, and you were supposed to read it', grace, 'verbatim'),
  pair('There was a binder in the galley and you were told to read it', grace, 'altered'),
  pair('I was a deckhand and then I was made mate in 2014', grace, 'verbatim'),
  pair('I was a deckhand and then I was made mate in 2015', grace, 'altered-grave'),
  pair('In September 2009', grace, 'verbatim', 'tidied'),
  pair('In September 2019', grace, 'altered-grave'),
  pair('I do not think the others ever opened it', grace, 'verbatim'),
  pair('I think the others never opened it', grace, 'altered-grave', 'altered'),
  pair('I read it twice. I don’t think the others opened it', grace, 'cut-unmarked'),
  pair('I read it three times', grace, 'altered-grave', 'not-found'),
  pair('The license said 60', grace, 'verbatim'),
  pair('The licence said sixteen', grace, 'altered-grave'),
  pair('We counted 83 that night', grace, 'tidied', 'verbatim'),
  pair('We counted 38 that night', grace, 'altered-grave'),
  pair('I told the harbor office about it, and they said carry on', grace, 'tidied'),
  pair('I told the harbour master about it', grace, 'altered'),
  pair('I told the [Harrow] office about it', grace, 'cut-marked'),
  pair('I told [them] about it, and … they said carry on', grace, 'cut-marked'),
  pair('My clients never received a call from the vessel', lund, 'verbatim'),
  pair('My clients received a call from the vessel', lund, 'altered-grave'),
  pair('My clients never received a call from the vessel', grace, 'other-speaker'),
  pair('There is no record of a call at all … on the radio log', lund, 'altered-grave'),
  pair('There is no record of a call at all, not on the radio log and not on paper', lund, 'altered', 'altered-grave'),
  pair('There is a record of a call', lund, 'altered-grave', 'altered'),
  pair('I rang them at 9:10', grace, 'altered', 'altered-grave', 'not-found', 'verbatim'),
  pair('I rang them at ten past eight', grace, 'altered-grave'),
  pair('I have the phone. It’s on the phone', grace, 'verbatim'),
  pair('I apologize', lund, 'verbatim'),
  pair('It’s the third time this week that somebody has called my clients liars', lund, 'verbatim'),
  pair('It’s the 3rd time this week that somebody has called my clients liars', lund, 'verbatim'),
  pair('It is the fourth time this week that somebody has called my clients liars', lund, 'altered-grave'),
  pair('[I]t’s the third time this week that somebody has called [the harbour office] liars', lund, 'cut-marked'),
  pair('I’m tired of it', lund, 'cut-unmarked', 'altered'),
  pair('The hull was sound. We tested it in Bergen in April', han, 'verbatim'),
  pair('We tested it in Oslo in April', han, 'altered-grave'),
  pair('We tested it in Bergen in April … and the steel was 11mm thick everywhere', han, 'cut-marked'),
  pair('We tested it in Bergen in March, and again in May', han, 'altered-grave'),
  pair('the steel was eleven centimetres thick everywhere', han, 'altered-grave'),
  pair('A valve that costs £40', han, 'verbatim'),
  pair('A valve that costs $40', han, 'altered-grave'),
  pair('You could have bought it at any chandler’s in the country', han, 'verbatim'),
  pair('You could not have bought it at any chandler’s in the country', han, 'altered-grave'),
  pair('About one in three of these valves is faulty, 34% if you want the exact figure', han, 'verbatim'),
  pair('About one in four of these valves is faulty', han, 'altered-grave'),
  pair('They did not reply. We wrote again, and they sent us a brochure', han, 'tidied'),
  pair('They replied. We wrote again', han, 'altered-grave', 'altered'),
  pair('A brochure. I have kept it.', han, 'verbatim'),
  pair('A brochure?', 'Grace Adeyemi', 'other-speaker', 'verbatim'),
  pair('I don’t blame the captain. He was the last man off', grace, 'verbatim'),
  pair('I blame the captain. He was the last man off', grace, 'altered-grave'),
  pair('He was the last man off, … and he hasn’t slept since', grace, 'cut-marked'),
  pair('He was the last man off … and he has slept since', grace, 'altered-grave'),
  pair('I blame whoever signed that paper on Tuesday', grace, 'altered-grave'),
  pair('I blame whoever forged that paper on Monday', grace, 'altered'),
  pair('It was neither forged nor altered, and the color of the ink proves nothing', lund, 'verbatim'),
  pair('It was forged, and the color of the ink proves nothing', lund, 'altered-grave'),
  pair('The captain was drunk and everybody knew it', grace, 'not-found'),
  pair('We offered the families a settlement last winter', lund, 'not-found'),
];
