import type { FilingSupplement } from './filing-supplement.store.js';
import { supplementView } from './filing-supplement-view.rules.js';

const asked: Omit<FilingSupplement, 'note'> = {
  ...{ requestId: 'r', applicationId: 'a', askedOn: '2026-07-07', reasonCode: 'wrong-number' },
  ...{ deliveredOn: null, deliveryMethod: null, dueOn: null, closedOn: null },
};

describe('what the window asked to be put right, as officials read it', () => {
  it('[L-07] names the last day of its delivery, and where the place sets no days that there is none', () => {
    expect(supplementView(asked, true)).toEqual({
      ...{ askedOn: '2026-07-07', reasonCode: 'wrong-number', hasLastDay: true },
    });
    expect(supplementView(asked, false).hasLastDay).toBe(false);
    const delivered = { ...asked, deliveredOn: '2026-07-08', deliveryMethod: 'post' } as const;
    expect(supplementView({ ...delivered, dueOn: '2026-07-22' }, false)).toMatchObject({
      ...{ deliveredOn: '2026-07-08', dueOn: '2026-07-22', hasLastDay: true },
    });
    // Days that the place sets later are none of a notice that was delivered without them.
    expect(supplementView(delivered, true).hasLastDay).toBe(false);
  });
});
