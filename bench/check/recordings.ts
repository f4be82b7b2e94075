/** Invented recordings as tools write them: captions, a deposition, a scan, segments, minutes of a meeting. */
export const recordings = {
  'depot.txt': `DEPOSITION OF MARGUERITE OYELARAN, VOLUME II

Q. Good morning. You ran the depot from 2011?
A. I ran it from twenty-eleven until -- until the fire. I had, uh, I had six drivers and a cook.
Q. Did you ever see Mr. Castellane in the yard?
A. Never. Not once. He can't have been there. The gate was locked at half past seven and I had the only key.
Q. So you say he wasn't --
A. I'm saying he wasn't there, sir. I'm saying it for the last time.
Q. How much diesel was in the tank?
A. About a third. A third of nine thousand liters, so three thousand liters, give or take. I wrote it down on Wednesday, the fourteenth of March. It's in the blue book. It's always been in the blue book.
Q. And the blue book burned.
A. No, sir. The blue book was in my car. I took it home every night because my boss, he, he never trusted computers and neither do I.
`,
  'captions.srt': `1
00:00:02,000 --> 00:00:06,500
so there going to clothes the mill and
nobody has asked us what we think

2
00:00:06,500 --> 00:00:11,000
um i've been in there for 22 years
and my father before me 31 years

3
00:00:11,000 --> 00:00:17,200
its not about the money its about
the village your not going to have a village

4
00:00:17,200 --> 00:00:23,000
they gave us six weeks notice six weeks
you get more than that for a parking fine

5
00:00:23,000 --> 00:00:29,000
i would of gone to the meeting but
they held it on a tuesday morning at 10 when we was all at work

6
00:00:29,000 --> 00:00:34,000
[Music]
one hundred and forty families that's what it is a hundred and forty families
`,
  'scan.txt': `NORTHERN RAILWAY COMMISSION. EVIDENCE, 3rd day.

Mr. ABERNATHY-COLE: The engine was in-
spected on the Monday, and tbe boiler was
found to be perfectly sound. I signed the certi-
ficate myself, at a quarter to nine in the rnorning.

The PRESIDENT: Who was present?

Mr. ABERNATHY-COLE: The foreman, Mr. Dunstable, and two ap-
prentices. There were no passengers aboard, and there wi11 be none
until the bridge is mended. I have never in my life passed an engine
that was not fit to run.
`,
  'turns.txt': `NELL OTT: He was the best mayor we had under Mr Bream.
JO FANE: If Quist had asked the nurses, we would still have a clinic.
NELL OTT: The ferry isnt to blame, and the captain cant be.
`,
  'segments.json': JSON.stringify({
    language: 'en',
    segments: [
      {
        start: 0,
        end: 6.2,
        speaker: 'Ines Valverde',
        text: ' We lost about half of our members, right? Half. Twelve hundred people walked out.',
      },
      {
        start: 6.2,
        end: 9.9,
        speaker: 'Ines Valverde',
        text: ' And, like, the thing is, the party did not lose them to the right.',
      },
      {
        start: 9.9,
        end: 15,
        speaker: 'Ines Valverde',
        text: " It lost them to the sofa. They're at home. They aren't angry, they're tired.",
      },
      { start: 15, end: 17, speaker: 'Callum Reid', text: " You're saying they'll come back?" },
      {
        start: 17,
        end: 24.5,
        speaker: 'Ines Valverde',
        text: " I'm not saying that. I said they could come back. Could. If we gave them a reason, and in my opinion a tax on windows is not a reason.",
      },
      {
        start: 24.5,
        end: 32,
        speaker: 'Callum Reid',
        text: ' Our poll has you at eighteen and a half per cent, up two points. The margin of error is three points.',
      },
      {
        start: 32,
        end: 39.5,
        speaker: 'Ines Valverde',
        text: ' I do not read polls. I read letters. I get forty or fifty letters a day, most of them from women over sixty.',
      },
      {
        start: 39.5,
        end: 47,
        speaker: 'Ines Valverde',
        text: ' We would spend €3.2 billion on the railways in the first year, and the second third of the programme comes after the election.',
      },
    ],
  }),
  'meeting.md': `# Parish meeting, 12 June

**Rev. Oduya:** Friends, the roof is leaking, and the roof is not insured. We have raised £4,310 out of the £60,000 that we need.

**Della Frost:** I'll give a thousand. [laughter] I will. I'll give a thousand pounds if Harold gives two.

**Harold Pym:** I shall give nothing at all unless the bells are --

**Della Frost:** Oh, the bells, the bells --

**Harold Pym:** -- unless the bells are rehung first. My grandfather cast the tenor bell in 1911. He told me, "Never let them paint it," and they painted it. They painted it green!

**Rev. Oduya:** The bells are safe. The tower is safe. The architect, Ms Lindgren, was quite clear: the tower will stand for another hundred years. It's the roof that worries me. I do not want to bury anybody under it.

**Della Frost:** We should sell the organ. Nobody plays the organ. I mean, Timothy plays it, but nobody likes it. We could get a good price for it in Antwerp.

**Harold Pym:** Over my dead body. I've been churchwarden here since before you were born, and I was here when the roof was put on. It was a good roof. It was the best roof in the county. We should not sell the organ.

**Rev. Oduya:** We will vote on Sunday. Not tonight. I repeat, we will vote on Sunday, after the nine o'clock service, and everybody over sixteen may vote.
`,
} as const;
