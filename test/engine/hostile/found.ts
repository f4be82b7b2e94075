// Costly texts found by the search (`npm run bench:hostile`). Each cost more than 8 times as much as news when found.
import type { Recipe } from './recipes';

const again = (...pieces: readonly string[]): Recipe => ({ groups: [{ pieces, times: 1 }] });

export const found: readonly Recipe[] = [
  // Hundreds of cues in a sentence, and each is read with all that is around it.
  again("[a](b)it's it's it's said he{n} "),
  {
    groups: [
      { pieces: ['-said that '], times: 1 },
      { pieces: ['’s '], times: 2 },
    ],
  },
  again('’s ß  -said that '),
  { groups: [{ pieces: ['whom is said to@""""'], times: 20 }] },
  {
    groups: [
      { pieces: ['They~a~according to `a`` '], times: 1 },
      { pieces: ['- [ ] said Ann \\not- [ ] said Ann \\not'], times: 100 },
    ],
  },
  {
    groups: [
      { pieces: ['not- [ ] said Ann hintin‹ '], times: 1000 },
      { pieces: ['agreed 11.https://a.b/?c="d"said that '], times: 1 },
    ],
  },
  again("Bob's Ann: "),
  {
    groups: [
      { pieces: ['M;'], times: 20 },
      { pieces: ['he said that she said that '], times: 1 },
    ],
  },
  {
    groups: [
      { pieces: ['\ufeffsays'], times: 20 },
      { pieces: ['\ud83d\u200d\ud83d'], times: 1 },
    ],
  },
  // The same first subject looked for once more for each of its verbs.
  again('said, {n} '),
  // Short chunks of Markdown, each of which starts the parser again.
  again('[^{n}][a](b)´´[^{n}][a](b)´´\n\r{n}'),
  {
    groups: [
      { pieces: ['vowing “a\n\n'], times: 1 },
      { pieces: ['_a_ '], times: 5 },
      { pieces: ['is said toa{n}, '], times: 1 },
    ],
  },
];
