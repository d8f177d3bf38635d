export { AssetDto } from './asset/asset.dto.js';
export { CircumstanceDto, EmploymentDto, IllnessDto, StudentDto } from './circumstance/circumstance.dto.js';
export { ExpenditureDto } from './expenditure/expenditure.dto.js';
export { HousingDto } from './housing/housing.dto.js';
export { IncomeDto } from './income/income.dto.js';
export { PeriodDto } from './period.dto.js';
export { WaterDto } from './water/water.dto.js';
export { itemClass, type PersonField } from './body-class.js';
export {
  filedFacts,
  filedMemberFacts,
  reportedFacts,
  surveyedFacts,
  type FiledFacts,
  type FiledMemberFacts,
  type ReportedFacts,
} from './channels.js';
export { DisabilityDto } from './circumstance/disability.dto.js';
