import type { Actor } from '@aid-chain/platform';
import type { TrackState } from '../cases/case.state.js';
import { COMPLAINT, RECONSIDERATION } from '../testing/given-remedy.fixture.js';
import {
  acceptanceRecorded,
  examinerAdmitted,
  handlersOf,
  resultRecorded,
  type ExaminerContext,
} from './examination.rules.js';
import type { Remedy } from './remedy.state.js';

const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: 'a' };
const decision = {
  ...{
    by: 'official',
    on: '2026-01-20',
    determinationHash: 'a',
    recognised: [],
    refused: [],
    reasonCodes: [],
  },
};
const DECIDED: TrackState = { is: 'decided', opinion, decision, notice: { is: 'not-owed' } };
const somebody: Actor = {
  id: 'county-1',
  role: 'civil-affairs-officer',
  regionCode: '510683000000',
  staffCode: 'S-9',
};
const context: ExaminerContext = {
  ...{ today: '2026-03-05', namedBy: 'civil-affairs-officer', examiner: somebody, servesPlace: true },
  ...{ state: DECIDED, surveyors: ['surveyor'], declaredRelatives: new Set<string>() },
};
const named = (remedy: Remedy, changed: Partial<ExaminerContext> = {}, on = '2026-03-03'): string => {
  const result = examinerAdmitted(remedy, on, { ...context, ...changed });
  return result.ok ? 'named' : result.refusal.code;
};
const as = (id: string): Actor => ({ ...somebody, id });

describe('who examines a remedy', () => {
  it('[L-20] is an official of the place who is not concerned', () => {
    expect(named(COMPLAINT)).toBe('named');
    expect(named(COMPLAINT, { examiner: undefined })).toBe('EXAMINER_NOT_FITTING');
    expect(named(COMPLAINT, { servesPlace: false })).toBe('EXAMINER_NOT_FITTING');
    expect(named(COMPLAINT, { examiner: { ...somebody, role: 'auditor' } })).toBe('EXAMINER_NOT_FITTING');
  });

  it.each(['reviewer', 'official'])('[L-20] never %s, who gave the opinion or decided', (id) => {
    expect(named(COMPLAINT, { examiner: as(id) })).toBe('EXAMINER_CONCERNED');
  });

  it('[L-20] never who surveyed the family, but for an objection, which the township examines itself', () => {
    expect(named(COMPLAINT, { examiner: as('surveyor') })).toBe('EXAMINER_CONCERNED');
    const objection = { ...COMPLAINT, kind: 'publicity-objection' } as const;
    expect(named(objection, { examiner: as('surveyor') })).toBe('named');
  });

  it.each(['unit', 'township-act'] as const)(
    '[L-20] of a %s is of the county: no unit examines itself',
    (about) => {
      for (const role of ['clerk', 'township-reviewer'] as const) {
        const examiner = { ...somebody, role };
        expect(named({ ...COMPLAINT, about }, { examiner })).toBe('EXAMINER_CONCERNED');
        expect(named(COMPLAINT, { examiner })).toBe('named');
      }
      expect(named({ ...COMPLAINT, about })).toBe('named');
    },
  );

  it('[L-20] never who is complained of, whatever the kind, and never a declared relative', () => {
    for (const kind of ['complaint', 'tip-off', 'publicity-objection'] as const)
      expect(named({ ...COMPLAINT, kind, subjectActor: 'county-1' })).toBe('EXAMINER_CONCERNED');
    expect(named(COMPLAINT, { declaredRelatives: new Set(['s-9']) })).toBe('CLOSE_RELATIVE');
  });

  it('[L-20] of a complaint or tip-off is named by the county; an objection is examined by the township itself', () => {
    expect(named(COMPLAINT, { namedBy: 'township-reviewer' })).toBe('EXAMINER_NAMED_BY_COUNTY');
    const objection = { ...COMPLAINT, kind: 'publicity-objection' } as const;
    expect(named(objection, { namedBy: 'township-reviewer', examiner: as('reviewer') })).toBe('named');
  });

  it('is named anew until there is a result, on no day before the last step', () => {
    const begun = { ...COMPLAINT, state: 'in-examination', beganOn: '2026-03-04', examiner: 'x' } as const;
    expect(named(begun, {}, '2026-03-04')).toBe('named');
    expect(named(begun, {}, '2026-03-03')).toBe('STEP_DATE_TOO_EARLY');
    expect(named(begun, {}, '2026-03-06')).toBe('STEP_DATE_AFTER_TODAY');
    for (const state of ['decided', 'closed', 'not-accepted'] as const)
      expect(named({ ...COMPLAINT, state })).toBe('REMEDY_STEP_NOT_NOW');
    expect(named(RECONSIDERATION)).toBe('REMEDY_EXAMINED_ELSEWHERE');
  });

  it('[L-20] is named anew while the answer is owed, so that it does not wait for somebody who has left', () => {
    const found = {
      ...COMPLAINT,
      state: 'decided',
      result: 'substantiated',
      resultOn: '2026-03-04',
    } as const;
    expect(named(found, {}, '2026-03-04')).toBe('named');
    expect(named(found, {}, '2026-03-03')).toBe('STEP_DATE_TOO_EARLY');
    expect(named({ ...found, answeredOn: '2026-03-04' }, {}, '2026-03-04')).toBe('REMEDY_STEP_NOT_NOW');
  });

  it('handlers of a track are those of its opinion, its decision and its closing', () => {
    expect(handlersOf({ is: 'gathering', since: '2026-01-12', surveyAfter: 0 })).toEqual([]);
    expect(handlersOf({ is: 'opposed', opinion })).toEqual(['reviewer']);
    const closed = { outcome: 'withdrawn', reasonCode: 'other', by: 'clerk', on: '2026-01-13' } as const;
    expect(handlersOf({ is: 'closed', ...closed })).toEqual(['clerk']);
  });
});

