/** Pairs written by hand over two invented transcripts. */
import type { Grade } from '../../src/check';
import type { Pair } from './pairs';

export const handSources = {
  'council.txt': `Tarnside council, special meeting

[00:00:04] THE CHAIR: Order, please. Councillor Ngata has the floor.
[00:00:09] RUTH NGATA: Thank you. Um, I have lived beside the quarry for thirty-four years, and I have never, never seen the lake this low. It's not the drought. It's the pumps.
[00:00:31] Q: What would you have the company do?
[00:00:34] RUTH NGATA: Switch them off. The, the licence allows two million litres a day, and they've taken three and a half. We didn't vote for that. I— I didn't vote for that, anyway.
[00:00:52] TOM ESSEX: With respect, the colour of the water is no concern of the company. Forty-five per cent of the jobs in this valley depend on that quarry. You know, people forget that. People forget what it was like in nineteen eighty-four.
RUTH NGATA: Nobody forgets.
TOM ESSEX: I was here in October. I met Mr Adair on a Tuesday. He promised us $2.5 million for the school, and he kept his word. The money is there. It has been there since before Christmas. It is in the bank, and you can look at the account whenever you like, Ruth. I would call that generous.
[00:01:40] THE CHAIR: Last word, Councillor.
RUTH NGATA: We will rebuild the shore. [applause] We will rebuild it with or without the company. It isn't safe to swim there. It will be.
`,
  'interview.vtt': `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Lena Orr>So, when did you first notice the cracks?

00:00:04.500 --> 00:00:09.000
<v Priya Shah>In the spring. Well, my son noticed them. He's
eleven, he notices everything.

00:00:09.500 --> 00:00:15.000
<v Priya Shah>I rang the landlord on the ninth of May, and he
said he'd send somebody round. Nobody came.

00:00:15.500 --> 00:00:19.000
<v Lena Orr>Nobody came?

00:00:19.500 --> 00:00:26.000
<v Priya Shah>We could of lost everything. I&rsquo;m an
optimist, but that wall is going to fall.

00:00:26.500 --> 00:00:30.000
<v Priya Shah>They can organise as many meetings as they
want. It's a dangerous building.
`,
} as const;

/** A pair of a sentence that nobody looks up: only its grade counts. */
export const createHandPair = (quoted: string, names: string | null, ...grades: readonly Grade[]): Pair => ({
  kind: 'by hand',
  said: '',
  speaker: names ?? '',
  quoted,
  names,
  grades,
});

const pair = createHandPair;
const ngata = 'Ruth Ngata';
const essex = 'Tom Essex';
const shah = 'Priya Shah';

export const handPairs: readonly Pair[] = [
  pair('It’s not the drought. It’s the pumps.', ngata, 'verbatim'),
  pair('It is not the drought', ngata, 'verbatim'),
  pair('It’s the drought. It’s the pumps.', ngata, 'altered-grave'),
  pair('I have lived beside the quarry for 34 years', ngata, 'verbatim'),
  pair('I have lived beside the quarry for 43 years', ngata, 'altered-grave'),
  pair('I have never seen the lake this low', ngata, 'tidied'),
  pair('I have often seen the lake this low', ngata, 'altered-grave'),
  pair('The license allows two million liters a day, and they have taken 3.5', ngata, 'tidied', 'verbatim'),
  pair('The licence allows two million gallons a day', ngata, 'altered-grave'),
  pair('The licence allows two billion litres a day', ngata, 'altered-grave'),
  pair('I didn’t vote for that, anyway', ngata, 'verbatim', 'tidied'),
  pair('We did not vote for that', ngata, 'verbatim'),
  pair('We voted for that', ngata, 'altered-grave', 'not-found'),
  pair('the color of the water is no concern of the company', essex, 'verbatim'),
  pair('the colour of the water is a concern of the company', essex, 'altered-grave'),
  pair('45% of the jobs in this valley depend on that quarry. People forget that.', essex, 'tidied'),
  pair('55 percent of the jobs in this valley depend on that quarry', essex, 'altered-grave'),
  pair('People forget what it was like in 1984', essex, 'verbatim'),
  pair('People forget what it was like in 1948', essex, 'altered-grave'),
  pair('I was here in November', essex, 'altered-grave'),
  pair('I met Mr Adair on a Thursday', essex, 'altered-grave'),
  pair('I met Mr Blair on a Tuesday', essex, 'altered-grave'),
  pair('[Mr Adair] promised us two and a half million dollars', essex, 'cut-marked', 'altered-grave'),
  pair('He promised us $2.5m for the school', essex, 'verbatim'),
  pair('He promised us €2.5m for the school', essex, 'altered-grave'),
  pair('He promised us 2.5 million dollars … and he kept his word', essex, 'cut-marked'),
  pair('The money is there … you can look at the account whenever you like', essex, 'cut-marked'),
  pair('He kept his promise', essex, 'altered', 'not-found'),
  pair('The money is there. It is in the bank', essex, 'cut-unmarked'),
  pair('We will rebuild the shore with or without the company', ngata, 'cut-unmarked'),
  pair('We will rebuild the shore. We will rebuild it with or without the company.', ngata, 'verbatim'),
  pair('We will rebuild the shore', essex, 'other-speaker'),
  pair('It is safe to swim there', ngata, 'altered-grave'),
  pair('It is unsafe to swim there', ngata, 'altered', 'altered-grave'),
  pair('my son noticed them. He’s 11, he notices everything', shah, 'verbatim'),
  pair('my daughter noticed them', shah, 'altered'),
  pair('I rang the landlord on the 9th of May', shah, 'verbatim'),
  pair('I rang the landlord on the 9th of June', shah, 'altered-grave'),
  pair('Nobody came', shah, 'verbatim'),
  pair('Nobody came?', 'Lena Orr', 'verbatim'),
  pair('I’m an optimist, but that wall is going to fall', shah, 'verbatim'),
  pair('[T]hat wall is going to fall', shah, 'verbatim'),
  pair('that wall is gonna fall', shah, 'verbatim'),
  pair('that wall is not going to fall', shah, 'altered-grave'),
  pair('They can organize as many meetings as they want', shah, 'verbatim'),
  pair('They can organise as many meetings as they want', 'Lena Orr', 'other-speaker'),
  pair('I would call that … generous', essex, 'verbatim'),
  pair('The council has betrayed every fisherman on this coast', essex, 'not-found'),
  pair('I sold my house to pay the lawyers', shah, 'not-found'),
];
