import { foldStaffCode, isStaffCode } from './staff-codes.js';

describe('the staff code of an official', () => {
  it.each(['s-0101', ' S-0101 ', 'Ｓ－０１０１', 'S 0101'.replace(' ', '–'), 'S-01\u200b01', 'S- 0101'])(
    '"%s" is S-0101, however it was typed',
    (typed) => {
      expect(foldStaffCode(typed)).toBe('S-0101');
      expect(isStaffCode(typed)).toBe(true);
    },
  );

  it.each(['', '  ', '李四', 'S/0101', 'x'.repeat(65)])('"%s" is none', (typed) => {
    expect(isStaffCode(typed)).toBe(false);
  });

  it('S-0101 and S-101 are two officials', () => {
    expect(foldStaffCode('S-0101')).not.toBe(foldStaffCode('S-101'));
  });
});
