import { EVENT_FEEDS } from './indicators.js';

const raisedBy = (type: string): string[] =>
  EVENT_FEEDS.filter(({ feed }) => feed.eventTypes.some((one) => one === type)).map(
    ({ indicator }) => indicator.code,
  );

describe('a recognition that is restored', () => {
  it('[A-18] is asked about as one that is new: changed members, a benefit twice, a cremation', () => {
    const asked = ['members-changed-beside-benefit', 'one-benefit-twice', 'paid-after-cremation'];
    expect(raisedBy('eligibility.recognition-restored.v1')).toEqual(asked);
    expect(raisedBy('intake.household-restored.v1')).toEqual([...asked, 'cremated-while-examined']);
  });
});
