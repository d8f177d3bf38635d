import { describeRefusal, type Result } from '@aid-chain/kernel';
import type { WorksheetLine } from '@aid-chain/policy';
import type { DecisionReason } from '@aid-chain/vocabulary';
import { authorityUnder } from '../authority/authority.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import {
  codeOf,
  determined,
  gathered,
  HOUSEHOLD_ID,
  MOTHER,
  HASH,
  must,
  NOBODY,
  OTHER_HASH,
  POSITIONS,
  withLine,
} from '../testing/given.fixture.js';
import { decideTrack, type DecisionCommand, type DecisionContext } from './decision.rules.js';

const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
const publicised: TrackState = { is: 'publicised', opinion, publicity, endedOn: '2026-01-23' };
const opposed: TrackState = { is: 'opposed', opinion };
const dibaoMet = determined('civil-affairs', { dibao: 'met', margin: 'not-applicable' });
const nothingMet = determined('civil-affairs', { dibao: 'not-met', margin: 'not-met' });
const proposed = determined('monitored', { monitored: 'proposed' });

describe('who decides', () => {
  it('[S0-21] civil affairs decides its own track, agriculture the monitored one, nobody both', () => {
    const civil = decide(dibaoMet, publicised, {}, { role: 'agriculture-officer' });
    expect(civil).toMatchObject({
      refusal: { code: 'TRACK_DECIDED_ELSEWHERE', params: { authority: 'civil-affairs' } },
    });
    const monitored = decide(proposed, publicised, {}, { role: 'civil-affairs-officer' });
    expect(monitored).toMatchObject({
      refusal: { code: 'TRACK_DECIDED_ELSEWHERE', params: { authority: 'agriculture' } },
    });
  });

  it('who gave the opinion does not decide, nor does a close relative', () => {
    expect(codeOf(decide(dibaoMet, publicised, {}, { by: 'reviewer' }))).toBe('OPINION_GIVER_MAY_NOT_DECIDE');
    const related = { declaredRelatives: new Set(['S-4']) };
    expect(codeOf(decide(dibaoMet, publicised, {}, related))).toBe('CLOSE_RELATIVE');
  });
});

