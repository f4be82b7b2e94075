import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { english as language } from '../../../src/engine';
import { languageOf as detect } from '../../../src/engine/text/detect-language';

const languageOf = (text: string): string => detect(text, language);

const others: Readonly<Record<string, string>> = {
  de: 'Der Minister sagte am Dienstag, die Regierung werde die Steuern nicht erhöhen. „Wir zahlen nicht“, sagte er vor Journalisten in Berlin. Die Opposition kritisierte den Plan scharf.',
  fr: 'Le ministre a déclaré mardi que le gouvernement n’augmenterait pas les impôts. « Nous ne paierons pas », a-t-il dit devant les journalistes à Paris. L’opposition a critiqué le projet.',
  es: 'El ministro dijo el martes que el gobierno no subirá los impuestos. «No vamos a pagar», dijo ante los periodistas en Madrid. La oposición criticó duramente el plan.',
  it: 'Il ministro ha detto martedì che il governo non aumenterà le tasse. «Non pagheremo», ha detto ai giornalisti a Roma. L’opposizione ha criticato duramente il piano.',
  nl: 'De minister zei dinsdag dat de regering de belastingen niet zal verhogen. "Wij betalen niet", zei hij tegen journalisten in Den Haag. De oppositie had scherpe kritiek op het plan en eiste nieuwe verkiezingen.',
  pt: 'O ministro disse na terça-feira que o governo não vai aumentar os impostos. "Não vamos pagar", disse aos jornalistas em Lisboa. A oposição criticou duramente o plano e pediu novas eleições.',
  pl: 'Minister powiedział we wtorek, że rząd nie podniesie podatków. „Nie zapłacimy”, powiedział dziennikarzom w Warszawie. Opozycja ostro skrytykowała plan i zażądała nowych wyborów.',
  ru: 'Министр заявил во вторник, что правительство не будет повышать налоги. «Мы не будем платить», — сказал он журналистам в Москве.',
  zh: '部长周二表示，政府不会增税。“我们不会付钱，”他在北京对记者说。反对派严厉批评了该计划。',
};

const english: readonly string[] = [
  '',
  '“Non,” Macron said.',
  'Bridge shut, mayor says',
  'Viktor Zolotov, Dmitry Peskov, Sergei Shoigu, Ramzan Kadyrov, Valery Gerasimov, Nikolai Patrushev, Alexander Bortnikov',
  'François Hollande, Jean-Luc Mélenchon, Marine Le Pen, Édouard Philippe, Élisabeth Borne, Gérald Darmanin, Bruno Le Maire',
  'Real Madrid 2-1 Atlético\nBarcelona 3-0 Girona\nSevilla 1-1 Valencia\nVillarreal 0-2 Real Sociedad\nGetafe 1-0 Las Palmas',
  '“Wir schaffen das,” said Merkel, using the phrase that has come to define her. “Ich bin ein Berliner,” Kennedy had told the crowd. The crowd in Köln chanted “Wir sind das Volk” and “Nie wieder Krieg”.',
  'GO HOME THE BRIDGE IS SHUT AND NOBODY MAY PASS UNTIL THE REPAIRS ARE DONE SAYS THE COUNTY COUNCIL',
  'Two cups flour, one spoon salt, three eggs, milk, butter, sugar, vanilla, walnuts, raisins, cinnamon.',
];

describe('the language of a text', () => {
  for (const [code, text] of Object.entries(others)) it(`may be ${code}`, () => assert.equal(languageOf(text), code));

  it('may stay open', () => {
    const danish =
      'Ministeren sagde tirsdag, at regeringen ikke vil hæve skatterne. "Vi betaler ikke," sagde han til journalister i København. Oppositionen kritiserede planen skarpt og krævede nyvalg. Borgmesteren i Aarhus forklarede, at byen ikke har flere penge til nye skoler.';
    assert.equal(languageOf(danish), 'und');
  });

  it('may be told by one sentence', () => assert.notEqual(languageOf('Der Minister sagte: „Wir zahlen nicht.“'), 'en'));

  for (const text of english)
    it(`is English, for all that is said: ${text.slice(0, 40)}`, () => assert.equal(languageOf(text), 'en'));

  it('is English in every sample article, in each of its paragraphs and from its middle on', () => {
    for (const name of readdirSync('seeds')) {
      const article = readFileSync(path.join('seeds', name), 'utf8');
      for (const part of [article, article.slice(article.length / 2), ...article.split(/\n+/u)])
        assert.equal(languageOf(part), 'en', part);
    }
  });
});
