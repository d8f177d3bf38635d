import { PausedTopics } from './paused-topics.js';

describe('a topic that cannot take events', () => {
  it('pauses alone, twice as long each time, at most 30 seconds', () => {
    const paused = new PausedTopics();
    expect(Array.from({ length: 12 }, () => paused.pause('a', 0)).slice(-2)).toEqual([30_000, 30_000]);
    expect(paused.at(29_999)).toEqual(['a']);
    expect(paused.at(30_000)).toEqual([]);
    expect(paused.names).toEqual(['a']);
  });

  it('is forgotten once it takes events again', () => {
    const paused = new PausedTopics();
    paused.pause('a', 0);
    paused.resume('a');
    expect(paused.names).toEqual([]);
    expect(paused.pause('a', 0)).toBe(100);
  });

  it('is tried at once when another takes events again, and then waits as long as before', () => {
    const paused = new PausedTopics();
    for (const topic of ['a', 'b', 'b', 'b']) paused.pause(topic, 0);
    expect(paused.at(200)).toEqual(['b']);
    paused.resume('a');
    expect(paused.at(200)).toEqual([]);
    expect(paused.pause('b', 200)).toBe(800);
    expect(paused.at(200)).toEqual(['b']);
  });

  it('is not tried because of one that was never paused', () => {
    const paused = new PausedTopics();
    paused.pause('b', 0);
    paused.resume('a');
    expect(paused.at(0)).toEqual(['b']);
  });
});
