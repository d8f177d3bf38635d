import { checkIdNumber, foldReference } from '@aid-chain/kernel';
import { idNumber, name, paperKey, pastDay, rowRef, withdrawn } from '../common-fields.js';
import type { RowFault } from '../check-rows.rules.js';
import type { DataKind } from '../data-kind.js';
import { keptRows } from '../kept-rows/kept-rows.js';
import { optional, type RowOf } from '../row-field.js';
import { crematedMembers } from './cremation-deaths.js';
import { withdrawDeaths } from './withdrawn-deaths.js';

const fields = {
  rowRef,
  idNumber,
  name,
  crematedOn: pastDay('2026-07-08', '火化日期 · day of the cremation'),
  certificateNo: paperKey('PAPER_NO_INVALID', '火化证明编号，加密保存 · certificate number, kept sealed'),
  withdrawn: optional(withdrawn),
} as const;

/** That somebody was cremated. */
export type CremationRow = RowOf<typeof fields>;

/** Nobody is cremated before the birth that the number states; a row that takes one back is taken as it is. */
function beforeBirth({
  idNumber: number,
  crematedOn,
  withdrawn: isWithdrawn,
}: CremationRow): RowFault | undefined {
  const checked = checkIdNumber(number);
  return isWithdrawn !== true && checked.ok && crematedOn < checked.birthDate
    ? { code: 'CREMATED_BEFORE_BIRTH', path: '/crematedOn' }
    : undefined;
}

/**
 * Rows of the funeral institution (S2-09: 殡葬信息比对). A wrong match would touch the living: the number alone is not
 * enough. One certificate of a person is one cremation, however often and under whatever reference it comes; one of two
 * persons is in doubt.
 */
export const cremations = {
  code: 'cremations',
  summary: '殡葬机构推送火化信息 · cremations from the funeral institution (S2-09)',
  fields,
  example: {
    rowRef: 'BZ-2026-0001',
    idNumber: '99000019860504001X',
    name: '试验人',
    crematedOn: '2026-01-02',
    certificateNo: 'HH-2026-0001',
    withdrawn: false,
  },
  matchBy: 'number-and-name',
  impossible: beforeBirth,
  day: ({ crematedOn }) => crematedOn,
  deaths: crematedMembers,
  withdrawDeaths,
  rows: keptRows<CremationRow>({
    kind: 'cremations',
    paperOfOnePerson: '/certificateNo',
    matter: ({ certificateNo }) => foldReference(certificateNo),
    name: ({ name: stated }) => stated,
    isWithdrawn: (row) => row.withdrawn === true,
  }),
} as const satisfies DataKind<CremationRow>;