describe('what civil affairs decides', () => {
  it('[S1-18] beside the amount stands what a notice of risen prices gives each recipient in the first month, of no other class', () => {
    const margin = determined('civil-affairs', { margin: 'met' });
    const context = { priceSubsidy: (category: string) => (category === 'dibao' ? 2_400 : undefined) };
    const resultsOf = (d: TrackDetermination) => must(decide(d, publicised, {}, context)).events[0]?.data;
    expect(resultsOf(dibaoMet)).toMatchObject({
      results: [{ category: 'dibao', monthlyAmountFen: 48_000, priceSubsidyFen: 2_400 }],
    });
    expect(JSON.stringify(resultsOf(margin))).not.toContain('priceSubsidyFen');
  });

  it('[L-01] what a household has instead of dibao begins with the end of dibao, and nothing else later for it', () => {
    const both = determined('civil-affairs', { margin: 'met', 'rigid-expenditure': 'met' });
    const beginsOn = (category: string) => (category === 'margin' ? '2026-04-01' : '2026-02-01');
    expect(must(decide(both, publicised, {}, { beginsOn })).events[0]?.data).toMatchObject({
      results: [
        { category: 'margin', validFrom: '2026-04-01' },
        { category: 'rigid-expenditure', validFrom: '2026-02-01' },
      ],
    });
  });

  it('[L-01] [S1-18] who has dibao alone in a margin family that begins later has the price subsidy and the raised standard of that first month', () => {
    const withSingle = (monthlyAmountFen: number) => {
      const found = determined('civil-affairs', { margin: 'met', dibao: 'not-met' });
      const singles = [{ personId: MOTHER, outcome: 'met', monthlyAmountFen }] as const;
      const categories = found.categories.map((each) =>
        each.category === 'margin' ? { ...each, singles } : each,
      );
      return { ...found, categories };
    };
    const priceSubsidy = (category: string, firstDay: string) =>
      category === 'dibao' && firstDay < '2026-03-01' ? 2_400 : undefined;
    const begun = (firstDay: string, then: number) => {
      const resultsOn = (day: string) =>
        day < '2026-04-01' ? withSingle(30_000).categories : withSingle(then).categories;
      const context = { priceSubsidy, beginsOn: () => firstDay, resultsOn };
      const { state } = must(decide(withSingle(30_000), publicised, {}, context));
      const track = state.tracks['civil-affairs'];
      return track?.is === 'decided' ? track.decision.recognised[1] : undefined;
    };
    const mother = { category: 'dibao', personId: MOTHER } as const;
    const now = { ...mother, validFrom: '2026-02-01', monthlyAmountFen: 30_000, priceSubsidyFen: 2_400 };
    expect(begun('2026-02-01', 33_000)).toEqual(now);
    expect(begun('2026-06-01', 33_000)).toEqual({
      ...{ ...mother, validFrom: '2026-06-01', monthlyAmountFen: 33_000 },
    });
    expect(begun('2026-06-01', 28_000)).toMatchObject({ monthlyAmountFen: 30_000 });
  });

  it('recognises as computed, from the next month, with the amount', () => {
    const { state, events } = must(decide(dibaoMet, publicised));
    expect(state.tracks['civil-affairs']).toMatchObject({ is: 'decided', notice: { is: 'not-owed' } });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'eligibility.household-recognised.v1',
      data: {
        track: 'civil-affairs',
        decidedBy: 'civil-affairs',
        determinationHash: HASH,
        results: [
          { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 },
        ],
      },
    });
  });

  it('refuses as computed, names what was asked, and owes a notice', () => {
    const { state, events } = must(decide(nothingMet, opposed, { outcome: 'refuse' }, {}, ['dibao']));
    expect(state.tracks['civil-affairs']).toMatchObject({ notice: { is: 'due', dueOn: '2026-01-29' } });
    expect(events[0]?.data).toMatchObject({ categories: ['dibao'], noticeDueOn: '2026-01-29' });
  });

  it('[S2-04] a refusal of other hardship names who decides it in the place, one of dibao beside it civil affairs', () => {
    const notMet = determined('civil-affairs', { dibao: 'not-met', 'other-hardship': 'not-met' });
    const asked = ['dibao', 'other-hardship'] as const;
    const refusals = (authority: string) =>
      must(decide(decidedInPlaceBy(notMet, authority), opposed, { outcome: 'refuse' }, {}, asked)).events.map(
        ({ data }) => data,
      );
    expect(refusals('county-government')).toMatchObject([
      { categories: ['dibao'], decidedBy: 'civil-affairs', reasons: [{ ruleId: 'dibao' }] },
      {
        ...{ categories: ['other-hardship'], decidedBy: 'county-government' },
        reasons: [{ ruleId: 'other-hardship' }],
      },
    ]);
    expect(refusals('civil-affairs-conference')).toMatchObject([
      { categories: ['dibao', 'other-hardship'], decidedBy: 'civil-affairs' },
    ]);
  });

  it('one decision recognises what was met and refuses what was asked and not met', () => {
    const marginOnly = determined('civil-affairs', { dibao: 'not-met', margin: 'met' });
    const { events } = must(decide(marginOnly, publicised, {}, {}, ['dibao']));
    expect(events.map(({ type }) => type)).toEqual([
      'eligibility.household-recognised.v1',
      'eligibility.application-refused.v1',
    ]);
  });

  it('a category that a better one replaces is not refused, nor is one that is not built yet', () => {
    const { events } = must(decide(dibaoMet, publicised, {}, {}, ['dibao', 'margin', 'tekun']));
    expect(events.map(({ type }) => type)).toEqual(['eligibility.household-recognised.v1']);
  });

  it('[N10] recognises each tekun person for themselves, with their own amount', () => {
    const persons = [
      { personId: 'p1', outcome: 'met', monthlyAmountFen: 103_600, careLevel: 'able' },
      { personId: 'p2', outcome: 'not-met', monthlyAmountFen: null },
    ] as const;
    const found = determined('civil-affairs', { tekun: 'met', dibao: 'not-met' });
    const categories = found.categories.map((each) =>
      each.category === 'tekun' ? { ...each, persons, monthlyAmountFen: 103_600 } : each,
    );
    const { events } = must(decide({ ...found, categories }, publicised, {}, {}, ['tekun']));
    expect(events[0]?.data).toMatchObject({
      results: [{ category: 'tekun', unit: 'person', personId: 'p1', monthlyAmountFen: 103_600 }],
    });
  });

  it('[N9] recognises a rigid-expenditure household for its months, and says until when', () => {
    const found = determined('civil-affairs', { dibao: 'not-met', 'rigid-expenditure': 'met' });
    const categories = found.categories.map((each) =>
      each.category === 'rigid-expenditure' ? { ...each, validMonths: 12 } : each,
    );
    const { state, events } = must(
      decide({ ...found, categories }, publicised, {}, {}, ['rigid-expenditure']),
    );
    const result = { category: 'rigid-expenditure', validFrom: '2026-02-01', validTo: '2027-01-31' };
    expect(events[0]?.data).toMatchObject({ results: [{ unit: 'household', ...result }] });
    expect(state.tracks['civil-affairs']).toMatchObject({ decision: { recognised: [result] } });
  });

  it('[L-41] notifies a family of the member who does not have dibao alone, with whose it is and the reason, also where it asked for the margin alone', () => {
    const found = determined('civil-affairs', { margin: 'met' });
    const single = { personId: MOTHER, outcome: 'not-met', monthlyAmountFen: null } as const;
    const categories = found.categories.map((each) => ({
      ...each,
      singles: [{ ...single, refusal: 'person-declines' as const }],
    }));
    const { state, events } = must(decide({ ...found, categories }, publicised, {}, {}, ['margin']));
    expect(events.map(({ type }) => type)).toEqual([
      'eligibility.household-recognised.v1',
      'eligibility.application-refused.v1',
    ]);
    expect(events[1]?.data).toMatchObject({
      subject: { householdId: HOUSEHOLD_ID, personId: MOTHER },
      categories: ['dibao'],
      reasons: [{ ruleId: 'person-declines', textZh: '配偶单独纳入低保：本人不申请单独纳入' }],
    });
    expect(state.tracks['civil-affairs']).toMatchObject({
      decision: { refused: [], refusedPersons: [{ personId: MOTHER, reasonCode: 'person-declines' }] },
      notice: { is: 'due' },
    });
  });

  it('when only categories were asked that are not examined the track is closed as not-examined', () => {
    const { state, events } = must(decide(nothingMet, opposed, { outcome: 'refuse' }, {}, ['tekun']));
    expect(state.tracks['civil-affairs']).toMatchObject({
      is: 'closed',
      outcome: 'not-examined',
      by: 'official',
    });
    expect(events.map(({ type }) => type)).toEqual(['eligibility.track-closed.v1']);
  });

  it('does not decide against what was computed', () => {
    expect(codeOf(decide(dibaoMet, publicised, { outcome: 'refuse' }))).toBe('DECISION_NOT_AS_COMPUTED');
    expect(codeOf(decide(nothingMet, opposed, { outcome: 'recognise' }))).toBe('PUBLICITY_MISSING');
  });

  it('may return the track to the survey whatever was computed', () => {
    const { state, events } = must(decide(dibaoMet, publicised, { outcome: 'return' }));
    expect(state.tracks['civil-affairs']).toEqual({ is: 'gathering', since: '2026-01-26', surveyAfter: 1 });
    expect(events[0]?.data).toMatchObject({ outcomeCode: 'returned-to-survey' });
  });
});

