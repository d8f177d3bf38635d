import type { Track } from '@aid-chain/vocabulary';
import { authorityUnder } from '../authority/authority.rules.js';
import type { DueTerms } from '../cases/case-due.rules.js';
import { withTrack } from '../cases/case-track.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { answerWithdrawal } from '../cases/withdraw.rules.js';
import { calendar2026, FATHER, gathered, HASH, opened } from '../testing/given.fixture.js';
import { caseDueItems } from './case-due-items.rules.js';

const DAYS: Readonly<Partial<Record<string, number>>> = { 'decision.working-days': 10 };
const terms: DueTerms = (parameter) => DAYS[parameter] ?? 3;
const authorityOf = (track: Track) => authorityUnder(track, undefined);
const basis = { terms, calendar: calendar2026(), isAwaited: () => false, authorityOf };
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
const items = (file: CaseState) =>
  caseDueItems(file, basis).map(({ part, dueOn, since, role }) => [part, dueOn, since, role]);
const ofTrack = (state: TrackState, file: CaseState = gathered()) =>
  items(withTrack(file, 'civil-affairs', state)).filter(([part]) => part?.endsWith('/civil-affairs'));

describe('what waits for a person in a case', () => {
  it('after the acceptance: the report for civil affairs and the survey for the window, within three working days', () => {
    expect(items(opened().state)).toEqual([
      ['verification-report', '2026-01-15', '2026-01-12', 'civil-affairs-officer'],
      ['survey', '2026-01-15', '2026-01-12', 'clerk'],
    ]);
  });

  it('once both are there, the opinion on each track, of which no document sets the day', () => {
    expect(items(gathered())).toEqual([
      ['initial-opinion/civil-affairs', null, '2026-01-14', 'township-reviewer'],
      ['initial-opinion/monitored', null, '2026-01-14', 'township-reviewer'],
    ]);
  });

  it('[S0-16] [L-41] a question to people waits for whoever answers it, until the opinion', () => {
    const asked = 'always' as const;
    const questions = [
      { question: 'single-filing', personId: FATHER, asked },
      { question: 'hardship-check', personId: null, asked },
      { question: 'hardship-consultation', personId: null, asked },
      { question: 'negative-list', personId: null, asked },
    ] as const;
    const file = { ...gathered(), questions };
    expect(items(file).slice(0, 4)).toEqual([
      [`single-filing/${FATHER}`, null, '2026-01-14', 'civil-affairs-officer'],
      ['hardship-check', null, '2026-01-14', 'township-reviewer'],
      ['hardship-consultation', null, '2026-01-14', 'civil-affairs-officer'],
      ['negative-list', null, '2026-01-14', 'township-reviewer'],
    ]);
    const given = { is: 'opposed', opinion } as const;
    const both = withTrack(withTrack(file, 'civil-affairs', given), 'monitored', given);
    expect(items(both).map(([part]) => part)).toEqual(['decision/civil-affairs', 'decision/monitored']);
  });

  it('an opinion waits for the questions of its own track: what nobody can do yet is on no list', () => {
    const asked = 'always' as const;
    const of = (question: 'single-filing' | 'negative-list') => {
      const questions = [{ question, personId: null, asked }] as const;
      return items({ ...gathered(), questions }).map(([part]) => part);
    };
    expect(of('single-filing')).toEqual(['single-filing', 'initial-opinion/monitored']);
    expect(of('negative-list')).toEqual(['negative-list', 'initial-opinion/civil-affairs']);
  });

  it('[N2] papers that the family has not brought are owed by their day until they came or the opinion is given, so that the case worker goes on without them', () => {
    const papers = { askedOn: '2026-01-14', until: '2026-01-20' };
    const of = (file: CaseState) => items(file).filter(([part]) => part === 'missing-papers');
    const owed = ['missing-papers', '2026-01-20', '2026-01-14', 'clerk'];
    expect(of({ ...gathered(), papers })).toEqual([owed]);
    expect(of({ ...gathered(), papers: { askedOn: '2026-01-14' } })).toEqual([
      ['missing-papers', null, ...owed.slice(2)],
    ]);
    expect(of({ ...gathered(), papers: { ...papers, completeOn: '2026-01-19' } })).toEqual([]);
    const given = { is: 'opposed', opinion } as const;
    const both = withTrack(withTrack(gathered(), 'civil-affairs', given), 'monitored', given);
    expect(of({ ...both, papers })).toEqual([]);
  });

  it('[N3] an opinion that waits for a parameter of the place alone is on no list, and is on it again once that is there', () => {
    const file: CaseState = { ...gathered(), awaits: [{ track: 'civil-affairs', keys: ['a', 'b'] }] };
    const parts = (pending: readonly string[]) =>
      caseDueItems(file, { ...basis, isAwaited: (key) => pending.includes(key) }).map(({ part }) => part);
    expect(parts(['b'])).toEqual(['initial-opinion/monitored']);
    expect(parts([])).toEqual(['initial-opinion/civil-affairs', 'initial-opinion/monitored']);
  });

  it('[A-19] [S4-22] of a household that has ended its recognition waits for who decided it, until a person has ended it', () => {
    const recognised = [
      { category: 'tekun', personId: FATHER, validFrom: '2026-02-01', monthlyAmountFen: 1 },
    ] as const;
    const made = {
      by: 'official',
      on: '2026-01-20',
      determinationHash: HASH,
      recognised,
      refused: [],
      reasonCodes: [],
    };
    const stands = {
      recognitions: [{ category: 'tekun', personId: FATHER }],
      reasonCode: 'household-ended',
    } as const;
    const householdEnded = { on: '2026-01-24', reasonCode: 'died' } as const;
    const of = (withoutHousehold: object) => {
      const decision = { ...made, withoutHousehold } as Extract<TrackState, { is: 'decided' }>['decision'];
      const state: TrackState = { is: 'decided', opinion, decision, notice: { is: 'not-owed' } };
      return ofTrack(state, { ...gathered(), householdEnded });
    };
    expect(of(stands)).toEqual([
      ['recognition-end/civil-affairs', null, '2026-01-24', 'civil-affairs-officer'],
    ]);
    expect(of({ ...stands, ended: { on: '2026-01-26', effectiveOn: '2026-02-01' } })).toEqual([]);
  });

  it('an adult who came after the report is asked about under a name of its own', () => {
    const supplementary = { version: 1, on: '2026-01-13', persons: [FATHER] };
    const file = {
      ...gathered(),
      verification: { is: 'requested', on: '2026-01-14', supplementary },
    } as const;
    expect(items(file)).toEqual([
      ['supplementary-verification', '2026-01-19', '2026-01-14', 'civil-affairs-officer'],
    ]);
  });

  it('a signature that is missing after the survey waits for the window, and keeps the report away', () => {
    const missing = { is: 'authorisation-missing', missing: [FATHER] } as const;
    const unsigned = { ...gathered(), verification: missing };
    expect(items(unsigned)).toEqual([['authorisation', null, '2026-01-14', 'clerk']]);
    expect(items({ ...opened().state, verification: missing })).toEqual([
      ['survey', '2026-01-15', '2026-01-12', 'clerk'],
    ]);
  });

  it('a survey that an objection asks for waits again, without a day', () => {
    const back = { is: 'gathering', since: '2026-01-20', surveyAfter: 1 } as const;
    const file = withTrack(withTrack(gathered(), 'civil-affairs', back), 'monitored', {
      is: 'supported',
      opinion,
    });
    expect(items(file)).toContainEqual(['survey', null, '2026-01-20', 'clerk']);
  });

  it.each<[string, TrackState, unknown[]]>([
    [
      'publicity is to be started',
      { is: 'awaiting-publicity', opinion },
      ['publicity/civil-affairs', null, '2026-01-15', 'township-reviewer'],
    ],
    [
      'publicity can be ended the day after its last one',
      { is: 'in-publicity', opinion, publicity },
      ['publicity-end/civil-affairs', '2026-01-23', '2026-01-15', 'township-reviewer'],
    ],
    [
      'the county decides ten working days after publicity',
      { is: 'publicised', opinion, publicity, endedOn: '2026-01-23' },
      ['decision/civil-affairs', '2026-02-06', '2026-01-23', 'civil-affairs-officer'],
    ],
    [
      'and ten after a negative opinion',
      { is: 'opposed', opinion },
      ['decision/civil-affairs', '2026-01-29', '2026-01-15', 'civil-affairs-officer'],
    ],
  ])('%s', (_what, state, expected) => {
    expect(ofTrack(state)).toEqual([expected]);
  });

  it('agriculture decides its own track', () => {
    const file = withTrack(gathered(), 'monitored', { is: 'supported', opinion });
    expect(items(file)).toContainEqual([
      'decision/monitored',
      '2026-01-29',
      '2026-01-15',
      'agriculture-officer',
    ]);
  });

  it('a refusal is notified by its day, and nothing waits once it was', () => {
    const decision = {
      by: 'x',
      on: '2026-01-26',
      determinationHash: HASH,
      recognised: [],
      refused: [],
      reasonCodes: [],
    };
    const notice = { is: 'due', dueOn: '2026-01-29', provisional: false } as const;
    const decided: TrackState = { is: 'decided', opinion, decision, notice };
    expect(ofTrack(decided)).toEqual([['refusal-notice/civil-affairs', '2026-01-29', '2026-01-26', 'clerk']]);
    expect(ofTrack({ ...decided, notice: { is: 'not-owed' } })).toEqual([]);
  });

  it('of a household of which nobody is left only its closing waits, and no notice to nobody', () => {
    const householdEnded = { on: '2026-01-19', reasonCode: 'died' } as const;
    expect(items({ ...opened().state, householdEnded })).toEqual([
      ['initial-opinion/civil-affairs', null, '2026-01-19', 'township-reviewer'],
      ['initial-opinion/monitored', null, '2026-01-19', 'township-reviewer'],
    ]);
  });

  it('nothing waits in a case that the family took back', () => {
    const asked = { applicationId: 'a-1', on: '2026-01-13', reasonCode: 'other' };
    expect(items(answerWithdrawal(opened().state, asked).state)).toEqual([]);
  });

  it('where the place gives no days every step waits all the same, without one', () => {
    const none = { ...basis, terms: () => null };
    expect(caseDueItems(opened().state, none).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['verification-report', null],
      ['survey', null],
    ]);
  });
});
