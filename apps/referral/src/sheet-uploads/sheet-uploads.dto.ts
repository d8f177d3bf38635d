import { Choice, Whole } from '@aid-chain/platform';
import { REPORT_CORRECTION_REASONS, type ReportCorrectionReason } from '@aid-chain/vocabulary';

/** Body of `POST /v1/sheet-uploads/{id}/run`: what is recorded is what somebody saw in the check. */
export class SheetRunDto {
  @Whole(0, 30_000, {
    description:
      '检查结果中待登记的行数（counts.ready） · rows ready to be recorded, as the check counts them',
    example: 120,
  })
  readyRows: number;
}

/** Body of `POST /v1/sheet-uploads/{id}/undo`. */
export class SheetUndoDto {
  @Choice(REPORT_CORRECTION_REASONS, {
    description: '撤销理由，写入各条更正 · why, which each correction states',
  })
  reasonCode: ReportCorrectionReason;
}
