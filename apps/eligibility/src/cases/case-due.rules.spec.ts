import { calendar2026, gathered, HASH, opened } from '../testing/given.fixture.js';
import { caseDueDates, type DueTerms } from './case-due.rules.js';
import { withTrack } from './case-track.rules.js';
import { answerWithdrawal } from './withdraw.rules.js';

const terms: DueTerms = (parameter) => (parameter === 'decision.working-days' ? 10 : 3);
const calendar = calendar2026();
const opinion = { by: 'reviewer', on: '2026-02-11', determinationHash: HASH };

describe('what a case waits for', () => {
  it('the survey and the verification are due 3 working days after acceptance and request', () => {
    expect(caseDueDates(opened().state, terms, calendar)).toEqual([
      { step: 'survey', on: '2026-01-15', provisional: false },
      { step: 'verification-report', on: '2026-01-15', provisional: false },
    ]);
    expect(caseDueDates(gathered(), terms, calendar)).toEqual([]);
  });

  it('both count from one day, the acceptance, of an application that was received long before', () => {
    const late = { ...opened({ openedOn: '2025-12-31' }).state, acceptedOn: '2026-01-12' };
    const days = caseDueDates(late, terms, calendar).map(({ on }) => on);
    expect(days).toEqual(['2026-01-15', '2026-01-15']);
    const signedLater = { ...late, verification: { is: 'requested', on: '2026-01-13' } } as const;
    expect(caseDueDates(signedLater, terms, calendar)[1]?.on).toBe('2026-01-16');
  });

  it('the decision is due 10 working days after a negative opinion or the end of publicity, over the Spring Festival', () => {
    const opposed = withTrack(gathered(), 'monitored', { is: 'opposed', opinion });
    expect(caseDueDates(opposed, terms, calendar)).toEqual([
      { step: 'decision', track: 'monitored', on: '2026-03-03', provisional: false },
    ]);
    const publicity = { startedOn: '2026-12-10', lastDay: '2026-12-17', provisional: false };
    const publicised = { is: 'publicised', opinion, publicity, endedOn: '2026-12-18' } as const;
    expect(caseDueDates(withTrack(gathered(), 'monitored', publicised), terms, calendar)).toEqual([
      { step: 'decision', track: 'monitored', on: '2027-01-01', provisional: true },
    ]);
  });

  it('the day on which publicity can be ended is shown with its track: the one after its last day, on which it is refused', () => {
    const publicity = { startedOn: '2026-02-09', lastDay: '2026-02-24', provisional: false };
    const running = withTrack(gathered(), 'civil-affairs', { is: 'in-publicity', opinion, publicity });
    expect(caseDueDates(running, terms, calendar)).toEqual([
      { step: 'publicity-end', track: 'civil-affairs', on: '2026-02-25', provisional: false },
    ]);
  });

  it('a place that gives no days owes no date, and an ended case owes nothing', () => {
    const none = () => null;
    expect(caseDueDates(opened().state, none, calendar)).toEqual([]);
    const asked = { applicationId: 'a-1', on: '2026-01-13', reasonCode: 'other' };
    expect(caseDueDates(answerWithdrawal(opened().state, asked).state, terms, calendar)).toEqual([]);
  });
});
