import { fileURLToPath } from 'node:url';
import { RefusalError } from '@aid-chain/kernel';
import { entryOf } from '@aid-chain/policy';
import { placeParameter, Policies } from './policies.js';

const folder = fileURLToPath(new URL('../../../../policies', import.meta.url));

describe('the parameters of a place', () => {
  it('that are not complete refuse the step with the missing key: a number is never guessed', async () => {
    const policies = await Policies.read(folder);
    const asked = (region: string, day: string) => () => policies.pack(region, day);
    expect(asked('510683990001', '2026-01-15')).not.toThrow();
    expect(asked('110101001001', '2026-01-15')).toThrow(RefusalError);
    expect(asked('510683990001', '1999-01-15')).toThrow(
      expect.objectContaining({
        refusal: expect.objectContaining({ code: 'PARAMETER_NOT_SET' }) as unknown,
      }) as Error,
    );
  });

  it('give a single value, or refuse where it is announced but not known yet', async () => {
    const pack = (await Policies.read(folder)).pack('510683990001', '2026-01-15');
    expect(placeParameter(pack, 'publicity.days')).toBe(7);
    const entry = { ...entryOf(pack, 'publicity.days'), state: 'pending' as const, value: null };
    const announced = { ...pack, parameters: { ...pack.parameters, 'publicity.days': entry } };
    expect(() => placeParameter(announced, 'publicity.days')).toThrow(RefusalError);
  });
});
