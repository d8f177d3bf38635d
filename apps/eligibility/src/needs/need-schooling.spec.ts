import type { Schooling } from '@aid-chain/contracts';
import { schoolingOf } from './need-schooling.js';

const needId = '019a0000-0000-7000-8000-0000000000aa';
const pupils = [
  { personId: 'p2', stage: 'primary' },
  { personId: 'p3', stage: 'junior', school: '示范中学' },
] as const;

function stated(kind: 'education' | 'medical', personId: string | null) {
  const sealed: Schooling[] = [];
  const seal = (list: readonly Schooling[]) => {
    sealed.push(...list);
    return { kid: 'k1', iv: '', ct: '' };
  };
  const { schoolKnown } = schoolingOf({ needId, kind, personId }, pupils, seal);
  return { schoolKnown, sealed: sealed.map((pupil) => pupil.personId) };
}

describe('what a need states of where pupils go to school', () => {
  it('[L-27] a need of education has stage and school of its person, or of all pupils of the household', () => {
    expect(stated('education', 'p3')).toEqual({ schoolKnown: true, sealed: ['p3'] });
    expect(stated('education', 'p2')).toEqual({ schoolKnown: false, sealed: ['p2'] });
    expect(stated('education', null)).toEqual({ schoolKnown: false, sealed: ['p2', 'p3'] });
    expect(stated('education', 'p1')).toEqual({ schoolKnown: false, sealed: [] });
  });

  it('[L-27] another need has nothing of it', () => {
    expect(stated('medical', 'p3')).toEqual({ schoolKnown: undefined, sealed: [] });
  });
});
