import { InProcessBus } from '@aid-chain/messaging';
import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { eligibility } from './eligibility.definition.js';

const service = await bootService(
  eligibility,
  config(),
  new InProcessBus({ consumers: eligibility.consumers }),
);
stopOnSignals(() => service.stop());
