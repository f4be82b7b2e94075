/** More pairs, over recordings of further tools. Written after the rules for the first ones; few were wrong. */
import { createHandPair as pair } from './by-hand';
import type { Pair } from './pairs';

export const secondSources = {
  'otter.txt': `Mina Calloway  0:03
So the first thing I'd say is, we were never asked. We found out from the radio, like everybody else.

Dev Sorensen  0:14
And when was that?

Mina Calloway  0:16
It'd be the twenty-first of January. No, wait, the twenty-second. It was a Friday. I remember because my daughter's play was that night and I missed half of it.

Dev Sorensen  0:31
How much did the council lose?

Mina Calloway  0:33
Somewhere between four and five million. Four point seven, the auditor says. I don't believe the auditor. I think it's nearer six.
`,
  'panel.txt': `JUDGE HARTWELL: Is it your testimony that the brakes had failed before?
THE WITNESS: They had. Twice. Once in 2019, and, and once last spring, the spring of 2021.
MR. VANCE: Objection.
JUDGE HARTWELL: Overruled. Go on, Ms. Tan.
THE WITNESS: I told my supervisor both times. He said, quote, "Don't put that in writing." So I put it in writing.
MS. TAN: We could have stopped. We should have stopped. We didn't stop.
MR. VANCE: The company has spent more than $12 million on safety since 2015, Your Honor, and every one of its 1,400 vehicles is inspected every 90 days.
MS. TAN: Not mine. Mine wasn't inspected for seven months.
`,
  'podcast.vtt': `WEBVTT

00:00:01.000 --> 00:00:05.000
<v Ana Ruiz>We've got, um, we've got three kids and a mortgage, and the rent's gone up by a quarter.

00:00:05.000 --> 00:00:09.000
<v Host>By a quarter?

00:00:09.000 --> 00:00:15.000
<v Ana Ruiz>Twenty-five percent, yeah. From eight hundred to a thousand. In one year! And they say inflation is two percent.

00:00:15.000 --> 00:00:22.000
<v Ana Ruiz>I'm not asking for charity. I'm asking for what was agreed in writing in the autumn of twenty twenty-two.

00:00:22.000 --> 00:00:30.000
<v Ana Ruiz>My landlord told me, "You can always leave." Well, I can't. Nobody can leave, there's nowhere to go to.
`,
  'radio.json': JSON.stringify({
    results: {
      utterances: [
        {
          speaker: 'Speaker 0',
          start: 1.2,
          transcript: 'good morning its half past eight and the ferry is still on the rocks',
        },
        {
          speaker: 'Speaker 1',
          start: 8,
          transcript: 'we have a hundred and twelve people on board and they are all safe nobody is hurt',
        },
        {
          speaker: 'Speaker 1',
          start: 15,
          transcript: 'the captain isnt to blame the chart was wrong the chart was from nineteen seventy four',
        },
      ],
    },
  }),
};
const mina = 'Mina Calloway',
  tan = 'Lucy Tan',
  vance = 'Robert Vance',
  ana = 'Ana Ruiz';
