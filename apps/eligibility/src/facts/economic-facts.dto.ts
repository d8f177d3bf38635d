import { Choice, Code, County, Day, Fen, Flag, Id, Part, Whole } from '@aid-chain/platform';
import {
  ASSET_KINDS,
  type AssetKind,
  EXPENDITURE_KINDS,
  type ExpenditureKind,
  HOUSING_GRADES,
  type HousingGrade,
  INCOME_KINDS,
  type IncomeKind,
} from '@aid-chain/vocabulary';
import { InOrder } from '../body/fields.js';

export class PeriodDto {
  @Day({ description: '起 · first day', example: '2025-01-01' })
  from: string;

  @Day({ description: '止（含当日） · last day, included', example: '2025-12-31' })
  to: string;
}

export class IncomeDto {
  @Id({ description: '成员 · member' })
  personId: string;

  @Choice(INCOME_KINDS, { description: '收入类别 · kind of income' })
  kind: IncomeKind;

  @Code({ description: '收入项目代码 · item', example: 'wage.own' })
  itemCode: string;

  @Fen({ description: '该期间的合计，单位：分 · total of the period in fen', example: 1_800_000 })
  amountFen: number;

  @Part(() => PeriodDto, { description: '期间 · period' }, InOrder())
  period: PeriodDto;

  @Flag({ optional: true, description: '仅为估算 · only an estimate, which never decides alone' })
  estimated?: boolean;
}

export class ExpenditureDto {
  @Id({ optional: true, description: '成员；全户支出不填 · member, left out for the whole household' })
  personId?: string;

  @Choice(EXPENDITURE_KINDS, { description: '支出类别 · kind of spending' })
  kind: ExpenditureKind;

  @Fen({ description: '支出总额，单位：分 · gross, in fen' })
  grossFen: number;

  @Fen({ description: '已报销或补偿，单位：分 · reimbursed, in fen' })
  reimbursedFen: number;

  @Part(() => PeriodDto, { description: '期间 · period' }, InOrder())
  period: PeriodDto;
}

/** An asset has a value, a count, or both; 0 says that there is none. */
export class AssetDto {
  @Choice(ASSET_KINDS, { description: '财产类别 · kind of asset' })
  kind: AssetKind;

  @Fen({ optional: true, description: '价值，单位：分 · value in fen' })
  valueFen?: number;

  @Whole(0, 100_000, { optional: true, description: '数量 · count' })
  count?: number;

  @County({ description: '所在地县级代码 · county where it is', example: '510683' })
  locationRegionCode: string;
}

export class HousingDto {
  @Choice(HOUSING_GRADES, { optional: true, description: '房屋安全等级 · safety grade' })
  grade?: HousingGrade;

  @Flag({ description: '唯一住房 · the only dwelling' })
  only: boolean;
}

export class WaterDto {
  @Flag({ description: '饮水安全 · water is safe' })
  safe: boolean;
}
