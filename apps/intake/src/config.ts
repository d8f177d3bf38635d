import { readConfig, type ServiceConfig } from '@aid-chain/platform';
import { intake } from './intake.definition.js';

/** What the environment sets for this service: the only place of intake that reads it. */
export function config(): ServiceConfig {
  return readConfig(process.env, intake.name, intake.defaultPort);
}
