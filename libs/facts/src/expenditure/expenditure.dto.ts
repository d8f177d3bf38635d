import { BetweenFields, BillNumber, Choice, Code, Fen, Part } from '@aid-chain/validation';
import { EXPENDITURE_KINDS, expenditureKindCodes, named, type ExpenditureKind } from '@aid-chain/vocabulary';
import { PeriodDto } from '../period.dto.js';
import type { BareItem } from '../item.js';
import { expenditure } from './expenditure.js';

@BetweenFields(expenditure.rules)
export class ExpenditureDto implements BareItem<typeof expenditure> {
  @Choice(EXPENDITURE_KINDS, { description: `支出类别 · kind of spending: ${named(expenditureKindCodes)}` })
  kind: ExpenditureKind;

  @Fen({ description: '支出总额，单位：分 · gross, in fen' })
  grossFen: number;

  @Fen({ description: '已报销或补偿，单位：分 · reimbursed, in fen' })
  reimbursedFen: number;

  @Part(() => PeriodDto, { description: '期间 · period' })
  period: PeriodDto;

  @Code({
    optional: true,
    description: '开票机构代码；不同机构的票据相加 · issuer of the bill: bills of different issuers add up',
    example: 'hospital-1',
  })
  issuer?: string;

  @BillNumber({
    optional: true,
    description:
      '票据号，与开票机构一并填写；更长的用横线分段，每段不超过 10 位 · number of the bill with its issuer; a longer one in parts of at most 10 digits with a dash',
    example: '0012345678',
  })
  billNo?: string;
}
