import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { intake } from './intake.definition.js';

const service = await bootService(intake, config());
process.send?.({ url: service.url });
stopOnSignals(() => service.stop());
