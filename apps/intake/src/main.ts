import { InProcessBus } from '@aid-chain/messaging';
import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { intake } from './intake.definition.js';

const service = await bootService(intake, config(), new InProcessBus({ consumers: intake.consumers }));
stopOnSignals(() => service.stop());
