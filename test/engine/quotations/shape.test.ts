import assert from 'node:assert/strict';
import { english } from '../../../src/engine';
import { shapeOf, type QuotationShape } from '../../../src/engine/quotations/shape';

/** Each text has one quotation in curly marks. */
const examples: Readonly<Record<QuotationShape, readonly string[]>> = {
  sentence: ['“We never sold the barn,” the aunt said.', 'Her note ended: “Nobody told me that it would rain.”'],
  remark: [
    'The tone was “unacceptable” to many.',
    'The clerk called him “third-rate” and left.',
    'He came “with a heavy heart” to the hall.',
    'They want to “paint it all over” by June.',
    'A board at the gate reads “No Dogs, No Dancing”.',
    'The firm was accused of “vandalism”.',
  ],
  phrase: ['They keep “reckless” hours.', 'It is not described as a “retreat”.'],
  term: [
    'The so-called “fish list” is secret.',
    'Radim “The Notary” Soltys has gone.',
    'Her team-mates dubbed the girl “Postman”.',
    'It is an opening called the “Grob”.',
    'Locals call it “the Staircase”.',
    'The word “proud” was painted over.',
    'In the rules “likely” means two in three.',
    'The word of the week is “gherkin”.',
    'He bans “super spikes” and other aids.',
    'He believes in the “memory” of water.',
    'In chess slang a “patzer” is a fool.',
    'They left the “Seven Cousins” last year.',
  ],
  title: [
    'Her novel “Salt” sold well.',
    'In her lecture, “Who Counts the Spoons?” she counted.',
    'The ferry, the “Maid of Alberin”, sank.',
    'A paper entitled “Nothing, again” came out.',
    'Critics loved Pasco’s “Downriver” at once.',
    'He starred in “Grease” at school.',
    '“Low Water” (2019) was his last film.',
    'The “Second Squeeze” tour sold out.',
  ],
  name: ['“Cut the Red Wire,” he whispered.'],
  heading: ['Minister Calls Rival “Not Ready” After Heated Night'],
};

function shapeIn(text: string): QuotationShape {
  const start = text.indexOf('“');
  const end = text.indexOf('”');
  return shapeOf(english, text.slice(start + 1, end), text.slice(0, start), text.slice(end + 1));
}

describe('the shape of a quotation', () => {
  for (const [shape, texts] of Object.entries(examples)) {
    for (const text of texts) it(`${shape}: ${text}`, () => assert.equal(shapeIn(text), shape));
  }

  it('stays the same over a list', () => {
    assert.equal(shapeIn('He used words such as "milk" and “honey” a lot.'), 'term');
    assert.equal(shapeIn('She called him a "liar" and a “thief” there.'), 'remark');
  });
});
