import assert from 'node:assert/strict';
import { createAnnotator } from '../../../../src/engine';
import { rules, type Rule } from '../../../../src/engine/annotation-types';
import { accordingTo } from '../../../../src/engine/claims/rules/according-to';
import { afterStop } from '../../../../src/engine/claims/rules/after-stop';
import { beat } from '../../../../src/engine/claims/rules/beat';
import { beside } from '../../../../src/engine/claims/rules/beside';
import { bracketed } from '../../../../src/engine/claims/rules/bracketed';
import { colon } from '../../../../src/engine/claims/rules/colon';
import type { Construction } from '../../../../src/engine/claims/rules/construction';
import { constructions } from '../../../../src/engine/claims/rules/constructions';
import { cueNoun } from '../../../../src/engine/claims/rules/cue-noun';
import { dashedSpeech } from '../../../../src/engine/claims/rules/dashed-speech';
import { denial } from '../../../../src/engine/claims/rules/denial';
import { frontedParticiple } from '../../../../src/engine/claims/rules/fronted-participle';
import { hearing } from '../../../../src/engine/claims/rules/hearing';
import { judgedAs } from '../../../../src/engine/claims/rules/judged-as';
import { naming } from '../../../../src/engine/claims/rules/naming';
import { officialAct } from '../../../../src/engine/claims/rules/official-act';
import { reply } from '../../../../src/engine/claims/rules/reply';
import { reportingVerb } from '../../../../src/engine/claims/rules/reporting-verb';
import { interviewTitle } from '../../../../src/engine/claims/rules/interview-title';
import { nameLine } from '../../../../src/engine/claims/rules/name-line';
import { signature, signatureLine } from '../../../../src/engine/claims/rules/signature';
import { tag } from '../../../../src/engine/claims/rules/tag';
import { told } from '../../../../src/engine/claims/rules/told';
import { trailingLabel } from '../../../../src/engine/claims/rules/trailing-label';

const examples: readonly (readonly [Construction, Rule, string])[] = [
  [reportingVerb, 'cue-after', '“The pier is lost,” Rosa Calder said.'],
  [reportingVerb, 'cue-inverted', '“The pier is lost,” said Rosa Calder.'],
  [reportingVerb, 'cue-before', 'Rosa Calder said that the pier was lost.'],
  [reportingVerb, 'cue-inside', '“The pier,” Rosa Calder said, “is lost.”'],
  [frontedParticiple, 'participle', 'Swearing that the pier was lost, Rosa Calder went home.'],
  [hearing, 'passive', 'The court heard that the pier was lost.'],
  [afterStop, 'cue-after', '“The pier is lost.” Rosa Calder said with a shrug.'],
  [told, 'passive', 'Rosa Calder was told to leave the pier.'],
  [trailingLabel, 'cue-after', 'Pier is lost for good: mayor'],
  [accordingTo, 'according-to', 'The pier is lost, according to Rosa Calder.'],
  [cueNoun, 'noun-cue', 'Nobody heard Rosa Calder’s warning that the pier was lost.'],
  [naming, 'quoted-phrase', 'Rosa Calder called the pier “a heap of rust”.'],
  [judgedAs, 'cue-before', 'Rosa Calder described as absurd the plans of the council.'],
  [colon, 'cue-before', 'Rosa Calder had a warning for the town: “The pier is lost for good.”'],
  [denial, 'cue-before', 'Rosa Calder ruled out a new pier.'],
  [officialAct, 'cue-before', 'The council welcomed the new pier.'],
  [beside, 'cue-before', 'Rosa Calder is certain. “The pier is lost.”'],
  [bracketed, 'cue-inverted', 'The pier was lost (said Rosa Calder).'],
  [reply, 'noun-cue', '“The pier is lost,” was Rosa Calder’s reply.'],
  [tag, 'cue-after', '“The pier is lost,” she sniffed.'],
  [dashedSpeech, 'cue-inverted', '– Gone, said Rosa Calder.'],
  [beat, 'cue-inside', '“The pier”—Rosa Calder shrugged—“is lost.”'],
  [interviewTitle, 'cue-inverted', '‘I never wanted a pier’: a conversation with Rosa Calder'],
  [signature, 'cue-inverted', '“The pier is lost.” — Rosa Calder, retired teacher'],
  [signatureLine, 'cue-inverted', '“The pier is lost.”\n— Rosa Calder, retired teacher'],
  [nameLine, 'cue-before', 'From the desk of Rosa Calder, retired teacher.\n\n“The pier is lost.”'],
];

describe('the ways of reporting', () => {
  const annotator = createAnnotator({ format: 'plain', model: null });
  for (const [construction, rule, text] of examples) {
    it(`knows ${text}`, () => {
      assert.deepEqual(
        annotator.annotate(text).claims.map((claim) => claim.evidence.rule),
        [rule],
      );
      assert.ok(construction.reasons.includes(rule));
    });
  }

  it('each have an example', () => {
    assert.deepEqual(new Set(constructions), new Set(examples.map(([construction]) => construction)));
  });

  it('give every reason but those of labels and of later sentences', () => {
    const given = new Set(constructions.flatMap(({ reasons }) => reasons));
    assert.deepEqual([...rules.filter((rule) => !given.has(rule))], ['transcript', 'continuation']);
  });
});
