import { checkAgreement, limitsOf, samplePack } from './policy-bench.js';
import { households } from './households.js';

describe('The households of the bench', () => {
  it('[N0] get by the rules what a computation by hand gives them, each of 400', async () => {
    const pack = await samplePack();
    expect(() => checkAgreement(households(400), pack, limitsOf(pack))).not.toThrow();
  });

  it('and with another limit both disagree about some', async () => {
    const pack = await samplePack();
    const limits = limitsOf(pack);
    for (const key of ['standardFen', 'lineFen', 'medicalFen', 'workCostBp', 'educationBp'] as const) {
      const other = { ...limits, [key]: limits[key] * 2 };
      expect(() => checkAgreement(households(400), pack, other)).toThrow('the baseline');
    }
  });

  it('are the same in every run, by their seed', () => {
    expect(households(20)).toEqual(households(20));
    expect(households(20, 19)).not.toEqual(households(20));
  });
});
