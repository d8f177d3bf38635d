import { categoryCodes, nameOf, type Bilingual, type Category } from '@aid-chain/vocabulary';

/** How a family stands to one of the four floor benefits. */
type FloorState = 'received' | 'may-get' | 'to-be-looked-at';

/** One of what a family without labour has first: dibao, tekun (once 五保), temporary aid, subsidies for the disabled (S3-21). */
interface FloorBenefit {
  readonly code: string;
  readonly name: Bilingual;
  readonly state: FloorState;
}

/** What is known of a household, from its happiness list. */
interface OnList {
  readonly recognitions: readonly { readonly category: string }[];
  readonly aid: readonly { readonly measureCode: string }[];
  readonly mayGet: readonly { readonly measureCode: string; readonly outcome: string }[];
}

const FLOOR_CATEGORIES: readonly Category[] = ['dibao', 'tekun'];
/** Measures of the floor, by the codes under which places have them. */
const FLOOR_MEASURES: readonly { readonly codes: readonly string[]; readonly name: Bilingual }[] = [
  { codes: ['temporary-assistance'], name: { zh: '临时救助', en: 'temporary aid' } },
  {
    codes: ['disabled-living-subsidy', 'disabled-care-subsidy', 'disability-support'],
    name: { zh: '残疾人两项补贴', en: 'subsidies for the disabled' },
  },
];

/**
 * The four floor benefits as they stand for a family (S3-21): whoever cannot work is carried by them, not by donations. What nothing is
 * known of is to be looked at, never taken for a no.
 */
export function floorOf({ recognitions, aid, mayGet }: OnList): FloorBenefit[] {
  const categories = FLOOR_CATEGORIES.map((code): FloorBenefit => {
    const isReceived = recognitions.some(({ category }) => category === code);
    return { code, name: nameOf(categoryCodes, code), state: isReceived ? 'received' : 'to-be-looked-at' };
  });
  const measures = FLOOR_MEASURES.map(({ codes, name }): FloorBenefit => {
    const [code = ''] = codes;
    const isOf = ({ measureCode }: { readonly measureCode: string }): boolean => codes.includes(measureCode);
    if (aid.some(isOf)) return { code, name, state: 'received' };
    const may = mayGet.some((each) => isOf(each) && each.outcome === 'may');
    return { code, name, state: may ? 'may-get' : 'to-be-looked-at' };
  });
  return [...categories, ...measures];
}
