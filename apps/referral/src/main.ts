import { runService } from '@aid-chain/platform';
import { config } from './config.js';
import { referral } from './referral.definition.js';

await runService(referral, config);
