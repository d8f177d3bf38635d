import fc from 'fast-check';
import { inScope, movedRegions, regionScope, type MovedRegion } from './region-scope.js';
import { inSubtree, keptUnder, type RegionInTime } from './regions.js';

const SUCCESSOR = '510683990000';
const MERGED = '510683960000';
const VILLAGE_ELSEWHERE = '510683960003';
const OTHER = '510683980000';
const today = '2026-06-01';

const region = (code: string, successorCode?: string): RegionInTime => ({
  ...{ code, name: code, validFrom: '2000-01-01' },
  ...(successorCode === undefined ? {} : { validTo: '2026-01-09', successorCode }),
});

describe('the stored codes that a place sees', () => {
  it('are those of the own subtree and of a township that was merged into it', () => {
    const scope = regionScope(SUCCESSOR, [{ code: MERGED, presentCode: SUCCESSOR }]);
    expect(inScope('510683990001', scope)).toBe(true);
    expect(inScope('510683960002', scope)).toBe(true);
    expect(inScope('510683980001', scope)).toBe(false);
  });

  it('are not those of a village that went to another township, which sees them', () => {
    const moved = [
      { code: MERGED, presentCode: SUCCESSOR },
      { code: VILLAGE_ELSEWHERE, presentCode: '510683980001' },
    ];
    expect(inScope(VILLAGE_ELSEWHERE, regionScope(SUCCESSOR, moved))).toBe(false);
    expect(inScope(VILLAGE_ELSEWHERE, regionScope(OTHER, moved))).toBe(true);
    expect(inScope('510683960002', regionScope(OTHER, moved))).toBe(false);
    expect(inScope(VILLAGE_ELSEWHERE, regionScope('510683000000', moved))).toBe(true);
  });

  it('are the own ones alone where no code of the place has changed: one prefix and nothing else', () => {
    expect(regionScope('510683000000', [{ code: MERGED, presentCode: SUCCESSOR }])).toEqual([
      { prefix: '510683', except: [] },
    ]);
  });

  it('stay those of an ended code for whoever is still entered under it', () => {
    expect(inScope('510683960002', regionScope(MERGED, [{ code: MERGED, presentCode: SUCCESSOR }]))).toBe(
      true,
    );
  });

  it('of a code whose successor begins later, or that has none, are nobody else’s', () => {
    const later = [region(MERGED, SUCCESSOR), { ...region(SUCCESSOR), validFrom: '2027-01-01' }];
    const ended = [{ ...region(OTHER), validTo: '2026-01-09' }];
    expect(movedRegions([later, ended], today)).toEqual([]);
    expect(movedRegions([[region(MERGED, SUCCESSOR), region(SUCCESSOR)]], today)).toEqual([
      { code: MERGED, presentCode: SUCCESSOR },
    ]);
  });

  it('are, whatever was merged into what, those that are kept under the place today', () => {
    const townships = ['510683960000', '510683970000', '510683980000', '510683990000'];
    const villages = townships.flatMap((code) => [1, 2].map((n) => code.slice(0, 11) + String(n)));
    const all = [...townships, ...villages];
    const successors = fc.dictionary(fc.constantFrom(...all), fc.constantFrom(...all), { maxKeys: 6 });
    fc.assert(
      fc.property(successors, fc.constantFrom(...townships), (chosen, own) => {
        // Whoever still is entered under an ended code keeps what is stored there: that is tested for itself.
        fc.pre(chosen[own] === undefined);
        const lineageOf = (code: string): RegionInTime[] => {
          const passed: RegionInTime[] = [];
          for (let at: string | undefined = code; at !== undefined && all.includes(at);) {
            if (passed.some((one) => one.code === at)) break;
            passed.push(region(at, chosen[at]));
            at = chosen[at];
          }
          return passed;
        };
        const moved: MovedRegion[] = movedRegions(Object.keys(chosen).map(lineageOf), today);
        const scope = regionScope(own, moved);
        for (const code of all)
          expect([code, inScope(code, scope)]).toEqual([
            code,
            inSubtree(keptUnder(code, lineageOf, today), own),
          ]);
      }),
    );
  });
});
