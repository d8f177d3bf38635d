import type { Bilingual } from '@aid-chain/vocabulary';

/** That somebody of a purchased service entered something, by the number of the contract and nobody's name (L-56). */
export function enteredBy({ purchasedService }: { readonly purchasedService?: string }): Bilingual {
  if (purchasedService === undefined) return { zh: '', en: '' };
  return {
    zh: `（由政府购买服务的人员录入，合同 ${purchasedService}）`,
    en: ` (entered by a purchased service, contract ${purchasedService})`,
  };
}
