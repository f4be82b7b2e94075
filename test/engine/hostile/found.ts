// What a search for costly texts came upon (`npm run bench:hostile`), each costlier than 8 times news when it was found.
import type { Recipe } from './recipes';

const again = (...pieces: readonly string[]): Recipe => ({ groups: [{ pieces, times: 1 }] });

export const found: readonly Recipe[] = [
  // Hundreds of cues in a sentence, and each is read with all that is around it.
  again("[a](b)it's it's it's said he{n} "),
  { groups: [{ pieces: ['-said that '], times: 1 }, { pieces: ['’s '], times: 2 }] },
  again('’s ß  -said that '),
  { groups: [{ pieces: ['whom is said to@""""'], times: 20 }] },
  { groups: [{ pieces: ['They~a~according to `a`` '], times: 1 }, { pieces: ['- [ ] said Ann \\not- [ ] said Ann \\not'], times: 100 }] },
  { groups: [{ pieces: ['not- [ ] said Ann hintin‹ '], times: 1000 }, { pieces: ['agreed 11.https://a.b/?c="d"said that '], times: 1 }] },
  again("Bob's Ann: "),
];
