import type { Measure } from './measure/pairing';
import type { rowNames } from './measure/scores';

/**
 * Agreement between people by the same measure, 0 to 1. Computed on the 20 articles of PolNeAR that several people
 * annotated (Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News. LREC 2018).
 */
export const agreementOfPeople: Readonly<Record<(typeof rowNames)[number], Partial<Record<Measure, number>>>> = {
  all: { content: 0.938, 'cue exact': 0.863, source: 0.927, 'content+source': 0.911 },
  direct: { content: 0.996, 'cue exact': 0.903, source: 0.997, 'content+source': 0.993 },
  mixed: { content: 0.98, 'cue exact': 0.882, source: 0.975, 'content+source': 0.962 },
  indirect: { content: 0.876, 'cue exact': 0.823, source: 0.854, 'content+source': 0.826 },
};
