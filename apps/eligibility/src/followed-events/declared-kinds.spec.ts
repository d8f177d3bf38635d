import { contractOf, type Payload } from '@aid-chain/contracts';
import { checkKinds } from './declared-kinds.js';

type Declared = Payload<'intake.facts-declared.v1'>;
const declared = contractOf('intake.facts-declared.v1')?.example as Declared;
const later = (items: readonly object[]) => items.map((item) => ({ ...item, kind: 'later-kind' }));

describe('a declaration', () => {
  it('is taken when every amount is of a kind that the rules know', () => {
    expect(() => checkKinds(declared)).not.toThrow();
  });

  it.each(['incomes', 'expenditures', 'assets'] as const)(
    'waits when one of its %s is of a kind that only a later version knows: it may not be left out of a sum',
    (name) => {
      const ahead = { ...declared, [name]: later(declared[name]) };
      expect(() => checkKinds(ahead)).toThrow('DECLARED_KIND_UNKNOWN');
    },
  );

  it('waits when it does not know an item: whether its money counts, only a later version knows', () => {
    const item = 'later-item' as Declared['incomes'][number]['itemCode'];
    const incomes = declared.incomes.map((income) => ({ ...income, itemCode: item }));
    expect(() => checkKinds({ ...declared, incomes })).toThrow('DECLARED_KIND_UNKNOWN');
  });
});
