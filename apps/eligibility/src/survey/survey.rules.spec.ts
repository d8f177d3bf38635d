import type { Fault } from '@aid-chain/kernel';
import type { ProposedNeed } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import {
  codeOf,
  FATHER,
  gathered,
  MOTHER,
  must,
  NOBODY,
  OFFICIALS,
  opened,
  PERSONS,
  WAGE,
} from '../testing/given.fixture.js';
import { recordSurvey, type SurveyCommand, type SurveyContext } from './survey.rules.js';

const medical: ProposedNeed = {
  kind: 'medical',
  aspects: ['cost', 'treatment'],
  personId: MOTHER,
  urgency: 'normal',
  groundCode: 'need.medical.rule@1',
  textZh: '医疗需求：按规则提出',
  textEn: 'need medical: proposed by rule',
};
const confirmed = {
  kind: 'medical',
  personId: MOTHER,
  decision: 'confirm',
  reasonCode: 'seen-at-home',
} as const;
const command: SurveyCommand = {
  on: '2026-01-14',
  investigators: ['clerk-1', 'clerk-2'],
  authorisations: [],
  facts: {},
  needs: [],
  papers: [],
};
const context: SurveyContext = {
  today: '2026-01-14',
  staffCodes: ['S-1', 'S-2'],
  officials: OFFICIALS,
  declaredRelatives: NOBODY,
  assigned: new Set(),
  memberIds: PERSONS,
  leastInvestigators: 2,
  keptUnder: (code) => code,
  range: undefined,
  authorisedFrom: undefined,
  authorisationTexts: () => ['authorisation-2026'],
  births: new Map(),
  proposed: [],
  missingAfter: [],
  papers: { establishedBy: () => undefined, answers: new Map(), before: [] },
  newId: () => '019a0000-0000-7000-8000-0000000000aa',
  schooling: () => ({}),
};

const range = {
  from: '2021-01-12',
  incomeTo: '2026-02-14',
  expenditureTo: '2027-01-15',
  billTo: '2026-02-01',
};

