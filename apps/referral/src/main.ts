import { InProcessBus } from '@aid-chain/messaging';
import { bootService, stopOnSignals } from '@aid-chain/platform';
import { config } from './config.js';
import { referral } from './referral.definition.js';

const service = await bootService(referral, config(), new InProcessBus({ consumers: referral.consumers }));
stopOnSignals(() => service.stop());