describe('what another authority does', () => {
  const accepted = (remedy: Remedy, isAccepted: boolean, hasNote: boolean, on = '2026-03-03'): string => {
    const result = acceptanceRecorded(remedy, { on, isAccepted, hasNote }, '2026-03-05');
    return result.ok ? result.value : result.refusal.code;
  };
  const fresh = { ...RECONSIDERATION, state: 'received', beganOn: null } as const;

  it('[L-22] accepts it, or does not with a reason', () => {
    expect(accepted(fresh, true, false)).toBe('in-examination');
    expect(accepted(fresh, false, true)).toBe('not-accepted');
    expect(accepted(fresh, false, false)).toBe('REMEDY_REASON_MISSING');
    expect(accepted(fresh, true, true)).toBe('REMEDY_REASON_MISSING');
    expect(accepted(fresh, true, false, '2026-03-01')).toBe('STEP_DATE_TOO_EARLY');
    expect(accepted(RECONSIDERATION, true, false)).toBe('REMEDY_STEP_NOT_NOW');
    expect(accepted(COMPLAINT, true, false)).toBe('REMEDY_EXAMINED_HERE');
  });
});

describe('the result of a remedy', () => {
  const begun: Remedy = {
    ...COMPLAINT,
    state: 'in-examination',
    beganOn: '2026-03-03',
    examiner: 'county-1',
  };
  const county = { today: '2026-03-10', by: 'county-1', role: 'civil-affairs-officer' } as const;
  const came = (
    remedy: Remedy,
    command: {
      readonly result: Remedy['result'];
      readonly redoBy?: string;
      readonly on?: string;
      readonly forProcedure?: boolean;
    },
    by: Partial<Parameters<typeof resultRecorded>[2]> = {},
  ): string => {
    const { result, redoBy = null, on = '2026-03-10', forProcedure = false } = command;
    if (result === null) throw new Error('a result is given');
    const recorded = resultRecorded(remedy, { on, result, redoBy, forProcedure }, { ...county, ...by });
    return recorded.ok ? 'recorded' : recorded.refusal.code;
  };

  it('[L-20] of a complaint is what was found, by its examiner alone', () => {
    for (const result of [
      'substantiated',
      'partly-substantiated',
      'unsubstantiated',
      'unverifiable',
    ] as const)
      expect(came(begun, { result })).toBe('recorded');
    for (const result of ['kept', 'changed', 'redone', 'dismissed'] as const)
      expect(came(begun, { result })).toBe('REMEDY_RESULT_NOT_FITTING');
    expect(came(begun, { result: 'substantiated' }, { by: 'county-2' })).toBe('REMEDY_NOT_EXAMINER');
    expect(came(COMPLAINT, { result: 'substantiated' })).toBe('REMEDY_STEP_NOT_NOW');
    expect(came(begun, { result: 'unsubstantiated', on: '2026-03-02' })).toBe('STEP_DATE_TOO_EARLY');
  });

  it('[L-20] whoever filed it may take it back before anybody was named; of a complaint the county alone records it', () => {
    const clerk = { by: 'clerk', role: 'clerk' } as const;
    for (const kind of ['complaint', 'tip-off'] as const) {
      expect(came({ ...COMPLAINT, kind }, { result: 'withdrawn' }, clerk)).toBe('REMEDY_RECORDED_BY_COUNTY');
      expect(came({ ...COMPLAINT, kind }, { result: 'withdrawn' })).toBe('recorded');
    }
    const objection = { ...COMPLAINT, kind: 'publicity-objection' } as const;
    expect(came(objection, { result: 'withdrawn' }, clerk)).toBe('recorded');
  });

  it('[L-22] of a reconsideration is recorded by the county; what is to be redone has its day', () => {
    expect(came(RECONSIDERATION, { result: 'changed' })).toBe('recorded');
    expect(came(RECONSIDERATION, { result: 'changed' }, { role: 'clerk' })).toBe('REMEDY_RECORDED_BY_COUNTY');
    expect(came(RECONSIDERATION, { result: 'substantiated' })).toBe('REMEDY_RESULT_NOT_FITTING');
    expect(came(RECONSIDERATION, { result: 'redone' })).toBe('REMEDY_REDO_DAY_MISSING');
    expect(came(RECONSIDERATION, { result: 'redone', redoBy: '2026-03-09' })).toBe('REMEDY_REDO_DAY_MISSING');
    expect(came(RECONSIDERATION, { result: 'redone', redoBy: '2026-03-10' })).toBe('recorded');
    expect(came(RECONSIDERATION, { result: 'kept', redoBy: '2026-04-10' })).toBe('REMEDY_REDO_DAY_MISSING');
    expect(came(RECONSIDERATION, { result: 'changed', forProcedure: true })).toBe(
      'REMEDY_PROCEDURE_NOT_REDONE',
    );
  });
});