describe('the household survey', () => {
  it('all that cannot be of days comes in one answer: a period too late, an authorisation too old and one to come', () => {
    const late = { incomes: [{ ...WAGE, period: { from: '2030-01-01', to: '2030-12-31' } }] };
    const authorisations = [
      { personId: FATHER, textVersion: 'authorisation-2026', signedOn: '2024-01-01' },
      { personId: MOTHER, textVersion: 'authorisation-2026', signedOn: '2026-02-01' },
    ];
    const bounds = { range, authorisedFrom: '2025-01-14' };
    expect(faultsOf({ facts: late, authorisations }, bounds)).toEqual([
      'AUTHORISATION_EXPIRED /authorisations/0/signedOn',
      'AUTHORISATION_IN_FUTURE /authorisations/1/signedOn',
      'PERIOD_OUT_OF_RANGE /facts/incomes/0/period',
    ]);
  });

  it.each([
    ['xyz', '2026-01-14', '2026-01-14'],
    ['authorisation-2025', '2026-01-01', '2026-01-01'],
    ['authorisation-2026', '2025-12-31', '2025-12-31'],
  ])(
    '[S0-20] an authorisation of the text %s, signed on %s, is refused and names what was in use',
    (textVersion, signedOn) => {
      const authorisationTexts = (day: string) => [
        day < '2026-01-01' ? 'authorisation-2025' : 'authorisation-2026',
      ];
      const refused = survey(
        { authorisations: [{ personId: MOTHER, textVersion, signedOn }] },
        { authorisationTexts },
      );
      expect(refused).toMatchObject({
        refusal: {
          code: 'AUTHORISATION_TEXT_NOT_VALID',
          params: { on: signedOn, valid: authorisationTexts(signedOn)[0] },
        },
      });
      const right = { personId: MOTHER, textVersion: String(authorisationTexts(signedOn)[0]), signedOn };
      expect(codeOf(survey({ authorisations: [right] }, { authorisationTexts }))).toBe('not refused');
    },
  );

  it('a place that names no versions refuses none', () => {
    const authorisations = [{ personId: MOTHER, textVersion: 'xyz', signedOn: '2026-01-14' }];
    expect(codeOf(survey({ authorisations }, { authorisationTexts: () => undefined }))).toBe('not refused');
  });

  it.each([
    ['1982-05-01', 'not refused'],
    ['1982-04-30', 'EMPLOYMENT_BEFORE_BIRTH'],
    ['2026-01-15', 'FACT_IN_FUTURE'],
  ])('somebody born on 1 May 1982 and at work since %s: %s, as at the window', (since, code) => {
    const facts = {
      circumstances: [{ personId: MOTHER, employment: { status: 'employed', since } }],
    } as const;
    const refused = survey({ facts }, { births: new Map([[MOTHER, '1982-05-01']]) });
    expect(codeOf(refused)).toBe(code);
    expect(JSON.stringify(refused)).not.toContain('1982-05-01');
  });

  it('a close relative is refused before anything about the facts is answered', () => {
    const late = { incomes: [{ ...WAGE, period: { from: '2030-01-01', to: '2030-12-31' } }] };
    const related = { range, declaredRelatives: new Set(['S-1']) };
    expect(codeOf(survey({ facts: late }, related))).toBe('CLOSE_RELATIVE');
  });

  it('[L-15] which of the investigators is a close relative is said by staff code and id', () => {
    const related = survey(
      {},
      {
        declaredRelatives: new Set(['S-1']),
        staffCodes: ['S-9', 'S-1', 'S-1'],
        officials: new Map(
          [...OFFICIALS].map(([id, one]) => [id, id === 'clerk-1' ? { ...one, staffCode: 'S-1' } : one]),
        ),
      },
    );
    expect(related).toMatchObject({
      refusal: { code: 'CLOSE_RELATIVE', params: { staffCodes: 'S-1 (clerk-1)' } },
    });
  });

  it('[N4] a fault of an investigator says which one, as the clerk named them', () => {
    const faults = survey({ investigators: ['clerk-1', 'clerk-elsewhere'] });
    expect(JSON.stringify(faults)).toContain('"place":2');
    expect(JSON.stringify(faults)).toContain('"investigator":"clerk-elsewhere"');
  });

  it('[N4] is made by at least two different officials, nobody twice', () => {
    expect(codeOf(survey({ investigators: ['clerk-1'] }))).toBe('INVESTIGATORS_TOO_FEW');
    expect(faultsOf({ investigators: ['clerk-1', 'clerk-1'] })).toEqual([
      'INVESTIGATOR_TWICE /investigators/1',
      'INVESTIGATORS_TOO_FEW /investigators',
    ]);
    expect(faultsOf({ investigators: ['clerk-2', 'clerk-2-second-login'] })).toEqual([
      'INVESTIGATOR_TWICE /investigators/1',
      'INVESTIGATORS_TOO_FEW /investigators',
    ]);
    expect(faultsOf({ investigators: ['clerk-1', 'clerk-2', 'clerk-1'] })).toEqual([
      'INVESTIGATOR_TWICE /investigators/2',
    ]);
    expect(must(survey()).state.survey).toEqual({ is: 'recorded', version: 1, on: '2026-01-14' });
  });

  it.each([
    ['the head of the township team', 'reviewer', []],
    ['a department', 'dept-health', ['INVESTIGATOR_ROLE /investigators/1']],
    ['an auditor', 'auditor', ['INVESTIGATOR_ROLE /investigators/1']],
    ['a system that sends filings', 'portal', ['INVESTIGATOR_ROLE /investigators/1']],
    ['a clerk of another township', 'clerk-elsewhere', ['INVESTIGATOR_ELSEWHERE /investigators/1']],
    [
      'somebody who is not in the directory, or not active',
      'gone',
      ['INVESTIGATOR_UNKNOWN /investigators/1'],
    ],
  ])('[N4] is made by officials of the township: with %s', (_, second, faults) => {
    expect(faultsOf({ investigators: ['clerk-1', second] })).toEqual(faults);
  });

  it('[A-26] is made by who took over the work of a township, as by its own officials', () => {
    const faults = (takenOver: readonly string[]) => {
      const officials = new Map(
        [...OFFICIALS].map(
          ([id, one]) =>
            [id, id === 'clerk-elsewhere' ? { ...one, serves: [...one.serves, ...takenOver] } : one] as const,
        ),
      );
      return faultsOf({ investigators: ['clerk-1', 'clerk-elsewhere'] }, { officials });
    };
    expect(faults([])).toEqual(['INVESTIGATOR_ELSEWHERE /investigators/1']);
    expect(faults(['510683990000'])).toEqual([]);
  });

  it('[N4] is made by the officials of the township into which that of the household was merged', () => {
    const successors = new Map(
      [...OFFICIALS].map(([id, one]) => [id, { ...one, serves: ['510683970000'] }] as const),
    );
    const keptUnder = (code: string) => code.replace(/^510683990/, '510683970');
    expect(codeOf(survey({}, { officials: successors, keptUnder }))).toBe('not refused');
    expect(codeOf(survey({}, { keptUnder }))).toBe('not refused');
    expect(codeOf(survey({}, { officials: successors }))).toBe('VALIDATION_FAILED');
  });

  it('is made by nobody whom the household declared as a close relative', () => {
    expect(codeOf(survey({}, { declaredRelatives: new Set(['S-2']) }))).toBe('CLOSE_RELATIVE');
  });

  it('comes before or after the verification report', () => {
    expect(codeOf(survey({}, {}, opened().state))).toBe('not refused');
    expect(must(survey({}, {}, gathered())).state.survey).toMatchObject({ version: 2 });
  });

  it('[S0-20] brings the missing authorisation and so requests the verification', () => {
    const waiting = opened({ verification: { is: 'authorisation-missing', missing: [MOTHER] } }).state;
    const brought = {
      authorisations: [{ personId: MOTHER, textVersion: 'authorisation-2026', signedOn: '2026-01-14' }],
    };
    expect(must(survey(brought, {}, waiting)).state.verification).toEqual({
      is: 'requested',
      on: '2026-01-14',
    });
    expect(must(survey({}, { missingAfter: [MOTHER] }, waiting)).state.verification).toEqual({
      is: 'authorisation-missing',
      missing: [MOTHER],
    });
  });

  it('[S0-20] brings that of an adult who came after the report, whose verification is then asked for alone', () => {
    const supplementary = { version: 1, on: '2026-01-13', persons: [MOTHER] };
    const verification = { is: 'authorisation-missing', missing: [MOTHER], supplementary } as const;
    const brought = {
      authorisations: [{ personId: MOTHER, textVersion: 'authorisation-2026', signedOn: '2026-01-14' }],
    };
    expect(must(survey(brought, {}, { ...opened().state, verification })).state.verification).toEqual({
      is: 'requested',
      on: '2026-01-14',
      supplementary,
    });
  });

  it('takes no authorisation signed after the survey, none of a stranger, and no fact about one', () => {
    const late = {
      authorisations: [{ personId: MOTHER, textVersion: 'authorisation-2026', signedOn: '2026-01-15' }],
    };
    expect(codeOf(survey(late))).toBe('AUTHORISATION_IN_FUTURE');
    expect(
      codeOf(
        survey({
          authorisations: [{ personId: 'x', textVersion: 'authorisation-2026', signedOn: '2026-01-14' }],
        }),
      ),
    ).toBe('PERSON_NOT_IN_HOUSEHOLD');
    const incomes = [WAGE, { ...WAGE, personId: 'x' }];
    expect(faultsOf({ facts: { incomes } })).toEqual(['PERSON_NOT_IN_HOUSEHOLD /facts/incomes/1/personId']);
  });

  it('finds nothing that is still to come, and describes nobody twice', () => {
    const later = { ...WAGE, period: { from: '2030-01-01', to: '2030-12-31' } };
    expect(faultsOf({ facts: { incomes: [later] } })).toEqual(['FACT_IN_FUTURE /facts/incomes/0/period/to']);
    const hired = (since: string) =>
      faultsOf({
        facts: { circumstances: [{ personId: FATHER, employment: { status: 'employed', since } }] },
      });
    expect(hired('2026-01-14')).toEqual([]);
    expect(hired('2026-01-15')).toEqual(['FACT_IN_FUTURE /facts/circumstances/0/employment/since']);
    const [one, two] = [
      { personId: FATHER, labour: 'able' },
      { personId: FATHER, labour: 'none' },
    ] as const;
    expect(faultsOf({ facts: { circumstances: [one, two] } })).toEqual([
      'MEMBER_FACT_TWICE /facts/circumstances/1/personId',
    ]);
  });

  it('all that is wrong with it comes in one answer', () => {
    const needs = [{ ...confirmed, personId: 'x' }];
    const facts = { incomes: [{ ...WAGE, personId: 'x' }] };
    expect(faultsOf({ investigators: ['clerk-1', 'auditor'], facts, needs })).toEqual([
      'INVESTIGATOR_ROLE /investigators/1',
      'PERSON_NOT_IN_HOUSEHOLD /facts/incomes/0/personId',
      'PERSON_NOT_IN_HOUSEHOLD /needs/0/personId',
    ]);
  });

  it('is dated between the acceptance and today and refused once the opinion is given', () => {
    expect(codeOf(survey({ on: '2026-01-11' }))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(survey({ on: '2026-01-15' }))).toBe('STEP_DATE_AFTER_TODAY');
    const opinion = { by: 'r', on: '2026-01-14', determinationHash: 'h' };
    const file = { ...gathered(), tracks: { 'civil-affairs': { is: 'opposed', opinion } } } as const;
    expect(codeOf(survey({}, {}, file))).toBe('OPINION_ALREADY_GIVEN');
  });
});

