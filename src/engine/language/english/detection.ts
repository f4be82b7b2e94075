import type { Detection } from '../patterns';

export const detection: Detection = {
  code: 'eng',
  frequentWords: new Set(
    'the of and to that with from which this these those has have had been said says they their would could not are were his her it its who about after when if warns claims denies rules urges tells'.split(
      ' ',
    ),
  ),
};
