import assert from 'node:assert/strict';
import { RecentMap } from '../../../src/engine/storage/recent-map';

describe('a map of what is recent', () => {
  const add = (map: RecentMap<string, number>, from: number, to: number): void => {
    for (let at = from; at < to; at++) map.set(`n${at}`, at);
  };

  it('knows what was added last, as many as it is to hold', () => {
    const map = new RecentMap<string, number>(() => 10);
    add(map, 0, 95);
    for (let at = 85; at < 95; at++) assert.equal(map.get(`n${at}`), at);
  });

  it('forgets what nobody asked for', () => {
    const map = new RecentMap<string, number>(() => 10);
    add(map, 0, 95);
    assert.equal(map.get('n1'), undefined);
  });

  it('keeps what is asked for now and then', () => {
    const map = new RecentMap<string, number>(() => 10);
    map.set('kept', 1);
    for (let at = 0; at < 100; at += 5) {
      add(map, at, at + 5);
      assert.equal(map.get('kept'), 1);
    }
  });

  it('takes the newest value of a name', () => {
    const map = new RecentMap<string, number>(() => 3);
    map.set('a', 1);
    add(map, 0, 3);
    map.set('a', 2);
    assert.equal(map.get('a'), 2);
  });

  it('holds more when it may', () => {
    let capacity = 2;
    const map = new RecentMap<string, number>(() => capacity);
    capacity = 100;
    add(map, 0, 99);
    assert.equal(map.get('n0'), 0);
  });
});
