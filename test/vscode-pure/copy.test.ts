import assert from 'node:assert/strict';
import type { Claim, Span, Speaker } from '../../src/engine';
import { quotationText } from '../../src/vscode/features/claims-view/copy';
import { annotations, at, entriesOf, listed, text } from './sample';

interface Given {
  readonly kind?: Claim['kind'];
  readonly stance?: Claim['stance'];
  /** The speaker's name. Without one, the speaker stays unclear. */
  readonly name?: string;
}

/**
 * What is copied of a claim. `marked` has its source in `<…>`, its cue in `[…]` and what is said in `{…}`, once or
 * more.
 */
function copied(marked: string, { kind = 'indirect', stance = 'asserted', name }: Given = {}): string {
  const parts: Record<string, Span[]> = { '<': [], '[': [], '{': [] };
  let bare = '';
  for (const [, open, inner, outside] of marked.matchAll(/([<[{])([^<>[\]{}]*)[>\]}]|([^<>[\]{}]+)/gu)) {
    if (open) parts[open]!.push({ start: bare.length, end: bare.length + inner!.length });
    bare += inner ?? outside;
  }
  const speaker: Speaker | null =
    name === undefined ? null : { id: 's1', key: 'k1', name, type: 'person', aliases: [], mentions: [] };
  const [first, ...rest] = parts['{']!;
  const claim: Claim = {
    ...annotations.claims[0]!,
    kind,
    stance,
    content: [first!, ...rest],
    cue: parts['[']![0] ?? null,
    source: parts['<']![0] ?? null,
    speaker: speaker?.id ?? null,
  };
  const entries = entriesOf(bare, { claims: [claim], speakers: speaker ? [speaker] : [] });
  const result = quotationText(entries, listed(entries)[0]!, { file: '003.txt', line: 37 });
  assert.ok(result.endsWith(' (003.txt, line 37)'), result);
  return result.slice(0, -' (003.txt, line 37)'.length);
}

describe('what is copied of a claim', () => {
  it('is the quotation itself where its speaker stands for it', () => {
    assert.equal(copied('{“We lost,”} <he> [said].', { kind: 'direct', name: 'Ann Lee' }), '“We lost,” — Ann Lee');
  });

  it('is what the article says where the words are the article’s', () => {
    assert.equal(
      copied('Yesterday <Dmitry Peskov> [has denied] {the allegations}.', { stance: 'denied', name: 'Dmitry Peskov' }),
      'Dmitry Peskov has denied the allegations',
    );
    assert.equal(
      copied('{The tolls would rise}, <the board> [said].', { name: 'board' }),
      'The tolls would rise, the board said',
    );
    assert.equal(
      copied('<Flint>, 47, of Leith, [called] {the plan “reckless”}.', { kind: 'mixed', name: 'Flint' }),
      'Flint, 47, of Leith, called the plan “reckless”',
    );
  });

  it('keeps what turns the words into their opposite, also of words in marks', () => {
    assert.equal(
      copied('<Smith> [did not say] {that she would resign}.', { stance: 'unsaid', name: 'Smith' }),
      'Smith did not say that she would resign',
    );
    assert.equal(
      copied('<Smith> [never said] {“we will lose”}.', { kind: 'direct', stance: 'unsaid', name: 'Smith' }),
      'Smith never said “we will lose”',
    );
    assert.equal(copied('{The tolls} – <Flint>.', { stance: 'denied', name: 'Flint' }), 'Flint, denied: The tolls');
  });

  it('keeps the condition before what nobody has said', () => {
    const given: Given = { stance: 'unsaid', name: 'Ann Lee' };
    assert.equal(
      copied('All is well.” If <he> [says] {the mine is safe}, it opens.', given),
      'If he [Ann Lee] says the mine is safe',
    );
    assert.equal(copied('Unless, on Monday, <Ann Lee> [says] {so}', given), 'Unless, on Monday, Ann Lee says so');
    assert.equal(copied('Well\n\nIf\n<he> [says] {so}', given), 'If he [Ann Lee] says so');
    assert.equal(copied('If Mr. Lee’s wife, <Ann Lee>, [says] {so}', given), 'If Mr. Lee’s wife, Ann Lee, says so');
    assert.equal(copied('So what? <Ann Lee> [did not say] {so}', given), 'Ann Lee did not say so');
  });

  it('says whom a pronoun or a short name means', () => {
    assert.equal(
      copied('<He> [has denied] {the allegations}.', { stance: 'denied', name: 'Dmitry Peskov' }),
      'He [Dmitry Peskov] has denied the allegations',
    );
    assert.equal(
      copied('<His> [claim] {that the mine was safe}', { name: 'Ann Lee' }),
      'His [Ann Lee] claim that the mine was safe',
    );
    assert.equal(
      copied('<Lee>’s [claim] {that the mine was safe}', { name: 'Ann Lee' }),
      'Lee’s [Ann Lee] claim that the mine was safe',
    );
    assert.equal(copied('<They> [said] {it was over}.'), 'They said it was over');
  });

  it('is put together where its parts stand in several sentences or paragraphs', () => {
    assert.equal(copied('{It is over.} <He> [said so].', { name: 'Ann Lee' }), 'Ann Lee, said so: It is over.');
    assert.equal(
      copied('<The board> met. It [denied] {the plan}.', { stance: 'denied', name: 'board' }),
      'board, denied: the plan',
    );
    assert.equal(
      copied('<Lee> [said]:\n\n{the mine was safe}', { name: 'Ann Lee' }),
      'Ann Lee, said: the mine was safe',
    );
    assert.equal(copied('<Lee> [said]\nthat {the mine\nwas safe}', { name: 'Lee' }), 'Lee said that the mine was safe');
  });

  it('says within whose words somebody else’s stand', () => {
    const inner: Claim = { ...annotations.claims[3]!, content: [at('last a century')], cue: null, source: null };
    const entries = entriesOf(text, { ...annotations, claims: [inner, ...annotations.claims] });
    const entry = listed(entries).find(({ claim }) => claim === inner)!;
    const place = { file: 'news.txt', line: 1 };
    assert.equal(
      quotationText(entries, entry, place),
      'Unattributed: last a century (within the words of Ada Flint; news.txt, line 1)',
    );
  });

  it('needs no source', () => {
    assert.equal(
      copied('[It has been denied that] {the mine was safe}', { stance: 'denied' }),
      'It has been denied that the mine was safe',
    );
    assert.equal(copied('{The mine was safe}'), 'Unattributed: The mine was safe');
  });
});