describe('needs in the survey', () => {
  it('every proposed need is confirmed or declined, each once', () => {
    expect(survey({}, { proposed: [medical] })).toMatchObject({
      refusal: { code: 'NEED_NOT_ANSWERED', params: { count: 1, kinds: 'medical' } },
    });
    expect(codeOf(survey({ needs: [confirmed, confirmed] }, { proposed: [medical] }))).toBe(
      'NEED_ANSWERED_TWICE',
    );
    const other = { ...confirmed, personId: FATHER };
    expect(codeOf(survey({ needs: [other] }, { proposed: [medical] }))).toBe('NEED_NOT_ANSWERED');
  });

  it('a confirmed need is established with the ground of its rule and published at once', () => {
    const { events } = must(survey({ needs: [confirmed] }, { proposed: [medical] }));
    expect(events.map(({ type }) => type)).toEqual([
      'eligibility.step-recorded.v1',
      'eligibility.need-established.v1',
    ]);
    expect(events[1]?.data).toMatchObject({
      need: {
        kind: 'medical',
        aspects: ['cost', 'treatment'],
        personId: MOTHER,
        groundCode: 'need.medical.rule.v1',
        origin: { type: 'case' },
        establishedOn: '2026-01-14',
      },
    });
  });

  it('a declined need is not published; one that no rule proposed stands on the surveyors’ word', () => {
    const declined = { ...confirmed, decision: 'decline', reasonCode: 'already-helped' } as const;
    expect(must(survey({ needs: [declined] }, { proposed: [medical] })).events).toHaveLength(1);
    const seen = {
      kind: 'industry',
      personId: null,
      decision: 'confirm',
      reasonCode: 'family-asks',
    } as const;
    const { events } = must(survey({ needs: [seen] }));
    expect(events[1]?.data).toMatchObject({
      need: { kind: 'industry', groundCode: 'survey-finding', urgency: 'normal' },
    });
  });

  it('a need is as urgent as its kind; the surveyors may raise it, and lower it with a reason only', () => {
    const urgencyOf = (over: Partial<SurveyCommand['needs'][number]>) =>
      must(survey({ needs: [{ ...confirmed, ...over }] })).events[1]?.data;
    expect(urgencyOf({ kind: 'disaster' })).toMatchObject({ need: { urgency: 'urgent' } });
    expect(urgencyOf({ kind: 'medical', urgency: 'urgent' })).toMatchObject({ need: { urgency: 'urgent' } });
    const lowered = { ...confirmed, kind: 'disaster', urgency: 'normal' } as const;
    expect(codeOf(survey({ needs: [lowered] }))).toBe('NEED_URGENCY_REASON_MISSING');
    expect(urgencyOf({ ...lowered, urgencyReasonCode: 'damage-repaired' })).toMatchObject({
      need: { urgency: 'normal' },
    });
    const declined = { ...lowered, decision: 'decline', reasonCode: 'not-found' } as const;
    expect(codeOf(survey({ needs: [declined] }))).toBe('not refused');
  });

  it('a reason belongs to the answer: a need is not declined because it was seen at home', () => {
    const faults = ['NEED_REASON_OF_OTHER_ANSWER /needs/0/reasonCode'];
    expect(faultsOf({ needs: [{ ...confirmed, decision: 'decline' }] })).toEqual(faults);
    expect(faultsOf({ needs: [{ ...confirmed, reasonCode: 'already-helped' }] })).toEqual(faults);
  });

  it('cost and treatment are aspects of a medical need; a house has none', () => {
    expect(faultsOf({ needs: [{ ...confirmed, aspects: ['cost'] }] })).toEqual([]);
    const housing = { ...confirmed, kind: 'housing', aspects: ['treatment'] } as const;
    expect(faultsOf({ needs: [housing] })).toEqual(['NEED_HAS_NO_SUCH_ASPECT /needs/0/aspects']);
  });
});

function survey(
  changes: Partial<SurveyCommand> = {},
  other: Partial<SurveyContext> = {},
  file: CaseState = opened().state,
) {
  return recordSurvey(file, { ...command, ...changes }, { ...context, ...other });
}

function faultsOf(changes: Partial<SurveyCommand>, other: Partial<SurveyContext> = {}): string[] {
  const surveyed = survey(changes, other);
  const faults: readonly Fault[] = surveyed.ok ? [] : (surveyed.refusal.faults ?? []);
  return faults.map(({ code, path }) => `${code} ${path}`);
}
