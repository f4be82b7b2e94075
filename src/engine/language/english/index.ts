import retextEnglish from 'retext-english';
import { unified } from 'unified';
import type { Language } from '../language';
import { entryOf } from './entries';
import { detection } from './detection';
import { givenNames } from './given-names';
import { labels } from './labels';
import { layout } from './layout';
import { leadIns } from './lead-ins';
import { mentions } from './mentions';
import { apostrophes, quotations } from './quoted-words';
import { attributions, nobody, pointing } from './report-words';
import { reportingForms } from './reporting-verbs';
import { speakers } from './speakers';
import { stances } from './stance-words';
import { pronouns, titles } from './words';

const parser = unified().use(retextEnglish).freeze();

/** English as newspapers write it. */
export const english: Language = {
  code: 'en',
  parse: (text) => parser.parse(text),
  entryOf,
  reportingForms,
  leadIns,
  attributions,
  stances,
  nobody,
  pointing,
  labels,
  pronouns,
  titles,
  givenNames,
  detection,
  mentions,
  layout,
  quotations,
  apostrophes,
  speakers,
};
