import { runService } from '@aid-chain/platform';
import { config } from './config.js';
import { monitoring } from './monitoring.definition.js';

await runService(monitoring, config);
