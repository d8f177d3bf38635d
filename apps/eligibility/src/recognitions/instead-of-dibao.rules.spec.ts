import type { Recognition } from './recognition.state.js';
import { beginsOn, dibaoBeside, isInsteadOfDibao } from './instead-of-dibao.rules.js';

const dibao: Recognition = {
  ...{ recognitionId: 'r1', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x' },
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 50_000, state: { is: 'running' } },
};
const anew = (category: Recognition['category'], personId: string | null = null): Recognition => ({
  ...{ ...dibao, recognitionId: 'r2', caseId: 'c2', category, personId, validFrom: '2026-11-01' },
  monthlyAmountFen: null,
});
const endsOn = (on: string): Recognition => ({ ...dibao, state: { is: 'ended', on, reasonCode: 'x' } });
const NOBODY = new Set<string>();

it.each(['margin', 'rigid-expenditure'] as const)(
  '[L-01] %s begins not beside dibao whose end nobody proposed, and where dibao ends later with that end',
  (category) => {
    expect(dibaoBeside([dibao], [anew(category)], NOBODY)).toBe(dibao);
    expect(dibaoBeside([dibao], [anew(category)], new Set(['r1']))).toBeUndefined();
    const late = endsOn('2026-12-01');
    expect(dibaoBeside([late], [anew(category)], NOBODY)).toBeUndefined();
    expect(beginsOn(category, [late], '2026-11-01')).toBe('2026-12-01');
    expect(beginsOn(category, [endsOn('2026-10-01')], '2026-11-01')).toBe('2026-11-01');
    expect(beginsOn(category, [{ ...late, personId: 'p1' }, dibao], '2026-11-01')).toBe('2026-11-01');
    expect(beginsOn('tekun', [late], '2026-11-01')).toBe('2026-11-01');
  },
);

it('[L-41] dibao of one person goes with a margin household, and what else is recognised leaves dibao alone', () => {
  const single = { ...dibao, personId: 'p1' };
  expect(dibaoBeside([single], [anew('margin')], NOBODY)).toBeUndefined();
  expect(dibaoBeside([dibao], [anew('tekun', 'p1')], NOBODY)).toBeUndefined();
  expect(dibaoBeside([dibao], [anew('dibao'), anew('margin')], NOBODY)).toBeUndefined();
});

it('[L-22] margin that runs is what stands beside a dibao whose end was stayed; what has ended, or is of one person, is not', () => {
  expect(isInsteadOfDibao(anew('margin'))).toBe(true);
  expect(isInsteadOfDibao({ ...anew('margin'), state: endsOn('2026-12-01').state })).toBe(false);
  expect([isInsteadOfDibao(anew('tekun', 'p1')), isInsteadOfDibao(dibao)]).toEqual([false, false]);
});
