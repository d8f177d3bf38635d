import { isId, newId } from './ids.js';

describe('new ids', () => {
  it('are version 7, unique, and sort in the order in which they were made', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    // By their time and counter alone anybody could guess the next one.
    expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(ids.length);
    for (const id of ids.slice(0, 100)) {
      expect(isId(id)).toBe(true);
      expect(id).toMatch(/^.{14}7.{4}[89ab]/);
    }
  });

  it('carry the time at which they were made', () => {
    const before = Date.now();
    const made = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThan(before + 5_000);
  });

  it('differ from other texts', () => {
    for (const wrong of ['', 'x', newId().toUpperCase(), `${newId()}0`]) expect(isId(wrong)).toBe(false);
  });
});
