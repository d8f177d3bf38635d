import { nameOf, paperCodes, verificationSourceCodes, type Paper } from '@aid-chain/vocabulary';
import type { RulePack } from '../pack/pack.js';
import { establishedBy } from '../papers/obtainable.js';

/** Which paper states a fact, where there is one; of a fact that is not here the line itself says who brings it. */
const PAPERS_OF: Readonly<Record<string, readonly Paper[]>> = {
  income: ['wage-certificate', 'social-insurance-record'],
  'income.wage': ['wage-certificate'],
  'income.business': ['business-licence', 'tax-record'],
  'income.property': ['land-contract'],
  'income.transfer': ['social-insurance-record', 'support-agreement'],
  'asset.deposit': ['bank-statement'],
  'asset.dwelling': ['property-certificate'],
  'asset.vehicle': ['vehicle-certificate'],
  'asset.deposit.owner': ['bank-statement'],
  'asset.dwelling.owner': ['property-certificate'],
  'asset.vehicle.owner': ['vehicle-certificate'],
  members: ['household-booklet'],
  membership: ['household-booklet'],
  birthDate: ['household-booklet'],
};

/**
 * The papers that would bring a fact; one that verification establishes in the place is not asked of the family
 * (社会救助法 62) and says so.
 */
export function paperTexts(fact: string, pack: RulePack): readonly string[] {
  return (PAPERS_OF[fact] ?? []).map((paper) => {
    const { zh, en } = nameOf(paperCodes, paper);
    const established = establishedBy(pack, paper);
    if (established === undefined) return `材料 paper：${zh} · ${en}`;
    const source = nameOf(verificationSourceCodes, established.source);
    return `材料 paper：${zh}，由核对（${source.zh}）取得，不向家庭索要 · ${en}, which verification brings (${source.en})`;
  });
}
