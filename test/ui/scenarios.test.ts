import { openWorkbench, type Workbench } from './driver';
import { badInput } from './scenarios/bad-input';
import { choosing } from './scenarios/choosing';
import { correctingSpeakers } from './scenarios/correcting-speakers';
import { deciding } from './scenarios/deciding';
import { denials } from './scenarios/denials';
import { documents } from './scenarios/documents';
import { explaining } from './scenarios/explaining';
import { exporting } from './scenarios/exporting';
import { formats } from './scenarios/formats';
import { hovering } from './scenarios/hovering';
import { keeping, keepingUnderGit } from './scenarios/keeping';
import { listing } from './scenarios/listing';
import { longDocuments } from './scenarios/long-documents';
import { logging } from './scenarios/logging';
import { navigating } from './scenarios/navigating';
import { picturing } from './scenarios/picturing';
import { reviewed } from './scenarios/reviewed';
import type { Scenario } from './scenarios/scenario';
import { switching } from './scenarios/switching';
import { takingBack } from './scenarios/taking-back';
import { together } from './scenarios/together';
import { typing } from './scenarios/typing';
import { walkingThrough } from './scenarios/walking-through';

const inBothHosts: Readonly<Record<string, Scenario>> = {
  'hovering over an article': hovering,
  'the panel': listing,
  'choosing a claim': choosing,
  'what is not asserted': denials,
  'what people say together': together,
  'deciding about claims': deciding,
  'deciding about speakers': correctingSpeakers,
  'noting, and taking decisions back': takingBack,
  'where decisions are kept': keeping,
  'typing at the top of an article': typing,
  'going places': navigating,
  exporting: exporting,
  'explaining a claim': explaining,
  'documents of all sorts': documents,
  'documents of other formats': formats,
  'bad input': badInput,
  'a document of a million characters': longDocuments,
  'what readers decided': reviewed,
  'the walkthrough': walkingThrough,
  'switching things off': switching,
};

// The server that comes without compiled modules writes no log files, so what Node.js's host logs cannot be seen.
const hosts: readonly { readonly name: string; readonly webWorker: boolean; readonly scenarios: typeof inBothHosts }[] =
  [
    {
      name: 'Node.js extension host',
      webWorker: false,
      scenarios: { ...inBothHosts, 'in every theme': picturing, 'a folder under git': keepingUnderGit(true) },
    },
    {
      name: 'web worker extension host',
      webWorker: true,
      scenarios: { ...inBothHosts, 'the log': logging, 'a folder under git': keepingUnderGit(false) },
    },
  ];

for (const { name, webWorker, scenarios } of hosts) {
  describe(name, () => {
    let workbench: Workbench;
    before(async () => (workbench = await openWorkbench({ webWorker })));
    after(async () => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/gu, '-')}`);
      await workbench.tidyUp();
    });

    for (const [title, scenario] of Object.entries(scenarios)) describe(title, () => scenario(() => workbench));
  });
}
