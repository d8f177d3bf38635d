import { fileURLToPath } from 'node:url';
import { Policies } from '@aid-chain/platform';
import { entryOf } from '@aid-chain/policy';
import { percentText } from '../sentence.rules.js';
import { selfPaidLimits, worseLimits } from './self-paid-medical.rules.js';

describe('the limits of a place', () => {
  it('[S3-04] come from its dated parameters: 30,000 yuan or more, more than 20 %, over 12 months', async () => {
    const policies = await Policies.read(fileURLToPath(new URL('../../../../../policies', import.meta.url)));
    expect(selfPaidLimits(policies.pack('510683990001', '2026-02-04'))).toEqual({
      amount: { value: 3_000_000, op: 'ge' },
      incomeShare: { value: 2_000, op: 'gt' },
      months: 12,
    });
  });

  it('[S3-04] are not in force where the months to sum over are announced but not known: they are never guessed', async () => {
    const policies = await Policies.read(fileURLToPath(new URL('../../../../../policies', import.meta.url)));
    const pack = policies.pack('510683990001', '2026-02-04');
    const key = 'monitored.ground.illness.window-months';
    const entry = { ...entryOf(pack, key), state: 'pending' as const, value: null };
    const announced = { ...pack, parameters: { ...pack.parameters, [key]: entry } };
    expect(selfPaidLimits(announced)).toEqual({ months: 0 });
  });

  it('[A-20] a tenth or 5,000 yuan more than what was dismissed is worse, by a dated value of the place', async () => {
    const policies = await Policies.read(fileURLToPath(new URL('../../../../../policies', import.meta.url)));
    const limits = worseLimits(policies.pack('510683990001', '2026-02-04'));
    expect(limits).toEqual({ share: 1_000, amountFen: 500_000 });
  });

  it('are written as people write percentages', () => {
    expect([2_000, 1_250, 1_205, 33].map(percentText)).toEqual(['20', '12.5', '12.05', '0.33']);
  });
});
