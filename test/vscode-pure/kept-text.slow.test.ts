// Two windows on one folder, in schedules made by chance.
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { LogFiles } from '../../src/review';
import { KeptText, type KeptTextHost } from '../../src/vscode/review/kept-text';
import type { LogPlaces } from '../../src/vscode/review/places';
import type { RememberedLine } from '../../src/vscode/review/remembered-lines';
import { randomFrom } from '../../train/random';
import { MemoryFiles } from '../review/memory-files';
import { accepting } from '../review/some-lines';

/** Steps of several programs, of which the next is anybody's. */
class Turns {
  private readonly waiting: { readonly who: string; readonly go: () => void }[] = [];
  private readonly dead = new Set<string>();

  constructor(private readonly random: () => number) {}

  /** Never resolves for a program that is dead. */
  wait(who: string): Promise<void> {
    return new Promise((go) => this.waiting.push({ who, go }));
  }

  kill(who: string): void {
    this.dead.add(who);
  }

  /** Goes on until nobody waits. */
  async run(beforeStep: (step: number) => void): Promise<void> {
    for (let step = 0, idle = 0; idle < 3;) {
      // Lets all that can go on without a turn do so.
      await new Promise((resolve) => setImmediate(resolve));
      const living = this.waiting.filter(({ who }) => !this.dead.has(who));
      if (living.length === 0) {
        idle++;
        continue;
      }
      idle = 0;
      beforeStep(step++);
      const next = living[Math.floor(this.random() * living.length)]!;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      if (!this.dead.has(next.who)) next.go();
    }
  }
}

/** As VS Code's: nothing is atomic, a write is there by halves, a rename deletes first. */
function stepwise(disk: MemoryFiles, turns: Turns, who: string): LogFiles {
  const turn = (): Promise<void> => turns.wait(who);
  return {
    list: async (folder) => (await turn(), disk.list(folder)),
    exists: async (path) => (await turn(), disk.exists(path)),
    read: async (path) => (await turn(), disk.read(path)),
    write: async (path, bytes) => {
      await turn();
      await disk.write(path, bytes.subarray(0, bytes.length >> 1));
      await turn();
      await disk.write(path, bytes);
    },
    rename: async (from, to) => {
      await turn();
      await disk.delete(to);
      await turn();
      await disk.rename(from, to);
    },
    delete: async (path) => (await turn(), disk.delete(path)),
  };
}

const uri = { toString: () => 'file:///news/a.txt' } as unknown as vscode.Uri;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = '.source-annotations/news/a.txt';

describe('two windows on one folder', () => {
  let windows: KeptText[];
  beforeEach(() => (windows = []));
  afterEach(() => {
    for (const window of windows) window.dispose();
  });

  function openWindow(
    files: LogFiles,
    state: { lines: readonly RememberedLine[] },
    pause: () => Promise<void>,
    writer: string,
    changed: (window: KeptText) => void = () => undefined,
  ): KeptText {
    const place = { root: uri, files, folder, text: 'news/a.txt', shown: folder };
    const places: LogPlaces = { read: [place], write: place, isLasting: true, problem: null };
    const host: KeptTextHost = {
      remembered: {
        of: () => state.lines,
        set: (_, lines) => {
          state.lines = lines;
          return Promise.resolve();
        },
      },
      writing: { writer, pause },
      log: silent,
      places: () => places,
      reviewer: () => Promise.resolve('Ann'),
      hashes: () => Promise.resolve([]),
      changed: () => changed(window),
      saved: () => undefined,
      failed: () => undefined,
    };
    const window: KeptText = new KeptText(uri, host);
    windows.push(window);
    return window;
  }

  it('lose nothing in 200 schedules, in a third of which one is killed', async () => {
    let kills = 0;
    let healed = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = randomFrom(seed);
      const turns = new Turns(random);
      const disk = new MemoryFiles();
      const states = { a: { lines: [] as readonly RememberedLine[] }, b: { lines: [] as readonly RememberedLine[] } };
      const added = new Set<string>();
      const write = async (who: 'a' | 'b'): Promise<void> => {
        const window = openWindow(stepwise(disk, turns, who), states[who], () => turns.wait(who), who);
        await window.read();
        for (let n = 0; n < 3; n++) {
          const line = accepting(`${who}${n}`);
          const done = window.add([line]);
          if (states[who].lines.some((mine) => mine.line.id === line.id)) added.add(line.id);
          await done;
          added.add(line.id);
        }
      };
      const killAt = seed % 3 === 0 ? Math.floor(random() * 60) : Infinity;
      void write('a');
      void write('b');
      await turns.run((step) => {
        if (step !== killAt) return;
        kills++;
        turns.kill('b');
      });
      // The next windows, each of which writes again what its last one had saved and the other one lost.
      const idsThen: (readonly string[])[] = [];
      for (const who of ['a', 'b', 'a'] as const) {
        const window = openWindow(disk, states[who], () => Promise.resolve(), `${who}2`);
        const { logs, unsaved, broken } = await window.read();
        idsThen.push(logs.flatMap(({ lines }) => lines.map(({ id }) => id)));
        assert.deepEqual([unsaved, broken], [0, []], `schedule ${seed}`);
      }
      const missing = (ids: readonly string[]): readonly string[] => [...added].filter((id) => !ids.includes(id));
      if (missing(idsThen[0]!).length > 0) healed++;
      assert.deepEqual(missing(idsThen[2]!), [], `schedule ${seed}`);
    }
    assert.ok(kills > 50, `${kills} were killed`);
    console.log(`      ${kills} kills; in ${healed} schedules one window replaced what the other had saved`);
  });
});
