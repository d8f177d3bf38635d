import { Line } from '@aid-chain/validation';

/** What stands at the foot of a notice. */
export class NoticeCheckQuery {
  @Line(40, {
    description: '编号，见通知书页脚 · the number at the foot of the notice',
    example: 'QR-510683990-2026-000001',
  })
  number: string;

  @Line(40, {
    description:
      '核验码，16 位，可不写连字符，不分大小写 · the code, 16 digits, with or without hyphens, in capitals or not',
    example: '3F2A-90BC-11D0-7E45',
  })
  code: string;
}