describe('what agriculture decides', () => {
  it('recognises or refuses freely, with its reasons', () => {
    const recognised = must(decide(proposed, publicised, { reasonCodes: ['risk-of-hardship'] }));
    expect(recognised.events[0]?.data).toMatchObject({
      decidedBy: 'agriculture',
      results: [{ category: 'monitored' }],
    });
    const refused = must(decide(proposed, opposed, { reasonCodes: ['coping-ability'], outcome: 'refuse' }));
    expect(refused.events[0]?.data).toMatchObject({
      categories: ['monitored'],
      reasons: [{ ruleId: 'coping-ability' }],
    });
    expect(refused.state.tracks.monitored).toMatchObject({ notice: { is: 'due' } });
  });

  it('must state why, and recognises nothing that was not made public', () => {
    expect(codeOf(decide(proposed, publicised, { outcome: 'refuse' }))).toBe('DECISION_REASON_MISSING');
    const reasons = { reasonCodes: ['risk-of-hardship'] } as const;
    expect(codeOf(decide(proposed, opposed, reasons))).toBe('PUBLICITY_MISSING');
  });
});

describe('reasons belong to an outcome', () => {
  const refusing = (...reasonCodes: DecisionReason[]) => ({ outcome: 'refuse', reasonCodes }) as const;

  it('[S0-21] what speaks for a family refuses nobody, what speaks against it recognises nobody; the possible ones are listed', () => {
    for (const code of ['income-below-line', 'risk-of-hardship', 'ground-substantiated'] as const) {
      expect(codeOf(decide(proposed, opposed, refusing('coping-ability', code)))).toBe(
        'DECISION_REASON_NOT_POSSIBLE',
      );
    }
    const answer = decide(proposed, publicised, { reasonCodes: ['risk-of-hardship', 'coping-ability'] });
    expect(codeOf(answer)).toBe('DECISION_REASON_NOT_POSSIBLE');
    const { zh, en } = sentencesOf(answer);
    expect(zh).toContain('家庭有能力自行应对');
    expect(zh).toContain('存在致贫返贫风险，需要帮扶（risk-of-hardship）');
    expect(zh.split('从下列理由中选择')[1]).not.toContain('coping-ability');
    expect(en).toContain('ground-substantiated');
  });

  it('[S3-31] the negative list is a reason only where the place has one', () => {
    const listed = refusing('negative-list');
    const without = decide(proposed, opposed, listed);
    expect(codeOf(without)).toBe('DECISION_REASON_NOT_POSSIBLE');
    expect(sentencesOf(without).zh.split('从下列理由中选择')[1]).not.toContain('negative-list');
    const found = withAnswer(true);
    expect(codeOf(decide(found, opposed, listed))).toBe('DECISION_REASON_NOT_POSSIBLE');
    expect(codeOf(decide(found, opposed, listed, { negativeList: true }))).toBe('not refused');
  });

  it('[S3-31] the negative list is no reason where the village meeting found nothing on it', () => {
    for (const unlisted of [proposed, withAnswer(false)])
      expect(codeOf(decide(unlisted, opposed, refusing('negative-list'), { negativeList: true }))).toBe(
        'DECISION_REASON_NOT_POSSIBLE',
      );
  });

  it('no family is notified of an income that the worksheet computed otherwise', () => {
    const above = withLine(proposed, 'monitored.line@1', 'not-met');
    const below = withLine(proposed, 'monitored.line@1', 'met');
    const byIncome = { reasonCodes: ['income-below-line'] } as const;
    expect(codeOf(decide(above, publicised, byIncome))).toBe('DECISION_REASON_NOT_POSSIBLE');
    expect(codeOf(decide(below, publicised, byIncome))).toBe('not refused');
    const enough = refusing('income-after-spending-sufficient');
    expect(codeOf(decide(below, opposed, enough))).toBe('DECISION_REASON_NOT_POSSIBLE');
    expect(codeOf(decide(above, opposed, enough))).toBe('not refused');
  });

  it('civil affairs and a return to the survey give no reason code', () => {
    const reasons = { reasonCodes: ['coping-ability'] } as const;
    expect(codeOf(decide(nothingMet, opposed, { ...reasons, outcome: 'refuse' }))).toBe(
      'DECISION_REASON_NOT_EXPECTED',
    );
    expect(codeOf(decide(proposed, publicised, { ...reasons, outcome: 'return' }))).toBe(
      'DECISION_REASON_NOT_EXPECTED',
    );
  });
});

