import { isSchoolKnown, lastStated, pupilsOf, pupilsText } from './pupils.rules.js';

const child = { personId: 'child', stage: 'junior', school: '示范中学' };

describe('where the pupils of a need of education go to school', () => {
  it('[L-27] the last statement counts; one without a school leaves the school of the same stage, and of no other', () => {
    const bare = { personId: 'child', stage: 'junior' };
    expect(lastStated([[child], [bare]])).toEqual([child]);
    expect(lastStated([[child], [{ ...bare, stage: 'senior' }]])).toEqual([{ ...bare, stage: 'senior' }]);
    expect(lastStated([[child], [{ ...child, school: '第二中学' }]])).toEqual([
      { ...child, school: '第二中学' },
    ]);
  });

  it('[L-27] a school that nobody named is still to be asked, also where not even a stage is known', () => {
    const other = { personId: 'other', stage: 'primary' };
    const known = [child, other];
    const shown = (personId: string | null, needKind = 'education') =>
      pupilsText(pupilsOf({ needKind, personId }, known));
    expect(shown('child')).toBe('初中 示范中学');
    expect(shown('other')).toBe('小学 学校待询问');
    expect(shown(null)).toBe('初中 示范中学；小学 学校待询问');
    expect(shown('somebody')).toBe('学校待询问');
    expect(shown(null, 'medical')).toBe('');
  });

  it('[L-27] the school is known where every pupil that is shown has one; nothing stated is not «no»', () => {
    const pupils = (personId: string | null, ...known: Parameters<typeof pupilsOf>[1]) =>
      pupilsOf({ needKind: 'education', personId }, known);
    const other = { personId: 'other', stage: 'primary' };
    expect(isSchoolKnown(pupils('child', child, other), false)).toBe(true);
    expect(isSchoolKnown(pupils(null, child, other), true)).toBe(false);
    const nobody = pupils('somebody', child);
    expect([false, true, undefined].map((stated) => isSchoolKnown(nobody, stated))).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });
});
