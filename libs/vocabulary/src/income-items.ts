import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import type { IncomeKind } from './economy.js';

/** What an income is, as a policy may leave it out of the sum (D57 13). */
export const incomeItemCodes = {
  name: 'income-item',
  term: '收入项目',
  open: true,
  codes: {
    wage: { zh: '工资', en: 'wage' },
    'casual-work': { zh: '零工收入', en: 'casual work' },
    'work-allowance': { zh: '奖金、津贴、补贴', en: 'bonus or allowance from work' },
    'other-wage': { zh: '其他工资性收入', en: 'other income from work' },
    crops: { zh: '种植收入', en: 'crops' },
    livestock: { zh: '养殖收入', en: 'livestock' },
    'forestry-fishery': { zh: '林业、渔业收入', en: 'forestry or fishery' },
    shop: { zh: '店铺经营', en: 'shop' },
    'other-business': { zh: '其他经营净收入', en: 'other net business income' },
    rent: { zh: '租金', en: 'rent' },
    'land-transfer': { zh: '土地流转收入', en: 'transfer of land use' },
    interest: { zh: '利息', en: 'interest' },
    dividend: { zh: '股息、红利', en: 'dividend' },
    'other-property': { zh: '其他财产净收入', en: 'other net property income' },
    pension: { zh: '养老金', en: 'pension' },
    'basic-pension': { zh: '中央确定的城乡居民基础养老金', en: 'basic pension set by the centre' },
    'unemployment-benefit': { zh: '失业保险金', en: 'unemployment benefit' },
    'support-payment': { zh: '赡养费、抚养费、扶养费', en: 'support payment' },
    'farm-subsidy': { zh: '惠农补贴', en: 'farm subsidy' },
    'old-age-allowance': { zh: '高龄津贴', en: 'old-age allowance' },
    compensation: { zh: '赔偿、补偿', en: 'compensation' },
    gift: { zh: '赠与、捐赠', en: 'gift or donation' },
    'special-care-pension': { zh: '优待抚恤金', en: 'special-care pension' },
    'family-planning-award': { zh: '计划生育奖励', en: 'family-planning award' },
    scholarship: { zh: '奖学金', en: 'scholarship' },
    'bravery-award': { zh: '见义勇为奖励', en: 'bravery award' },
    'social-assistance': { zh: '政府社会救助款物', en: 'social assistance by the government' },
    'other-transfer': { zh: '其他转移净收入', en: 'other net transfer' },
  },
} as const satisfies CodeList;
export const INCOME_ITEMS = codesOf(incomeItemCodes);
export type IncomeItemCode = CodeOf<typeof incomeItemCodes>;

/** The kind of income that each item belongs to (D57 13: four kinds). */
export const KIND_OF_INCOME_ITEM = {
  wage: 'wage',
  'casual-work': 'wage',
  'work-allowance': 'wage',
  'other-wage': 'wage',
  crops: 'business',
  livestock: 'business',
  'forestry-fishery': 'business',
  shop: 'business',
  'other-business': 'business',
  rent: 'property',
  'land-transfer': 'property',
  interest: 'property',
  dividend: 'property',
  'other-property': 'property',
  pension: 'transfer',
  'basic-pension': 'transfer',
  'unemployment-benefit': 'transfer',
  'support-payment': 'transfer',
  'farm-subsidy': 'transfer',
  'old-age-allowance': 'transfer',
  compensation: 'transfer',
  gift: 'transfer',
  'special-care-pension': 'transfer',
  'family-planning-award': 'transfer',
  scholarship: 'transfer',
  'bravery-award': 'transfer',
  'social-assistance': 'transfer',
  'other-transfer': 'transfer',
} as const satisfies Record<IncomeItemCode, IncomeKind>;

/** The items of a kind of income; none for a kind that this version does not know. */
export function incomeItemsOf(kind: string): readonly IncomeItemCode[] {
  return INCOME_ITEMS.filter((item) => KIND_OF_INCOME_ITEM[item] === kind);
}
