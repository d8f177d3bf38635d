import { errorsOf, inTurns } from './in-turns.js';

class Unreadable extends Error {
  readonly code = 'DOCUMENT_VERSION_UNKNOWN';
}

const numbers = Array.from({ length: 100 }, (_, index) => index);

describe('Many cases, one after the other', () => {
  it('give a sign of life again and again, so that no other process takes over a run whose page takes long', async () => {
    const beats: number[] = [];
    let done = 0;
    await inTurns(
      numbers,
      () => (done += 1),
      () => Promise.resolve(void beats.push(done)),
    );
    expect(beats.length).toBeGreaterThan(2);
    expect(beats.at(-1)).toBeLessThan(numbers.length);
  });

  it('are all tried where some fail, and every error is counted by its code', async () => {
    const work = (one: number): number => {
      if (one % 10 === 0) throw new Unreadable();
      if (one === 5) throw new TypeError('of a person');
      return one;
    };
    const { done, failed, errors } = await inTurns(numbers, work, () => Promise.resolve());
    expect([done.length, failed.length]).toEqual([89, 11]);
    expect(errors).toEqual({ DOCUMENT_VERSION_UNKNOWN: 10, TypeError: 1 });
    expect(errorsOf(errors, { TypeError: 2 })).toEqual({ DOCUMENT_VERSION_UNKNOWN: 10, TypeError: 3 });
  });

  it('end where the sign of life finds that another process has the run', async () => {
    const taken = inTurns(
      numbers,
      (one) => one,
      () => Promise.reject(new Error('taken')),
    );
    await expect(taken).rejects.toThrow('taken');
  });
});
