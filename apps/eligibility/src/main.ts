import { runService } from '@aid-chain/platform';
import { config } from './config.js';
import { eligibility } from './eligibility.definition.js';

await runService(eligibility, config);
