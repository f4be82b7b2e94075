import assert from 'node:assert/strict';
import { CueClass } from '../../src/engine/models/cues/cue-model';
import { createPreparer } from '../../train/prepare';
import { parseMannerArticle } from '../../train/manners/read';
import { toCorpusDocument } from '../../train/manners/to-corpus';
import { cueExamples } from '../../train/train-cues';
import { learned } from '../model';

const article = parseMannerArticle(`
manner: local
text: |-
  Ada Moor said the dam would hold. She hopes for rain.
claims:
  - { content: the dam would hold, cue: said, source: Ada Moor, speaker: Ada Moor, kind: indirect, stance: asserted }
  - { content: for rain, cue: hopes, source: She, speaker: Ada Moor, kind: indirect, stance: intended, debatable: true }
`);

describe('an article in some manner as a training document', () => {
  it('has what nobody disputes in its core', () => {
    const { attributions } = toCorpusDocument(article);
    assert.deepEqual(
      attributions.map(({ core }) => core),
      [true, false],
    );
  });

  it('leaves it open whether other words are the cue of a belief', () => {
    const prepared = createPreparer(learned.tagger)(toCorpusDocument(article));
    const [said] = cueExamples([prepared]);
    const word = (at: number): number => said!.gold[at]!;
    assert.equal(word(2), 1 << CueClass.statement);
    const notStatement = (1 << CueClass.outside) | (1 << CueClass.other) | (1 << CueClass.inside);
    assert.equal(word(5), notStatement);
  });

  it('may be Markdown', () => {
    const markdown = {
      ...toCorpusDocument(article),
      text: '> Ada Moor said the dam would hold.',
      format: 'markdown',
    } as const;
    const [block] = createPreparer(learned.tagger)(markdown).blocks;
    assert.equal(block!.reading.units[0]!.text, 'Ada');
  });
});
