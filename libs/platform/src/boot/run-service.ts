import type { ServiceConfig } from '../config/service-config.js';
import { createLog } from '../logging/create-log.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { bootService } from './boot-service.js';
import { logStartFailure } from './start-failure.js';
import { stopOnSignals } from './stop-on-signals.js';

/**
 * Runs one service as this process until it is stopped. One that does not start leaves one line of the log, whatever the
 * reason and the log level, and ends the process with 1.
 * @param config reads what the environment sets
 */
export async function runService(definition: ServiceDefinition, config: () => ServiceConfig): Promise<void> {
  try {
    const service = await bootService(definition, config());
    process.send?.({ url: service.url });
    stopOnSignals(() => service.stop());
  } catch (error) {
    logStartFailure(createLog(definition.name, 'info'), error);
    process.exit(1);
  }
}
