import { correctionSubjects } from './correction-subjects.rules.js';
import type { MemberAfter } from './household-after.js';

const man = { personId: 'p', name: '古丽·阿依', idNumber: '1', livesTogether: { from: '2006-01-01' } };

function subjects(more: object, departed: string[] = []): string[] {
  const before = { members: [man as unknown as MemberAfter] };
  return correctionSubjects({ members: [{ ...man, ...more } as unknown as MemberAfter] }, before, departed);
}

describe('what a change puts right of a member', () => {
  it('[S0-25] the family reads that the stay of a member was corrected, and that name or number was', () => {
    const gone = { livesTogether: { from: '2006-01-01', to: '2015-01-01', reasonOut: 'prison' } };
    expect(subjects(gone)).toEqual(['stay']);
    expect(subjects({ livesTogether: { from: '2016-01-01' } })).toEqual(['stay']);
    expect([subjects({ name: '另名' }), subjects({ idNumber: '2' })]).toEqual([['identity'], ['identity']]);
    expect([subjects({ name: '古丽• 阿依' }), subjects({ relation: 'other' })]).toEqual([[], []]);
    expect(subjects({ ...gone, personId: 'joins' })).toEqual([]);
    expect(subjects(gone, ['p'])).toEqual([]);
    expect(subjects({ livesTogether: { ...gone.livesTogether, from: '2007-01-01' } }, ['p'])).toEqual([
      'stay',
    ]);
  });
});
