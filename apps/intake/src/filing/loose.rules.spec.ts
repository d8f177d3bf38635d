import { withoutNulls } from './loose.rules.js';

describe('a body in which a field is null', () => {
  it('states the same as one that leaves the field out, at any depth', () => {
    const body = { a: null, b: [{ c: null, d: 1 }, { e: { f: null } }], g: 'x' };
    expect(withoutNulls(body)).toEqual({ b: [{ d: 1 }, { e: {} }], g: 'x' });
    expect(body.b[0]).toEqual({ c: null, d: 1 });
  });

  it('keeps an entry of a list that is null, for the check of its form to refuse', () => {
    expect(withoutNulls({ list: [null, 1] })).toEqual({ list: [null, 1] });
  });

  it('is not copied where no field is null', () => {
    const body = { a: 1, b: [{ d: '' }, []], c: {} };
    expect(withoutNulls(body)).toBe(body);
  });
});
