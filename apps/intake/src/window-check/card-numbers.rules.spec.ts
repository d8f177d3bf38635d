import { idNumber } from '@aid-chain/testing';
import { keptAsFiled } from '../acceptance/filed-copy.js';
import type { Filing } from '../filing/filing.js';
import { withCardNumbers } from './card-numbers.rules.js';

const [typed, card, other] = [1, 2, 3].map((seed) =>
  idNumber(seed, { birthDate: '1984-03-01', sex: 'male' }),
);
const filing = {
  household: {
    members: [
      {
        ref: 'm1',
        name: '试甲',
        idNumber: typed,
        birthDate: '1970-01-01',
        sex: 'female',
        phone: '13900000001',
      },
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

  it('[A-18] [L-07] leaves every other field as filed, and what was filed of the number goes with the member', () => {
    const result = withCardNumbers(filing, [{ ref: 'm1', personId: 'new', idNumber: card ?? '' }]);
    const [member] = result.ok ? result.value.household.members : [];
    expect(member).toEqual({
      ...{ ref: 'm1', name: '试甲', phone: '13900000001' },
      ...{ idNumber: card, birthDate: '1984-03-01', sex: 'male' },
      asFiled: { idNumber: typed, birthDate: '1970-01-01', sex: 'female' },
    });
    expect(member && keptAsFiled(member)).toEqual({
      ...{ ref: 'm1', name: '试甲', phone: '13900000001' },
      ...{ idNumber: typed, birthDate: '1970-01-01', sex: 'female' },
      card: { idNumber: card, birthDate: '1984-03-01', sex: 'male' },
    });
  });

  it('[L-07] is refused where the card has the number that was filed, and where it is none', () => {
    expect(withCardNumbers(filing, [{ ref: 'm2', idNumber: other ?? '' }])).toMatchObject({
      refusal: { code: 'CARD_NUMBER_AS_FILED', params: { ref: 'm2' } },
    });
    expect(withCardNumbers(filing, [{ ref: 'm1', idNumber: '123' }])).toMatchObject({
      refusal: { code: 'VALIDATION_FAILED', faults: [{ code: 'ID_NUMBER_LENGTH' }] },
    });
  });

  it('is nobody else’s of the same filing', () => {
    expect(withCardNumbers(filing, [{ ref: 'm1', idNumber: other ?? '' }])).toMatchObject({
      refusal: { code: 'MEMBER_TWICE' },
    });
  });
});
