import { checkJoining, servedBy } from './found-person.rules.js';

const joining = { identifiedOn: null, isItself: false, standsNoMore: false, isMember: true };

describe('people who are helped before anybody knows them', () => {
  it('[L-49] treatment is asked of who treats, and of everybody where nobody in the place does', () => {
    const [health, insurance] = [
      { department: 'health', aspects: ['treatment' as const] },
      { department: 'medical-insurance', aspects: [] },
    ];
    expect(servedBy([health, insurance], ['treatment'])).toEqual(['health']);
    expect(servedBy([insurance], ['treatment'])).toEqual(['medical-insurance']);
    expect(servedBy([insurance], [])).toEqual(['medical-insurance']);
  });

  it('[L-50] a record is joined once, with a household that stands, for one of its members', () => {
    expect(checkJoining(joining).ok).toBe(true);
    expect(checkJoining({ ...joining, identifiedOn: '2026-09-15' })).toMatchObject({
      refusal: { code: 'FOUND_PERSON_IDENTIFIED' },
    });
    for (const wrong of [{ isItself: true }, { standsNoMore: true }])
      expect(checkJoining({ ...joining, ...wrong })).toMatchObject({
        refusal: { code: 'FOUND_PERSON_HOUSEHOLD' },
      });
    expect(checkJoining({ ...joining, isMember: false })).toMatchObject({
      refusal: { code: 'NEED_PERSON_UNKNOWN' },
    });
  });
});
