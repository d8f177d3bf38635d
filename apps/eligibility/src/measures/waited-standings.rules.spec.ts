import type { Recognition } from '../recognitions/recognition.state.js';
import { daysAhead, isRecognisedFrom, recognisedStandings } from './matched-measures.rules.js';

const ended = (on: string): Recognition['state'] => ({ is: 'ended', on, reasonCode: 'no-longer-met' });
const recognition = (more: Partial<Recognition>): Recognition => ({
  ...{ recognitionId: 'r', householdId: 'h', personId: null, category: 'dibao', caseId: 'c' },
  ...{ track: 'civil-affairs', decidedOn: '2026-01-26', determinationHash: '', validFrom: '2026-02-01' },
  ...{ monthlyAmountFen: null, state: { is: 'running' } },
  ...more,
});
const margin = recognition({ category: 'margin', decidedOn: '2026-06-10', validFrom: '2026-07-01' });
const categoriesOn = (all: readonly Recognition[], ...days: string[]) =>
  days.map((day) => recognisedStandings(all, day).map(({ category }) => category));

it('[L-18] [L-22] what waited while dibao went on stands beside it on no day, and is looked at when it runs again', () => {
  const again = { ...margin, waited: [{ from: '2026-08-10', to: '2026-10-01' }] };
  const goesOn = recognition({ state: ended('2026-10-01') });
  expect(categoriesOn([goesOn, again], '2026-09-30', '2026-10-01')).toEqual([['dibao'], ['margin']]);
  expect(categoriesOn([again], '2026-08-09', '2026-09-30', '2026-10-01')).toEqual([
    ...[['margin'], []],
    ['margin'],
  ]);
  expect(daysAhead([], [again], '2026-09-10')).toEqual(['2026-10-01']);
  expect(isRecognisedFrom([{ ...again, state: ended('2026-10-01') }], '2026-09-10')).toBe(false);
});

it('[L-22] what begins next month in the place of dibao stands from the end of dibao, and not from its decision', () => {
  const dibao = recognition({ state: ended('2026-07-01') });
  expect(categoriesOn([dibao, margin], '2026-06-20', '2026-07-01')).toEqual([['dibao'], ['margin']]);
});
