import assert from 'node:assert/strict';
import { describeAt as descriptionsAt } from '../../src/vscode/features/hover/describe';
import type { HoverLine } from '../../src/vscode/presentation/hover-lines';
import { commandUri, inert } from '../../src/vscode/util/inert';
import type { Claim } from '../../src/engine';
import { reason } from '../../src/vscode/presentation/wording';
import { annotations, at, entries, entriesOf, line, overview, overviewFor, text } from './sample';

const subject = { uri: 'file:///news.txt', version: 7, entries, overview, reviewer: null, line };

const plain = (pieces: HoverLine): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : 'strong' in piece
          ? `**${piece.strong}**`
          : 'link' in piece
            ? `[${piece.link}]`
            : `~~${piece.struck}~~`,
    )
    .join('');
const over = (words: string, nth = 1): string[][] =>
  descriptionsAt(subject, at(words, nth).start + 1).map(({ lines }) => lines.map(plain));

describe('the hover', () => {
  it('names the speaker, the words that the text uses, the cue, the kind and the reason', () => {
    assert.deepEqual(over('last a century'), [
      [
        '**Ada Flint**, in the text ‘she’',
        'Direct quotation, confident, 0.90. Cue: ‘said’.',
        'Why: ‘said’ stands between the parts of the words; ‘she’ is taken for [Ada Flint, line 1].',
        '[Source, line 1] · [Next claim, line 3] · 1 of 2 claims listed for Ada Flint',
        '[Accept] · [Reject] · [Set speaker…] · [Note…]',
      ],
    ]);
  });

  it('says the same on the cue and on the source', () => {
    assert.deepEqual(over('said'), over('last a century'));
    assert.deepEqual(over('she'), over('last a century'));
  });

  it('does not explain a name that differs by its article alone', () => {
    assert.deepEqual(over('tolls would')[0], [
      '**harbour board**',
      'Indirect speech, confident, 0.90. Cue: ‘said’.',
      'Why: ‘said’ introduces the words.',
      '[Source, line 2]',
      '[Accept] · [Reject] · [Set speaker…] · [Note…]',
    ]);
  });

  it('says of what the source does not simply say how they stand to it', () => {
    const [, board, ...others] = annotations.claims;
    const says = (stance: Claim['stance']): string[] => {
      const entries = entriesOf(text, { ...annotations, claims: [{ ...board!, stance }, ...others] });
      const [description] = descriptionsAt(
        { ...subject, entries, overview: overviewFor(entries) },
        at('tolls would').start,
      );
      return description!.lines.map(plain).slice(0, 3);
    };
    assert.deepEqual(says('denied'), [
      '**harbour board**',
      '**Denied**: the source is taken to say that this is not so.',
      'Indirect speech, confident, 0.90. Cue: ‘said’.',
    ]);
    assert.match(says('unsaid')[1]!, /^\*\*Not said\*\*: /u);
    for (const stance of ['doubted', 'asked', 'intended'] as const) {
      assert.match(says(stance)[1]!, new RegExp(`^\\*\\*${stance}\\*\\*: the source is taken to`, 'iu'));
    }
  });

  it('says that nobody is named, and who stays unclear', () => {
    assert.deepEqual(over('Nobody'), [
      ['**Unattributed**', 'Nobody was found who says these words.', '[Set speaker…] · [Not a statement]'],
    ]);
    assert.deepEqual(over('it was over')[0]!.slice(0, 3), [
      '**Speaker unclear**, in the text ‘They’',
      'Indirect speech, confident, 0.90. Cue: ‘said’.',
      'Why: ‘said’ introduces the words; whom ‘They’ means was left open.',
    ]);
  });

  it('tells of a claim within another’s words whose words those are', () => {
    const inner: Claim = {
      ...annotations.claims[1]!,
      id: 'n1',
      content: [at('last a century')],
      cue: at('will'),
      source: at('It'),
      speaker: null,
    };
    const board = { ...inner, id: 'n2', content: [at('rise')] as const, cue: at('would'), source: at('the tolls') };
    const nested = entriesOf(text, { ...annotations, claims: [...annotations.claims, inner, board] });
    const among = { ...subject, entries: nested, overview: overviewFor(nested) };
    const overRise = descriptionsAt(among, at('rise').start);
    assert.match(overRise[0]!.lines.map(plain)[1]!, /^Indirect speech within the words of the harbour board, /u);
    const [first, second] = descriptionsAt(among, at('last a century').start);
    assert.equal(
      first!.lines.map(plain)[1],
      'Indirect speech within the words of Ada Flint, confident, 0.90. Cue: ‘will’.',
    );
    assert.equal(second!.lines.map(plain)[1], 'Direct quotation, confident, 0.90. Cue: ‘said’.');
  });

  it('says nothing of other claims while they are still to be found', () => {
    const [description] = descriptionsAt({ ...subject, overview: undefined }, at('last a century').start);
    assert.deepEqual(description!.lines.map(plain).at(-2), '[Source, line 1]');
  });

  it('is a quiet line on a title, and nothing elsewhere', () => {
    assert.deepEqual(over('Weekly'), [['Taken for a title, not for a statement.']]);
    assert.deepEqual(over('opened'), []);
  });

  it('lets the reader decide about the claim, wherever it moves', () => {
    const link = descriptionsAt(subject, at('she').start)[0]!.lines.at(-1)![0];
    const target = { uri: 'file:///news.txt', entry: 'c1', near: at('“It will last').start };
    assert.deepEqual(link, { link: 'Accept', target, command: 'sourceAnnotator.acceptClaim' });
  });

  it('links to places of the version it was made for', () => {
    const [, , why] = descriptionsAt(subject, at('she').start)[0]!.lines;
    const link = why!.find((piece) => typeof piece === 'object' && 'link' in piece);
    assert.deepEqual(link, {
      link: 'Ada Flint, line 1',
      target: { uri: 'file:///news.txt', version: 7, ...at('Ada Flint') },
    });
  });
});

describe('the reason', () => {
  it('quotes the cue’s words, and tells of a mark what it is', () => {
    assert.equal(reason('cue-inverted', 'said'), '‘said’ and the speaker follow the words');
    assert.equal(reason('cue-inverted', '—'), 'the speaker’s name signs the words after a dash');
    assert.equal(reason('cue-before', ':'), 'a colon introduces the words');
    assert.equal(reason('passive', 'it is said'), '‘it is said’ marks the words as reported');
  });
});

describe('document text in a hover', () => {
  it('cannot become an entity, a link in angle brackets or a bare address', () => {
    assert.equal(
      inert('<command:x> a&lt;b http://x.org WWW.x.org a@b'),
      '&lt;command&colon;x> a&amp;lt;b http&colon;//x.org WWW&period;x.org a&commat;b',
    );
  });

  it('cannot close the link of a command', () => {
    const uri = commandUri('sourceAnnotator.revealClaim', { uri: 'file:///a) [b](c', entry: 'c1' });
    assert.doesNotMatch(uri, /[()[\]<>\s'"]/u);
    assert.deepEqual(JSON.parse(decodeURIComponent(uri.slice(uri.indexOf('?') + 1))), [
      { uri: 'file:///a) [b](c', entry: 'c1' },
    ]);
  });
});
