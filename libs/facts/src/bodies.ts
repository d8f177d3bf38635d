import type { Type as ClassType } from '@nestjs/common';
import { AssetDto } from './asset/asset.dto.js';
import { CircumstanceDto } from './circumstance/circumstance.dto.js';
import { ExpenditureDto } from './expenditure/expenditure.dto.js';
import type { FactName } from './facts.js';
import { HousingDto } from './housing/housing.dto.js';
import { IncomeDto } from './income/income.dto.js';
import { WaterDto } from './water/water.dto.js';

/** The class of each fact's item in a body, without the person whom it is about. */
export const BODIES: Readonly<Record<FactName, ClassType<object>>> = {
  circumstance: CircumstanceDto,
  income: IncomeDto,
  expenditure: ExpenditureDto,
  asset: AssetDto,
  housing: HousingDto,
  water: WaterDto,
};
