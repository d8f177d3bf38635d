import { PausedTopics } from './paused-topics.js';

describe('a topic that cannot take events', () => {
  it('pauses alone, twice as long each time, at most 30 seconds', () => {
    const paused = new PausedTopics();
    expect(Array.from({ length: 12 }, () => paused.pause('a', 0)).slice(-2)).toEqual([30_000, 30_000]);
    expect(paused.open(['a', 'b'], 29_999)).toEqual(['b']);
    expect(paused.open(['a', 'b'], 30_000)).toEqual(['a', 'b']);
    expect(paused.names).toEqual(['a']);
  });

  it('is forgotten once it takes events again', () => {
    const paused = new PausedTopics();
    paused.pause('a', 0);
    paused.resume('a');
    expect(paused.names).toEqual([]);
    expect(paused.pause('a', 0)).toBe(100);
  });
});
