import type { ProposedNeed } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { codeOf, FATHER, gathered, MOTHER, must, NOBODY, opened, PERSONS } from '../testing/given.fixture.js';
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
  personIds: [],
  needs: [],
};
const context: SurveyContext = {
  today: '2026-01-14',
  staffCodes: ['S-1', 'S-2'],
  declaredRelatives: NOBODY,
  memberIds: PERSONS,
  leastInvestigators: 2,
  proposed: [],
  missingAfter: [],
  newId: () => '019a0000-0000-7000-8000-0000000000aa',
};

describe('the household survey', () => {
  it('is made by at least two different officials', () => {
    expect(codeOf(survey({ investigators: ['clerk-1'] }))).toBe('INVESTIGATORS_TOO_FEW');
    expect(codeOf(survey({ investigators: ['clerk-1', 'clerk-1'] }))).toBe('INVESTIGATORS_TOO_FEW');
    expect(must(survey()).state.survey).toEqual({ is: 'recorded', version: 1, on: '2026-01-14' });
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
    const brought = { authorisations: [{ personId: MOTHER, signedOn: '2026-01-14' }] };
    expect(must(survey(brought, {}, waiting)).state.verification).toEqual({
      is: 'requested',
      on: '2026-01-14',
    });
    expect(must(survey({}, { missingAfter: [MOTHER] }, waiting)).state.verification).toEqual({
      is: 'authorisation-missing',
      missing: [MOTHER],
    });
  });

  it('takes no authorisation signed after the survey, none of a stranger, and no fact about one', () => {
    const late = { authorisations: [{ personId: MOTHER, signedOn: '2026-01-15' }] };
    expect(codeOf(survey(late))).toBe('AUTHORISATION_IN_FUTURE');
    expect(codeOf(survey({ authorisations: [{ personId: 'x', signedOn: '2026-01-14' }] }))).toBe(
      'PERSON_NOT_IN_HOUSEHOLD',
    );
    expect(codeOf(survey({ personIds: [FATHER, 'x'] }))).toBe('PERSON_NOT_IN_HOUSEHOLD');
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

  it('a confirmed need is established with the ground of its rule and told at once', () => {
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

  it('a declined need is told to nobody; one that no rule proposed stands on the surveyors’ word', () => {
    const declined = { ...confirmed, decision: 'decline', reasonCode: 'already-helped' } as const;
    expect(must(survey({ needs: [declined] }, { proposed: [medical] })).events).toHaveLength(1);
    const seen = {
      kind: 'industry',
      personId: null,
      decision: 'confirm',
      reasonCode: 'wants-to-farm',
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
    expect(codeOf(survey({ needs: [{ ...lowered, decision: 'decline' }] }))).toBe('not refused');
  });
});

function survey(
  changes: Partial<SurveyCommand> = {},
  other: Partial<SurveyContext> = {},
  file: CaseState = opened().state,
) {
  return recordSurvey(file, { ...command, ...changes }, { ...context, ...other });
}
