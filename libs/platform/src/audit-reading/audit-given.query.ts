import { Choice, Line, QueryWhole } from '@aid-chain/validation';
import { MATTER_PURPOSES, type UnmaskReason } from '@aid-chain/vocabulary';

const MAX_ENTRY = 9_007_199_254_740_991;

/** Which row is read in full, and for what: `GET /v1/audit-entries/given`. */
export class AuditGivenQuery {
  @QueryWhole(1, MAX_ENTRY, { description: '审计编号 · number of the audit row' })
  entryId: number;

  @Choice(MATTER_PURPOSES, { description: '查看事由 · why it is read' })
  reason: UnmaskReason;

  @Line(32, {
    description:
      '审计通知、投诉、监督检查或者复核的编号 · number of the audit order, complaint, supervision or review',
    example: 'SJ-2026-001',
  })
  matter: string;
}
