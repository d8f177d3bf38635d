import { randomSlice } from './random-pool.js';

describe('random bytes of the pool', () => {
  it('are given out once, whatever the sizes and however often the pool is filled again', () => {
    const sizes = [16, 12, 1, 33, 4_096, 0, 100];
    const slices = Array.from({ length: 3_000 }, (_, n) => randomSlice(sizes[n % sizes.length] ?? 0));
    const byMemory = new Map<ArrayBufferLike, [number, number][]>();
    for (const { buffer, byteOffset, length } of slices) {
      const places = byMemory.get(buffer) ?? [];
      byMemory.set(buffer, [...places, [byteOffset, byteOffset + length]]);
    }
    expect(byMemory.size).toBeGreaterThan(400);
    for (const places of byMemory.values()) {
      const inOrder = [...places].sort(([a, toA], [b, toB]) => a - b || toA - toB);
      for (const [n, [from]] of inOrder.entries())
        expect(from).toBeGreaterThanOrEqual(inOrder[n - 1]?.[1] ?? 0);
    }
  });

  it('keep their value while others are given out', () => {
    const slices = Array.from({ length: 2_000 }, () => randomSlice(16));
    const before = slices.map((slice) => slice.toString('hex'));
    for (let n = 0; n < 2_000; n++) randomSlice(16);
    expect(slices.map((slice) => slice.toString('hex'))).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it('are as many as asked for, and never all zero', () => {
    expect(randomSlice(12)).toHaveLength(12);
    expect(
      Array.from({ length: 600 }, () => randomSlice(16)).some((slice) => slice.every((n) => n === 0)),
    ).toBe(false);
    expect(() => randomSlice(4_097)).toThrow(RangeError);
  });
});
