import { impartial } from './impartial.js';

const codeOf = (staffCode: string | undefined, ...declared: string[]): string => {
  const relatives = declared.map((code) => ({ staffCode: code }));
  const result = impartial(staffCode === undefined ? {} : { staffCode }, relatives);
  return result.ok ? 'may act' : result.refusal.code;
};

describe('who acts in the matter of a family', () => {
  it.each(['S-0101', 's-0101', ' S-0101', 'Ｓ－０１０１'])(
    '[L-15] is no official whom the family declared as a relative, written "%s"',
    (declared) => expect(codeOf('S-0101', 'S-0102', declared)).toBe('CLOSE_RELATIVE'),
  );

  it('is every colleague, and a portal that has no staff code', () => {
    expect(codeOf('S-0103', 'S-0101', 'S-0102')).toBe('may act');
    expect(codeOf('S-0101')).toBe('may act');
    expect(codeOf(undefined, 'S-0101')).toBe('may act');
  });
});
