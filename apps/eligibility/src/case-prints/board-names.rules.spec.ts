import { boardNames } from './board-names.rules.js';

const head = { personId: 'head', name: '李建国', masked: '李**', isAdult: true, isHead: true };
const child = { personId: 'child', name: '李小明', masked: '李**', isAdult: false, isHead: false };

describe('the names on the board of a village', () => {
  it('[L-08] are the applicant in full with the number of members, and of one adult the own name', () => {
    const names = boardNames([head, child]);
    expect(names.household).toEqual({ name: '李建国', members: '2' });
    expect(names.person('head')).toEqual({ name: '李建国', members: '1' });
  });

  it("[L-08] never hold a child's name: its guardian stands there, masked", () => {
    const named = boardNames([head, child]).person('child').name;
    expect(named).toMatch(/^李\*+（监护人）$/u);
    expect(named).not.toContain('小明');
  });

  it('[L-08] name nobody where a child is head and no adult lives with it', () => {
    const alone = boardNames([{ ...child, isHead: true }]);
    expect(alone.household).toEqual({ name: '监护人（姓名不公开）', members: '1' });
  });

  it('name an adult of the household where a child is entered as its head', () => {
    const names = boardNames([
      { ...child, isHead: true },
      { ...head, isHead: false },
    ]);
    expect(names.household.name).toMatch(/^李\*+（监护人）$/u);
  });
});
