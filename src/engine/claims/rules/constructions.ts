import { accordingTo } from './according-to';
import { afterStop } from './after-stop';
import { beat } from './beat';
import { beside } from './beside';
import { bracketed } from './bracketed';
import { colon } from './colon';
import type { Construction } from './construction';
import { cueNoun } from './cue-noun';
import { dashedSpeech } from './dashed-speech';
import { denial } from './denial';
import { frontedParticiple } from './fronted-participle';
import { hearing } from './hearing';
import { interviewTitle } from './interview-title';
import { judgedAs } from './judged-as';
import { nameLine } from './name-line';
import { naming } from './naming';
import { officialAct } from './official-act';
import { reply } from './reply';
import { reportingVerb } from './reporting-verb';
import { signature, signatureLine } from './signature';
import { tag } from './tag';
import { told } from './told';
import { trailingLabel } from './trailing-label';

/** All ways of reporting that the rules know, in the order in which they are asked. */
export const constructions: readonly Construction[] = [
  reportingVerb,
  frontedParticiple,
  hearing,
  told,
  accordingTo,
  cueNoun,
  naming,
  judgedAs,
  colon,
  officialAct,
  denial,
  reply,
  tag,
  dashedSpeech,
  interviewTitle,
  signature,
  signatureLine,
  nameLine,
  beat,
  bracketed,
  afterStop,
  beside,
  trailingLabel,
];
