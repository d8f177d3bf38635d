import { RefusalError } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { checkRecusal } from './recusal.js';

const clerk = (staffCode?: string): Actor => ({
  ...{ id: 'c1', role: 'clerk', regionCode: '510683990000' },
  ...(staffCode === undefined ? {} : { staffCode }),
});
const inFull = { reason: 'case-handling' } as const;

describe('a declared close relative', () => {
  it.each(['S-0101', 's-0101', ' S-0101', 'Ｓ－０１０１', 'S–0101'])(
    '[L-15] is not seen in full by the official, however the staff code is spelt: %s',
    (declared) => {
      expect(() =>
        checkRecusal(clerk('s-0101'), inFull, [{ staffCode: 'S-9999' }, { staffCode: declared }]),
      ).toThrow(RefusalError);
    },
  );

  it('is seen masked by the official, and in full by a colleague or an actor without a staff code', () => {
    expect(() => checkRecusal(clerk('S-0101'), undefined, [{ staffCode: 'S-0101' }])).not.toThrow();
    expect(() => checkRecusal(clerk('S-0102'), inFull, [{ staffCode: 'S-0101' }])).not.toThrow();
    expect(() => checkRecusal(clerk(), inFull, [{ staffCode: 'S-0101' }])).not.toThrow();
  });
});
