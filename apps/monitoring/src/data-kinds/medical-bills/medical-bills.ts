import type { DataKind } from '../data-kind.js';
import { billFacts } from './bill-facts.js';
import { lastBatchOfBills, storeBills } from './bill-store.js';
import { medicalBillFields, type MedicalBillRow } from './medical-bill-row.js';

/** Rows of the medical insurance (S0-19, S3-04). A bill counts once, also under another reference. */
export const medicalBills = {
  code: 'medical-bills',
  summary: '医保部门推送自付医疗费用 · bills of the medical insurance (S0-19, S3-04)',
  fields: medicalBillFields,
  example: {
    rowRef: 'YB-2026-0001',
    idNumber: '99000019860504001X',
    selfPaidFen: 3_500_000,
    settledOn: '2026-01-02',
    issuer: '示范县人民医院',
    billNo: '2026-0001',
  },
  matchBy: 'number',
  day: ({ settledOn }) => settledOn,
  rows: { store: storeBills, lastBatch: lastBatchOfBills },
  facts: billFacts,
} as const satisfies DataKind<MedicalBillRow>;
