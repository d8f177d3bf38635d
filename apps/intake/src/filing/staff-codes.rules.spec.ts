import { declaredStaffCodes, staffCodeFaults } from './staff-codes.rules.js';

const DIRECTORY = new Map([['S-0101', 'S-0101']]);
const declaring = (...codes: unknown[]) => ({
  declaredRelatives: codes.map((staffCode) => ({ memberRef: 'm1', relation: 'sibling', staffCode })),
});
const faults = (...codes: unknown[]) =>
  staffCodeFaults(declaring(...codes), DIRECTORY).map(({ code, path }) => `${code} ${path}`);

describe('relatives among officials are declared by a code of the directory', () => {
  it.each(['S-0101', 's-0101', ' S-0101 ', 'Ｓ－０１０１'])('"%s" is S-0101', (typed) => {
    expect(faults(typed)).toEqual([]);
  });

  it('[N2] a code that no official has is refused: it would keep nobody from the case', () => {
    expect(faults('S-0101', 'S-9999')).toEqual(['STAFF_CODE_UNKNOWN /declaredRelatives/1/staffCode']);
  });

  it('what cannot be a code is left to the check of its form and is not looked up', () => {
    expect(faults('李四', 7, null)).toEqual([]);
    expect(declaredStaffCodes(declaring('李四', 7, 'S-1'))).toEqual(['S-1']);
  });
});
