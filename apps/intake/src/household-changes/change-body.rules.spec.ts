import { describeRefusal, idCheckCharacter } from '@aid-chain/kernel';
import { changeFaults, joinFaults } from './change-body.rules.js';

const faults = (body: object): string[] =>
  changeFaults(
    { kind: 'correction', version: 1, persons: [{ personId: 'p' }], relations: [], ...body },
    '2026-01-12',
  ).map(({ code, path }) => `${code} ${path}`);
const stay = (livesTogether: object): string[] => faults({ corrected: { livesTogether } });

describe('the body of a household change', () => {
  it.each([
    ['split', 'FIELD_MISSING /persons'],
    ['leave', 'FIELD_MISSING /persons'],
    ['join', 'FIELD_MISSING /persons'],
    ['correction', 'FIELD_MISSING /persons'],
    ['new-head', 'FIELD_MISSING /relations'],
    ['moved', 'FIELD_MISSING /place'],
  ])('[A-19] %s that names nobody is answered with the field that is missing', (kind, fault) => {
    expect(faults({ kind, persons: [] })).toEqual([fault]);
  });

  it('[A-19] a correction states the version of the household that was seen', () => {
    const corrected = { phone: '13900000001' };
    expect(faults({ corrected, version: undefined })).toEqual(['FIELD_MISSING /version']);
    expect(faults({ corrected })).toEqual([]);
  });

  it.each([
    ['leave', ['PAPER_OF_OTHER_KIND /paper']],
    ['moved', ['FIELD_MISSING /place', 'PAPER_OF_OTHER_KIND /paper']],
    ['restore', []],
    ['correction', []],
    ['join', []],
  ])('[A-18] the paper that shows a mistake belongs to what takes one back: %s', (kind, fault) => {
    expect(faults({ kind, paper: 'person-seen' })).toEqual(fault);
  });

  it('[A-03] a head who is listed twice, or with two relations, is refused', () => {
    const head = { personId: 'p', relation: 'head' };
    const twice = { relations: [head, { personId: 'p', relation: 'spouse' }] };
    const both = { persons: [head], relations: [{ personId: 'p', relation: 'spouse' }] };
    expect([faults({ relations: [head, head] }), faults(twice), faults(both)]).toEqual([
      ['LIST_ENTRY_TWICE /relations'],
      ['LIST_ENTRY_TWICE /relations'],
      ['LIST_ENTRY_TWICE /relations'],
    ]);
    expect(faults({ persons: [{ personId: 'p' }], relations: [head] })).toEqual([]);
  });

  it('[A-19] a correction is about one person, never silently about the first of several', () => {
    expect(faults({ persons: [{ personId: 'p' }, { personId: 'q' }] })).toEqual([
      'CORRECTION_OF_ONE_PERSON /persons',
    ]);
  });

  it.each([
    ['begins in the future', { from: '2027-01-01' }, ['DATE_IN_FUTURE /corrected/livesTogether/from']],
    [
      'ends in the future',
      { from: '2015-01-01', to: '2026-12-31', reasonOut: 'work-away' },
      ['DATE_IN_FUTURE /corrected/livesTogether/to'],
    ],
    [
      'ends by death without a day',
      { from: '2015-01-01', reasonOut: 'died' },
      ['LEFT_WITHOUT_DAY /corrected/livesTogether'],
    ],
    [
      'ends without a reason',
      { from: '2015-01-01', to: '2025-01-01' },
      ['LEFT_WITHOUT_REASON /corrected/livesTogether'],
    ],
  ])('[A-19] a stay that %s is refused by name', (_title, livesTogether, expected) => {
    expect(stay(livesTogether)).toEqual(expected);
  });

  it('a number by which somebody would be older than anybody alive is put to nobody', () => {
    const idNumber = `${'99000018500101001'}${idCheckCharacter('99000018500101001')}`;
    expect(faults({ corrected: { idNumber } })).toEqual(['DATE_TOO_EARLY /corrected/idNumber']);
  });

  it('[A-19] circumstances of somebody who joins are refused with the place to file them, never dropped', () => {
    const circumstance = { disability: { kind: 1, grade: 1 }, labour: 'none', incomeComplete: true };
    const joins = (member: object) => faults({ kind: 'join', persons: [], member });
    expect(joins({ relation: 'spouse', circumstance })).toEqual([
      'FACT_NOT_IN_REGISTER /member/circumstance',
    ]);
    expect(joins({ relation: 'spouse' })).toEqual([]);
    const { zh, en } = describeRefusal({ code: 'FACT_NOT_IN_REGISTER' });
    expect([zh, en]).toEqual([
      expect.stringMatching(/入户调查.*新的申请/),
      expect.stringMatching(/survey.*application/),
    ]);
  });

  it('a stay that ended for a known reason on a day is taken', () => {
    expect(stay({ from: '2015-01-01', to: '2025-01-01', reasonOut: 'died' })).toEqual([]);
    expect(stay({ from: '2015-01-01', reasonOut: 'work-away' })).toEqual([]);
  });

  it('[A-19] who joins lives there from that day: no end and no other first month is dropped without a word', () => {
    const joins = (livesTogether: object): string[] =>
      joinFaults({ kind: 'join', effectiveOn: '2026-07-14', member: { livesTogether } } as never).map(
        ({ code, path }) => `${code} ${path}`,
      );
    expect(joins({ from: '2026-07-10', to: '2026-07-12', reasonOut: 'died' })).toEqual([
      'JOINS_AS_GONE /member/livesTogether',
    ]);
    expect(joins({ from: '2004-07-14' })).toEqual(['JOIN_DAY_DIFFERS /member/livesTogether/from']);
    expect(joins({ from: '2026-07-01' })).toEqual([]);
  });
});
