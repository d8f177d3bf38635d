import type { CremationFacts } from '../paid-after-cremation/cremation-facts.js';
import { cremated, cremationFacts } from '../paid-after-cremation/cremations.fixture.js';
import { crematedWhileExamined } from './cremated-while-examined.js';

describe('a household whose application is examined while a member was cremated', () => {
  const finding = (more: Partial<CremationFacts> = {}) =>
    crematedWhileExamined.feed.evaluate(cremationFacts({ isExamined: true, ...more }), {
      on: '2026-07-10',
      pack: () => {
        throw new Error('the question asks for no parameter');
      },
    });
  const again = cremated('a', { on: '2026-07-09', rowNo: 2, grounds: ['a c2', 'a 2026-07-09'] });

  it('[A-20] two certificates are one death: all its rows are in the question, so that none asks again after it', () => {
    const asked = finding({ cremated: [cremated('a'), again] });
    expect(asked).toMatchObject({ measured: 1, personIds: ['a'], evidence: [{ rowNo: 2 }] });
    expect(asked?.grounds).toEqual(['a c1', 'a 2026-07-08', 'a c2', 'a 2026-07-09']);
    expect(finding({ cremated: [cremated('a'), again], looked: asked?.grounds ?? [] })).toBeUndefined();
  });

  it('[S2-09] the last day of several deaths is the one up to which rows were looked at', () => {
    expect(finding({ cremated: [cremated('a'), cremated('b'), again] })?.endOn).toBe('2026-07-09');
  });
});
