import { readConfig, type ServiceConfig } from '@aid-chain/platform';
import { monitoring } from './monitoring.definition.js';

/** What the environment sets for this service: the only place of monitoring that reads it. */
export function config(): ServiceConfig {
  return readConfig(process.env, monitoring.name, monitoring.defaultPort);
}
