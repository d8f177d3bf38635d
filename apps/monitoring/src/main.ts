import { InProcessBus } from '@aid-chain/messaging';
import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { monitoring } from './monitoring.definition.js';

const service = await bootService(
  monitoring,
  config(),
  new InProcessBus({ consumers: monitoring.consumers }),
);
stopOnSignals(() => service.stop());
