import { BetweenFields, Choice, Code, Flag, Part, SignedFen } from '@aid-chain/validation';
import {
  INCOME_KINDS,
  incomeItemCodes,
  incomeKindCodes,
  named,
  type IncomeItemCode,
  type IncomeKind,
} from '@aid-chain/vocabulary';
import { ListedCode } from '../listed-code.js';
import { PeriodDto } from '../period.dto.js';
import type { BareItem } from '../item.js';
import { income } from './income.js';

@BetweenFields(income.rules)
export class IncomeDto implements BareItem<typeof income> {
  @Choice(INCOME_KINDS, { description: `收入类别 · kind of income: ${named(incomeKindCodes)}` })
  kind: IncomeKind;

  @ListedCode(incomeItemCodes, {
    description: `收入项目，须属于所填类别 · item of that kind: ${named(incomeItemCodes)}`,
    example: 'wage',
  })
  itemCode: IncomeItemCode;

  @SignedFen({
    description:
      '该期间的合计（净额），单位：分；经营性收入亏损的填负数，其他收入不能为负数 · total of the period in fen, net; below zero for the loss of a business, and of nothing else',
    example: 1_800_000,
  })
  amountFen: number;

  @Part(() => PeriodDto, { description: '期间 · period' })
  period: PeriodDto;

  @Code({
    optional: true,
    description:
      '支付方代码（不是名称）；不同支付方的收入相加 · code of the payer: incomes of different payers add up',
    example: 'employer-1',
  })
  payer?: string;

  @Flag({ optional: true, description: '仅为估算 · only an estimate, which never decides alone' })
  estimated?: boolean;
}
