import { decide } from '../../determination/decide.js';
import type { Income } from '@aid-chain/facts';
import type { ParameterKey } from '../../policies/catalogue.js';
import { entryOf } from '../../policies/param.js';
import { FAMILIES, family, YEAR_2025 } from '../../testing/families.fixture.js';
import { demoPack, policiesWith } from '../../testing/repository-policies.fixture.js';
import { benefitStart } from './benefit-start.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const COUNTY = '510683/dibao.yaml';
const dibao = (path: string, text: string, by: string, facts = FAMILIES.li()) =>
  decide(facts, demoPack(ON, policiesWith(path, text, by)), ON).categories[0];

/** Income that no deduction touches, so that a limit can be hit to the fen. */
const rent = (amountFen: number): Income[] => [
  { personId: 'p1', kind: 'property', itemCode: 'rent', amountFen, period: YEAR_2025 },
];

describe('Dibao', () => {
  it('the operator: «not above» instead of «below» lets the limit itself in', () => {
    const rent = {
      personId: 'p1',
      kind: 'property',
      itemCode: 'rent',
      amountFen: 56_000 * 36,
      period: YEAR_2025,
    } as const;
    const atLimit = family(3, { incomes: [rent] });
    expect(dibao(COUNTY, 'value: 56000', 'value: 56000', atLimit)?.outcome).toBe('not-met');
    const changed = dibao('000000/dibao.yaml', 'value: lt', 'value: le', atLimit);
    expect([changed?.outcome, changed?.monthlyAmountFen]).toEqual(['met', 0]);
  });

  it('the rounding of the benefit, in one place: to the fen, jiao or yuan, up, down or half up', () => {
    const facts = family(3, { wageFen: 1_799_937 });
    const pack = demoPack(ON);
    const entry = (key: ParameterKey, value: string) => ({ [key]: { ...entryOf(pack, key), value } });
    const rounded = (unit: string, mode: string) => {
      const changed = {
        ...entry('dibao.benefit.rounding.unit', unit),
        ...entry('dibao.benefit.rounding.mode', mode),
      };
      const parameters = { ...pack.parameters, ...changed };
      return decide(facts, { ...pack, parameters }, ON).categories[0]?.monthlyAmountFen;
    };
    expect([rounded('fen', 'up'), rounded('fen', 'down'), rounded('fen', 'half_up')]).toEqual([
      48_005, 48_004, 48_004,
    ]);
    expect([rounded('jiao', 'up'), rounded('jiao', 'down')]).toEqual([48_010, 48_000]);
    expect([rounded('yuan', 'up'), rounded('yuan', 'half_up')]).toEqual([48_100, 48_000]);
  });

  it('the benefit alone is rounded: one fen of yearly income less raises it by the named step', () => {
    const benefit = (fen: number) =>
      decide(family(3, { incomes: rent(fen) }), pack, ON).categories[0]?.monthlyAmountFen;
    expect([benefit(1_440_000), benefit(1_439_999), benefit(1_439_988), benefit(1_439_987)]).toEqual([
      48_000, 48_001, 48_001, 48_002,
    ]);
  });

  it('the benefit starts the month after the decision, also over the turn of the year', () => {
    expect(benefitStart(demoPack('2026-01-31'), '2026-01-31')).toBe('2026-02-01');
    expect(benefitStart(demoPack('2025-12-01'), '2025-12-01')).toBe('2026-01-01');
  });
});