describe('a decision beside a benefit that runs already', () => {
  const running = [{ category: 'dibao', validFrom: '2025-03-01', monthlyAmountFen: 37_699 }] as const;

  it('a refusal ends nothing and states what goes on', () => {
    const { state, events } = must(decide(nothingMet, opposed, { outcome: 'refuse' }, { running }));
    expect(events[0]).toMatchObject({
      type: 'eligibility.application-refused.v1',
      data: {
        regionCode: '510683990001',
        running: [{ category: 'dibao', validFrom: '2025-03-01', monthlyAmountFen: 37_699 }],
      },
    });
    expect(state.tracks['civil-affairs']).toMatchObject({ decision: { running } });
  });

  it('a recognition states that the category ran already, and with which amount', () => {
    const { events } = must(decide(dibaoMet, publicised, {}, { running }));
    expect(events[0]).toMatchObject({
      type: 'eligibility.household-recognised.v1',
      data: { results: [{ monthlyAmountFen: 48_000 }], running: [{ monthlyAmountFen: 37_699 }] },
    });
  });

  it('[S2-19] a refusal beside two tekun persons of whom one is recognised anew states that of the other, which goes on', () => {
    const tekun = (personId: string) =>
      ({ category: 'tekun', personId, validFrom: '2025-03-01', monthlyAmountFen: 1 }) as const;
    const own = (personId: string, outcome: 'met' | 'not-met') => ({
      personId,
      outcome,
      monthlyAmountFen: null,
    });
    const both = determined('civil-affairs', { tekun: 'met', dibao: 'not-met' });
    const persons = [own('p1', 'met'), own('p2', 'not-met')];
    const categories = both.categories.map((each) =>
      each.category === 'tekun' ? { ...each, persons } : each,
    );
    const { events } = must(
      decide({ ...both, categories }, publicised, {}, { running: [tekun('p1'), tekun('p2')] }),
    );
    const [recognised, refused] = events.map(({ data }) => data);
    expect(recognised).toMatchObject({ results: [{ category: 'tekun', personId: 'p1' }] });
    expect(refused).toMatchObject({
      categories: ['dibao'],
      running: [{ category: 'tekun', personId: 'p2' }],
    });
  });

  it('without one nothing is stated of it', () => {
    expect(must(decide(dibaoMet, publicised)).events[0]?.data).not.toHaveProperty('running');
  });
});

