import { pino, stdTimeFunctions, type DestinationStream } from 'pino';
import type { LogLevel } from '../config/service-config.js';
import { redact } from './redact.rules.js';
import { requestScope } from '../request/request-scope.js';
import { scrubText } from '@aid-chain/kernel';
import { ServiceLog } from './service-log.js';

/**
 * Makes the log of one service.
 * @param destination standard output unless a test wants to read the lines
 */
export function createLog(service: string, level: LogLevel, destination?: DestinationStream): ServiceLog {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: ['req.headers.authorization', '*.authorization', '*.password'], censor: '[redacted]' },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => redact(fields) as Record<string, unknown>,
    },
    mixin: () => {
      const correlationId = requestScope.getStore()?.correlationId;
      return correlationId === undefined ? {} : { correlationId };
    },
    hooks: { streamWrite: scrubText },
  };
  return new ServiceLog(destination === undefined ? pino(options) : pino(options, destination));
}
