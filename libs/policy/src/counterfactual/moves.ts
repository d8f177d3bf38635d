import { ASSET_MEASURES, LARGEST_FEN } from '@aid-chain/facts';
import {
  assetKindCodes,
  expenditureKindCodes,
  incomeItemCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { CaseFacts } from '../facts/facts.js';

/** One number of a case that could be another one. */
export interface Movable {
  readonly name: Bilingual;
  readonly personId: string | null;
  readonly unit: 'fen' | 'count';
  readonly value: number;
  /** How far it could go in either direction. */
  readonly least: number;
  readonly most: number;
  /** The facts with another number in this one's place. */
  readonly at: (value: number) => CaseFacts;
}

const MAX_COUNT = 9;

/** Every amount and number that a case states: incomes, spending, assets that have a limit. */
export function movablesOf(facts: CaseFacts): readonly Movable[] {
  return [...incomes(facts), ...expenditures(facts), ...assets(facts)];
}

function incomes(facts: CaseFacts): Movable[] {
  return facts.incomes.map((item, index) => ({
    name: nameOf(incomeItemCodes, item.itemCode),
    personId: item.personId,
    unit: 'fen',
    value: item.amountFen,
    least: 0,
    most: LARGEST_FEN.income,
    at: (amountFen) => ({ ...facts, incomes: facts.incomes.with(index, { ...item, amountFen }) }),
  }));
}

/** What was paid moves, and what came back stays: the family’s own part is not below nothing. */
function expenditures(facts: CaseFacts): Movable[] {
  return facts.expenditures.map((item, index) => ({
    name: nameOf(expenditureKindCodes, item.kind),
    personId: item.personId ?? null,
    unit: 'fen',
    value: item.grossFen,
    least: item.reimbursedFen,
    most: LARGEST_FEN.expenditure,
    at: (grossFen) => ({ ...facts, expenditures: facts.expenditures.with(index, { ...item, grossFen }) }),
  }));
}

function assets(facts: CaseFacts): Movable[] {
  return facts.assets.flatMap((item, index): Movable[] => {
    const measures: Readonly<Record<string, 'valueFen' | 'count'>> = ASSET_MEASURES;
    const measure = measures[item.kind];
    const value = measure === undefined ? undefined : item[measure];
    if (measure === undefined || value === undefined) return [];
    return [
      {
        name: nameOf(assetKindCodes, item.kind),
        personId: item.personId ?? null,
        unit: measure === 'count' ? 'count' : 'fen',
        value,
        least: 0,
        most: measure === 'count' ? MAX_COUNT : LARGEST_FEN.asset,
        at: (moved) => ({ ...facts, assets: facts.assets.with(index, { ...item, [measure]: moved }) }),
      },
    ];
  });
}
