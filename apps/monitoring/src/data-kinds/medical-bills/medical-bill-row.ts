import { fen, idNumber, paperKey, pastDay, rowRef } from '../common-fields.js';
import { optional, type RowOf } from '../row-field.js';

export const medicalBillFields = {
  rowRef,
  idNumber,
  selfPaidFen: fen(3_500_000),
  settledOn: pastDay('2026-02-03'),
  issuer: optional(
    paperKey(
      'BILL_KEY_INVALID',
      '开票机构，只用于辨认同一笔费用，加密保存，仅向判断疑似重复的人员显示 · only to know the same bill again; kept sealed',
    ),
  ),
  billNo: optional(paperKey('BILL_KEY_INVALID', '票据号，同上 · bill number, likewise')),
} as const;

/** What a person paid for treatment and nobody reimbursed. */
export type MedicalBillRow = RowOf<typeof medicalBillFields>;
