import { turnsOf } from './turns.rules.js';

describe('turns of messages', () => {
  const letters = (text: string): readonly string[] => [...text];

  it('has at most one message about each thing in a turn', () => {
    expect(turnsOf(['a', 'b', 'a', 'c', 'a'], letters)).toEqual([['a', 'b', 'c'], ['a'], ['a']]);
  });

  it('keeps a message behind all that share something with it', () => {
    expect(turnsOf(['a', 'ab', 'b', 'c', 'bc'], letters)).toEqual([['a', 'c'], ['ab'], ['b'], ['bc']]);
  });

  it('makes no turn of nothing', () => {
    expect(turnsOf([], letters)).toEqual([]);
  });
});
