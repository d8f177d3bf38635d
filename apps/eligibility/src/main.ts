import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { eligibility } from './eligibility.definition.js';

const service = await bootService(eligibility, config());
process.send?.({ url: service.url });
stopOnSignals(() => service.stop());
