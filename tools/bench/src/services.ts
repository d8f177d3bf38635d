import { eligibility } from '@aid-chain/eligibility';
import { intake } from '@aid-chain/intake';
import { monitoring } from '@aid-chain/monitoring';
import type { ServiceDefinition } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';

/** All four; what measures one service loads that one alone, so that its heap is that of a service. */
export const SERVICES: readonly ServiceDefinition[] = [intake, eligibility, monitoring, referral];
