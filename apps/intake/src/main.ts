import { runService } from '@aid-chain/platform';
import { config } from './config.js';
import { intake } from './intake.definition.js';

await runService(intake, config);
