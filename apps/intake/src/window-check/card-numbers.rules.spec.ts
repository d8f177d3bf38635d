import { idNumber } from '@aid-chain/testing';
import type { Filing } from '../filing/filing.js';
import { withCardNumbers } from './card-numbers.rules.js';

const [typed, card, other] = [1, 2, 3].map((seed) =>
  idNumber(seed, { birthDate: '1984-03-01', sex: 'male' }),
);
const filing = {
  household: {
    members: [
      { ref: 'm1', idNumber: typed, birthDate: '1970-01-01', sex: 'female' },
      { ref: 'm2', idNumber: other, birthDate: '1984-03-01', sex: 'male' },
    ],
  },
  declaration: { receivedOn: '2026-07-06' },
} as unknown as Filing;

describe('a number that was mistyped in a filing', () => {
  it('[L-07] is taken from the card, with birth date and sex, and the filing keeps its day of receipt', () => {
    const result = withCardNumbers(filing, [{ ref: 'm1', personId: 'new', idNumber: card ?? '' }]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        household: {
          members: [{ idNumber: card, birthDate: '1984-03-01', sex: 'male' }, { idNumber: other }],
        },
        declaration: { receivedOn: '2026-07-06' },
      },
    });
    expect(withCardNumbers(filing, [{ ref: 'm1', personId: 'new' }])).toEqual({ ok: true, value: filing });
  });

  it('is nobody else’s of the same filing', () => {
    expect(withCardNumbers(filing, [{ ref: 'm1', idNumber: other ?? '' }])).toMatchObject({
      refusal: { code: 'MEMBER_TWICE' },
    });
  });
});
