import { calendar2026, codeOf, gathered, must } from '../testing/given.fixture.js';
import { endPosting, lastPostingDay, startPosting } from './posting.rules.js';
import type { Posting, PostingState } from '../postings/posting.state.js';

const file = gathered();
const calendar = calendar2026();
const terms = { days: 7, rollToWorkingDay: true };
const unlimited = { lastDay: null, provisional: false } as const;
const track = 'civil-affairs' as const;

const posting = (state: PostingState = { is: 'owed' }): Posting => ({
  ...{ caseId: file.caseId, track, owedSince: '2026-07-06', state },
});
const start = (of: Posting | undefined, on = '2026-07-07', runs = true) =>
  startPosting(
    file,
    { track, on },
    { today: '2026-07-10', posting: of, runs },
    lastPostingDay(on, terms, calendar),
  );
const posted = { is: 'posted', postedOn: '2026-07-07', lastDay: '2026-07-14', provisional: false } as const;

describe('the posting of a positive decision', () => {
  it('[L-08] stays as many days as the place sets, counted from the day after it was put up', () => {
    expect(lastPostingDay('2026-07-07', terms, calendar)).toEqual({
      lastDay: '2026-07-14',
      provisional: false,
    });
  });

  it('[L-08] has no last day where the place sets none: no clock runs, and people take it down', () => {
    expect(lastPostingDay('2026-07-07', { ...terms, days: null }, calendar)).toEqual(unlimited);
    const state = { ...posted, lastDay: null };
    const taken = endPosting(
      file,
      { track, on: '2026-07-08' },
      { today: '2026-07-10', posting: posting(state) },
    );
    expect(must(taken).posting).toMatchObject({ is: 'taken-down', takenDownOn: '2026-07-08' });
  });

  it('goes up once, on a day between the decision and today, and stands on the aid chain', () => {
    const { posting: after, events } = must(start(posting()));
    expect(after).toEqual(posted);
    expect(events).toMatchObject([{ data: { step: 'posting-started', track, on: '2026-07-07' } }]);
    expect(codeOf(start(posting(), '2026-07-05'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(start(posting(), '2026-07-11'))).toBe('STEP_DATE_AFTER_TODAY');
    expect(codeOf(start(posting(posted)))).toBe('POSTING_ALREADY_STARTED');
  });

  it('is not owed for a refusal, nor for what nobody receives any more', () => {
    expect(codeOf(start(undefined))).toBe('POSTING_NOT_OWED');
    expect(codeOf(start(posting(), '2026-07-07', false))).toBe('POSTING_NOT_OWED');
  });

  it('is taken down from the day after its last day, once', () => {
    const end = (state: PostingState, on: string) =>
      endPosting(file, { track, on }, { today: '2026-07-20', posting: posting(state) });
    expect(end(posted, '2026-07-14')).toMatchObject({
      refusal: { code: 'POSTING_NOT_OVER', params: { endableFrom: '2026-07-15' } },
    });
    const { posting: after } = must(end(posted, '2026-07-15'));
    expect(after).toMatchObject({ is: 'taken-down', takenDownOn: '2026-07-15' });
    expect(codeOf(end(after, '2026-07-16'))).toBe('POSTING_ALREADY_ENDED');
    expect(codeOf(end({ is: 'owed' }, '2026-07-15'))).toBe('POSTING_NOT_STARTED');
  });
});
