import type { ExpenditureItem, IncomeItem } from '@aid-chain/policy';
import type { AssetDto, ExpenditureDto, HousingDto, IncomeDto, WaterDto } from './economic-facts.dto.js';
import type { ClearFacts } from './facts-store.js';

/** The facts of a body that are kept in clear: amounts and things under pseudonymous ids. */
export interface FactsBody {
  readonly incomes?: readonly IncomeDto[];
  readonly expenditures?: readonly ExpenditureDto[];
  readonly assets?: readonly AssetDto[];
  readonly housing?: HousingDto;
  readonly water?: WaterDto;
}

/** What the body does not hold is left out: it says nothing. */
export function clearFacts(body: FactsBody): ClearFacts {
  const { incomes, expenditures, assets, housing, water } = body;
  return {
    ...(incomes === undefined ? {} : { incomes: incomes.map(incomeItem) }),
    ...(expenditures === undefined ? {} : { expenditures: expenditures.map(expenditureItem) }),
    ...(assets === undefined ? {} : { assets: assets.map((asset) => ({ ...asset })) }),
    ...(housing === undefined ? {} : { housing: { ...housing } }),
    ...(water === undefined ? {} : { water: { ...water } }),
  };
}

function incomeItem({ estimated = false, period, ...item }: IncomeDto): IncomeItem {
  return { ...item, period: { ...period }, ...(estimated ? { confidence: 'estimated' as const } : {}) };
}

function expenditureItem({ period, ...item }: ExpenditureDto): ExpenditureItem {
  return { ...item, period: { ...period } };
}
