import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { monitoring } from './monitoring.definition.js';

const service = await bootService(monitoring, config());
process.send?.({ url: service.url });
stopOnSignals(() => service.stop());
