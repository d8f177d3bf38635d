import type { ServiceConfig } from '../config/service-config.js';
import { createLog } from '../logging/create-log.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { bootService } from './boot-service.js';
import { answerCommandLine } from './command-line.js';
import { logStartFailure } from './start-failure.js';
import { stopOnSignals } from './stop-on-signals.js';

const printLine = (line: string): boolean => process.stdout.write(`${line}\n`);

const usageOf = ({ name }: ServiceDefinition) => ({
  lines: [
    `服务 ${name}：无参数，由环境变量设置（docs/operations.md），SIGTERM 停止。`,
    `The service ${name}: it takes no argument, is set by the environment (docs/operations.md) and stops at SIGTERM.`,
  ],
});

/**
 * Runs one service as this process until it is stopped. One that does not start leaves one line of the log, whatever the
 * reason and the log level, and ends the process with 1.
 * @param config reads what the environment sets
 */
export async function runService(definition: ServiceDefinition, config: () => ServiceConfig): Promise<void> {
  const ends = answerCommandLine(process.argv.slice(2), usageOf(definition), printLine);
  if (ends !== undefined) process.exit(ends);
  try {
    const service = await bootService(definition, config());
    process.send?.({ url: service.url });
    stopOnSignals(() => service.stop());
  } catch (error) {
    logStartFailure(createLog(definition.name, 'info'), error);
    process.exit(1);
  }
}
