import { eligibility } from '@aid-chain/eligibility';
import { intake } from '@aid-chain/intake';
import { monitoring } from '@aid-chain/monitoring';
import type { ServiceDefinition } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import type { ServiceName } from '@aid-chain/vocabulary';

/** The four services in the order in which a household meets them. */
export const SERVICES: readonly ServiceDefinition[] = [intake, eligibility, monitoring, referral];

/** Where each service answers. */
export type Addresses = Readonly<Record<ServiceName, string>>;

export const addressLines = (addresses: Addresses): string[] =>
  SERVICES.map(({ name }) => `  ${name.padEnd(12)} ${addresses[name]}`);
