import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const incomeKindCodes = {
  name: 'income-kind',
  term: '家庭收入',
  open: true,
  codes: {
    wage: { zh: '工资性收入', en: 'wages' },
    business: { zh: '经营净收入', en: 'net business income' },
    property: { zh: '财产净收入', en: 'net property income' },
    transfer: { zh: '转移净收入', en: 'net transfers' },
  },
} as const satisfies CodeList;
export const INCOME_KINDS = codesOf(incomeKindCodes);
export type IncomeKind = CodeOf<typeof incomeKindCodes>;

export const expenditureKindCodes = {
  name: 'expenditure-kind',
  term: '家庭支出',
  open: true,
  codes: {
    living: { zh: '生活', en: 'living' },
    medical: { zh: '医疗', en: 'medical' },
    education: { zh: '教育', en: 'education' },
    rehabilitation: { zh: '残疾康复', en: 'rehabilitation' },
    disaster: { zh: '灾害损失', en: 'loss by disaster' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const EXPENDITURE_KINDS = codesOf(expenditureKindCodes);
export type ExpenditureKind = CodeOf<typeof expenditureKindCodes>;

export const assetKindCodes = {
  name: 'asset-kind',
  term: '家庭财产',
  open: true,
  codes: {
    deposit: { zh: '存款等金融资产', en: 'deposits' },
    dwelling: { zh: '住房（套）', en: 'dwellings' },
    vehicle: { zh: '机动车（辆）', en: 'vehicles' },
    business: { zh: '经营性资产', en: 'business assets' },
    land: { zh: '土地权益', en: 'land' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const ASSET_KINDS = codesOf(assetKindCodes);
export type AssetKind = CodeOf<typeof assetKindCodes>;

/** What an asset serves, as the survey found it: necessities may be left out of the limits (D57 14). */
export const assetUseCodes = {
  name: 'asset-use',
  term: '家庭财产',
  open: true,
  codes: {
    'essential-living': { zh: '基本生活必需', en: 'needed for daily life' },
    'essential-production': { zh: '基本生产必需', en: 'needed to earn a living' },
    'disability-aid': { zh: '残疾人代步', en: 'carries a disabled person' },
    gift: { zh: '受赠', en: 'a gift' },
  },
} as const satisfies CodeList;
export const ASSET_USES = codesOf(assetUseCodes);
export type AssetUse = CodeOf<typeof assetUseCodes>;

export const housingGradeCodes = {
  name: 'housing-grade',
  term: '房屋安全等级',
  open: false,
  codes: {
    A: { zh: 'A 级（安全）', en: 'grade A (safe)' },
    B: { zh: 'B 级（基本安全）', en: 'grade B (mostly safe)' },
    C: { zh: 'C 级（局部危险）', en: 'grade C (partly dangerous)' },
    D: { zh: 'D 级（整体危险）', en: 'grade D (dangerous)' },
  },
} as const satisfies CodeList;
export const HOUSING_GRADES = codesOf(housingGradeCodes);
export type HousingGrade = CodeOf<typeof housingGradeCodes>;
