import { Checked, Choice, Code, County, Day, Fen, Flag, Part, Whole } from '@aid-chain/platform';
import {
  ASSET_KINDS,
  type AssetKind,
  CONFIDENCES,
  type Confidence,
  EXPENDITURE_KINDS,
  type ExpenditureKind,
  HOUSING_GRADES,
  type HousingGrade,
  INCOME_KINDS,
  type IncomeKind,
} from '@aid-chain/vocabulary';
import { isMemberRef } from './member.dto.js';

export class PeriodDto {
  @Day({ description: '起', example: '2025-01-01' })
  from: string;

  @Day({ description: '止（含当日）', example: '2025-12-31' })
  to: string;
}

export class IncomeDto {
  @Checked(isMemberRef, { description: '成员引用', example: 'm1' })
  memberRef: string;

  @Choice(INCOME_KINDS, { description: '收入类别' })
  kind: IncomeKind;

  @Code({ description: '收入项目代码', example: 'wage.own' })
  itemCode: string;

  @Fen({ description: '该期间的合计，单位：分', example: 1_800_000 })
  amountFen: number;

  @Part(() => PeriodDto, { description: '期间' })
  period: PeriodDto;

  @Code({ description: '来源代码', example: 'declaration' })
  sourceCode: string;

  @Choice(CONFIDENCES, { description: '可信程度；家庭自己申报的为 declared' })
  confidence: Confidence;
}

export class ExpenditureDto {
  @Checked(isMemberRef, { optional: true, description: '成员引用；全户共同支出时不填' })
  memberRef?: string;

  @Choice(EXPENDITURE_KINDS, { description: '支出类别' })
  kind: ExpenditureKind;

  @Fen({ description: '支出总额，单位：分' })
  grossFen: number;

  @Fen({ description: '已报销或补偿，单位：分' })
  reimbursedFen: number;

  @Part(() => PeriodDto, { description: '期间' })
  period: PeriodDto;
}

/** An asset has a value, a count, or both; 0 says that there is none. */
export class AssetDto {
  @Choice(ASSET_KINDS, { description: '财产类别' })
  kind: AssetKind;

  @Fen({ optional: true, description: '价值，单位：分' })
  valueFen?: number;

  @Whole(0, 100_000, { optional: true, description: '数量' })
  count?: number;

  @County({ description: '所在地县级代码', example: '510683' })
  locationRegionCode: string;
}

export class HousingDto {
  @Choice(HOUSING_GRADES, { optional: true, description: '房屋安全等级' })
  grade?: HousingGrade;

  @Flag({ description: '唯一住房' })
  only: boolean;
}

export class WaterDto {
  @Flag({ description: '饮水安全' })
  safe: boolean;
}
