import { idCheckCharacter } from '@aid-chain/kernel';
import { checkRows } from '../check-rows.rules.js';
import { cremations } from './cremations.js';

const first17 = '99000020160504002';
const idNumber = first17 + idCheckCharacter(first17);
const row = { rowRef: 'BZ-1', idNumber, name: '试验人', certificateNo: 'HH-1' };

const rejected = (more: object) =>
  checkRows(cremations.fields, [{ ...row, ...more }], '2026-07-10', (read) => cremations.impossible(read))
    .rejected;

describe('a row of the funeral institution', () => {
  it('[S2-09] about somebody who was not born yet matches nobody and is given back with its reason', () => {
    const fault = { row: 1, code: 'CREMATED_BEFORE_BIRTH', path: '/crematedOn' };
    expect(rejected({ crematedOn: '2010-01-01' })).toEqual([fault]);
    expect(rejected({ crematedOn: '2016-05-03' })).toEqual([fault]);
    expect(rejected({ crematedOn: '2016-05-04' })).toEqual([]);
  });

  it('[S2-09] whose certificate number is or holds somebody’s ID number is given back', () => {
    const fault = { row: 1, code: 'PAPER_NO_INVALID', path: '/certificateNo' };
    const given = (certificateNo: string) => rejected({ crematedOn: '2026-01-02', certificateNo });
    expect(given(idNumber)).toEqual([fault]);
    expect(given(`${idNumber.slice(0, 6)} ${idNumber.slice(6)}`)).toEqual([fault]);
    for (const before of ['HH-', '身份证', '身份证号：2026-'])
      expect(given(before + idNumber)).toEqual([fault]);
    expect(given(`身份证 ${idNumber.slice(0, 6)} ${idNumber.slice(6)}（复印件）`)).toEqual([fault]);
    expect(given('510683202601020001')).toEqual([]);
    expect(given(`HH-${idNumber}07`)).toEqual([]);
  });

  it('[S2-09] is taken where it withdraws what was reported so', () => {
    expect(rejected({ crematedOn: '2010-01-01', withdrawn: true })).toEqual([]);
  });
});