describe('what a decision rests on', () => {
  it('a result other than the frozen one asks for a new opinion', () => {
    expect(codeOf(decide({ ...dibaoMet, hash: OTHER_HASH }, publicised))).toBe('DETERMINATION_CHANGED');
    expect(codeOf(decide(dibaoMet, publicised, { determinationHash: OTHER_HASH }))).toBe(
      'DETERMINATION_NOT_NAMED',
    );
  });

  it('facts that became unknown refuse nobody', () => {
    expect(codeOf(decide(determined('civil-affairs', { dibao: 'undetermined' }), publicised))).toBe(
      'FACTS_MISSING',
    );
  });

  it('a decision has its place in the order and its date', () => {
    expect(codeOf(decide(dibaoMet, { is: 'gathering', since: '2026-01-12', surveyAfter: 0 }))).toBe(
      'OPINION_MISSING',
    );
    expect(codeOf(decide(dibaoMet, { is: 'awaiting-publicity', opinion }))).toBe('PUBLICITY_MISSING');
    expect(codeOf(decide(dibaoMet, { is: 'in-publicity', opinion, publicity }))).toBe('PUBLICITY_NOT_OVER');
    expect(codeOf(decide(dibaoMet, publicised, { on: '2026-01-22' }))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(decide(dibaoMet, publicised, { on: '2026-01-27' }))).toBe('STEP_DATE_AFTER_TODAY');
    const done = must(decide(dibaoMet, publicised)).state.tracks['civil-affairs'];
    expect(done !== undefined && codeOf(decide(dibaoMet, done))).toBe('TRACK_ALREADY_CLOSED');
  });
});

function sentencesOf(result: Result<unknown>): { zh: string; en: string } {
  if (result.ok) throw new Error('not refused');
  return describeRefusal(result.refusal);
}

function decide(
  determination: TrackDetermination,
  state: TrackState,
  changes: Partial<DecisionCommand> = {},
  other: Partial<DecisionContext> = {},
  categories: CaseState['categoriesRequested'] = ['dibao', 'margin'],
) {
  const { track } = determination;
  const file = withTrack(gathered({ categories }), track, state);
  const command = {
    track,
    on: '2026-01-26',
    outcome: 'recognise',
    determinationHash: HASH,
    reasonCodes: [],
  } as const;
  const role = track === 'monitored' ? 'agriculture-officer' : 'civil-affairs-officer';
  return decideTrack(
    file,
    { ...command, ...changes },
    {
      ...{ today: '2026-01-26', by: 'official', role, staffCode: 'S-4', declaredRelatives: NOBODY },
      ...{ determination, authority: authorityUnder(track, undefined) },
      ...{ positions: POSITIONS, negativeList: false, running: [] },
      validFrom: '2026-02-01',
      ...{ priceSubsidy: () => undefined, beginsOn: () => '2026-02-01', resultsOn: () => undefined },
      noticeOwed: { is: 'due', dueOn: '2026-01-29', provisional: false },
      ...other,
    },
  );
}

/** The worksheet of a place that names who decides other hardship. */
function decidedInPlaceBy(determination: TrackDetermination, authority: string): TrackDetermination {
  const asked = withLine(determination, 'hardship.question@1', 'not-applicable');
  const lines = asked.worksheet.lines.map((line) =>
    line.ruleId === 'hardship.question@1' ? { ...line, parameters: [authorityRef(authority)] } : line,
  );
  return { ...asked, worksheet: { ...asked.worksheet, lines } };
}

const authorityRef = (value: string): WorksheetLine['parameters'][number] => ({
  ...{ key: 'hardship.authority', value, state: 'value', from: '2026-01-01', to: null },
  ...{ doc: null, article: null, borrowedFrom: null, demo: true },
});

/** A monitored household of which the village meeting answered whether item two applies. */
function withAnswer(applies: boolean) {
  const origin = { source: 'judgement', asOf: '2026-01-15', confidence: 'surveyed' } as const;
  const fact = { fact: 'judgement.negative-2', personId: null, value: applies, ...origin };
  return withLine(proposed, 'monitored.negative-2@1', 'not-applicable', [fact]);
}
