import type { ServiceName } from '@aid-chain/vocabulary';

/** What people call a service. */
export const SERVICE_TITLES: Readonly<Record<ServiceName, string>> = {
  intake: '受理 · intake',
  eligibility: '认定 · eligibility',
  monitoring: '监测 · monitoring',
  referral: '转办 · referral',
};
