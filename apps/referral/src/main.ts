import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { referral } from './referral.definition.js';

const service = await bootService(referral, config());
process.send?.({ url: service.url });
stopOnSignals(() => service.stop());