export const secondPairs: readonly Pair[] = [
  pair('We were never asked', mina, 'verbatim'),
  pair('We were asked', mina, 'altered-grave'),
  pair('We found out from the radio, like everybody else.', mina, 'verbatim'),
  pair('We found out from the papers, like everybody else', mina, 'altered'),
  pair('It was a Friday', mina, 'verbatim'),
  pair('It was a Monday', mina, 'altered-grave'),
  pair('It’d be the 21st of January. No, wait, the 22nd', mina, 'verbatim'),
  pair('It would be January 21', mina, 'verbatim'),
  pair('It would be January 22', mina, 'altered-grave'),
  pair('my daughter’s play was that night and I missed half of it', mina, 'verbatim'),
  pair('Somewhere between 4 and 5 million', mina, 'verbatim'),
  pair('4.7, the auditor says', mina, 'verbatim'),
  pair('I don’t believe the auditor', mina, 'verbatim'),
  pair('I do not believe the auditor … it’s nearer six', mina, 'cut-marked'),
  pair('I believe the auditor', mina, 'altered-grave'),
  pair('I don’t believe the auditor', 'Dev Sorensen', 'other-speaker'),
  pair('How much did the council lose?', 'Dev Sorensen', 'verbatim'),
  pair('They had. Twice. Once in 2019, and once last spring', 'Grace Li', 'tidied'),
  pair('the spring of 2020', 'Grace Li', 'altered-grave'),
  pair(
    'He said, ‘Don’t put that in writing.’ So I put it in writing.',
    'Grace Li',
    'cut-unmarked',
    'altered',
    'tidied',
  ),
  pair('He said … “Don’t put that in writing”', 'Grace Li', 'cut-marked'),
  pair('He said, quote, “Put that in writing.”', 'Grace Li', 'altered-grave'),
  pair('We should have stopped. We didn’t stop.', tan, 'verbatim'),
  pair('We should have stopped. We did stop.', tan, 'altered-grave'),
  pair('We could’ve stopped', tan, 'verbatim'),
  pair('We could have stopped', vance, 'other-speaker'),
  pair('The company has spent more than 12 million dollars on safety since 2015', vance, 'verbatim'),
  pair('The company has spent more than $12m on safety since 2015', vance, 'verbatim'),
  pair('The company has spent more than $12bn on safety since 2015', vance, 'altered-grave'),
  pair('The company has spent less than $12m on safety', vance, 'altered', 'altered-grave'),
  pair('every one of its fourteen hundred vehicles is inspected every ninety days', vance, 'verbatim'),
  pair('every one of its 1,400 vehicles is inspected every 90 weeks', vance, 'altered-grave'),
  pair('every one of its 1,400 vehicles is inspected', vance, 'verbatim'),
  pair('every one of its vehicles is inspected every 90 days', vance, 'cut-unmarked', 'altered-grave'),
  pair('Mine wasn’t inspected for seven months', tan, 'verbatim'),
  pair('Mine was not inspected for 7 months', tan, 'verbatim'),
  pair('Mine wasn’t inspected for seven years', tan, 'altered-grave'),
  pair('We’ve got three kids and a mortgage, and the rent’s gone up by a quarter', ana, 'verbatim'),
  pair('We have got three children and a mortgage', ana, 'altered'),
  pair('25%, yeah. From 800 to 1,000. In one year!', ana, 'verbatim', 'tidied'),
  pair('From 800 to a thousand. In a year!', ana, 'altered', 'verbatim'),
  pair('From 800 to 2,000', ana, 'altered-grave'),
  pair('they say inflation is 2 per cent', ana, 'verbatim'),
  pair('I’m asking for what was agreed in writing in the autumn of 2022', ana, 'verbatim'),
  pair('I’m asking for what was agreed in writing in the fall of 2022', ana, 'altered', 'verbatim'),
  pair('I am asking for charity', ana, 'altered-grave'),
  pair('I’m … asking for charity', ana, 'altered-grave'),
  pair('My landlord told me, “You can always leave.” Well, I can’t.', ana, 'verbatim'),
  pair('My landlord told me, “You can always leave.” I can’t.', ana, 'tidied'),
  pair('Nobody can leave, there is nowhere to go to', ana, 'verbatim'),
  pair('[Tenants] can’t leave, there’s nowhere to go to', ana, 'cut-marked', 'altered-grave', 'altered'),
  pair('There’s somewhere to go to', ana, 'altered-grave', 'altered'),
  pair('We have 112 people on board, and they are all safe. Nobody is hurt.', 'Captain Olsen', 'verbatim'),
  pair('We have 121 people on board', 'Captain Olsen', 'altered-grave'),
  pair('The captain isn’t to blame. The chart was wrong.', 'Captain Olsen', 'verbatim'),
  pair('the chart was from 1974', 'Captain Olsen', 'verbatim'),
  pair('the chart was from 1947', 'Captain Olsen', 'altered-grave'),
  pair('It’s 8:30 and the ferry is still on the rocks', null, 'verbatim'),
  pair('the ferry is still on the sandbank', null, 'altered'),
  pair('Somebody is hurt', 'Captain Olsen', 'altered', 'altered-grave', 'not-found'),
  pair('The crew abandoned the passengers and fled', 'Captain Olsen', 'not-found'),
  pair('I have no intention of resigning over a chart', null, 'not-found'),
  pair('It is a tax on every family in this town', mina, 'not-found'),
  pair('four to five million', mina, 'altered', 'altered-grave', 'cut-unmarked', 'not-found'),
  pair('half of it', mina, 'verbatim'),
  pair('a third of it', mina, 'altered-grave', 'not-found'),

  pair('THE CAPTAIN ISN’T TO BLAME', 'Olsen', 'verbatim'),
  pair('**The chart was wrong**', 'Olsen', 'verbatim'),
];
