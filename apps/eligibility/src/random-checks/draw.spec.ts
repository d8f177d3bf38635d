import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isDrawn, lotOf } from './draw.js';

const period = '2026-07';
const keyed = (key: string) => (value: string) => createHash('sha256').update(`${key}${value}`).digest('hex');
const hash = keyed('key');
const ids = fc.array(fc.uuid(), { minLength: 1, maxLength: 200 });

function drawnOf(cases: readonly string[], share: number): boolean[] {
  const drawn: boolean[] = [];
  for (const caseId of cases) {
    const before = { cases: drawn.length, drawn: drawn.filter(Boolean).length };
    drawn.push(isDrawn(lotOf(caseId, period, hash), share, before));
  }
  return drawn;
}

describe('[N10] the draw of the county', () => {
  it('reaches its share after every case, whatever the cases are', () => {
    fc.assert(
      fc.property(ids, (cases) => {
        const drawn = drawnOf(cases, 3000);
        drawn.forEach((_, index) => {
          const count = drawn.slice(0, index + 1).filter(Boolean).length;
          expect(count).toBeGreaterThanOrEqual(Math.ceil(0.3 * (index + 1)));
        });
      }),
    );
  });

  it('is the same whenever it is drawn again, another one in another month, and leaves most out', () => {
    const cases = Array.from({ length: 400 }, (_, index) => `case-${String(index)}`);
    expect(drawnOf(cases, 3000)).toEqual(drawnOf(cases, 3000));
    expect(lotOf('case-1', '2026-07', hash)).not.toBe(lotOf('case-1', '2026-08', hash));
    expect(lotOf('case-1', '2026-07', hash)).not.toBe(lotOf('case-1', '2026-07', keyed('other')));
    const share = drawnOf(cases, 3000).filter(Boolean).length / cases.length;
    expect(share).toBeLessThan(0.5);
    expect(drawnOf(cases, 10_000).every(Boolean)).toBe(true);
  });
});
