import { pino, stdTimeFunctions, type DestinationStream } from 'pino';
import type { LogLevel } from '../config/service-config.js';
import { redact } from './redact.rules.js';
import { requestScope } from '../request/request-scope.js';
import { scrubText } from '@aid-chain/kernel';
import { ServiceLog } from './service-log.js';

/** As tools that show logs beside traces look for it (OpenTelemetry). */
const TRACE_ID = 'trace_id';
const TRACE = new RegExp(`("${TRACE_ID}":"[0-9a-f]{32}")`);

/** Numbers of persons are taken out of everything but the id of the trace, in which eleven digits in a row are chance. */
function scrubLine(line: string): string {
  return line
    .split(TRACE)
    .map((part, n) => (n % 2 === 1 ? part : scrubText(part)))
    .join('');
}

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
      const { correlationId, traceId } = requestScope.getStore() ?? {};
      return {
        ...(correlationId === undefined ? {} : { correlationId }),
        ...(traceId === undefined ? {} : { [TRACE_ID]: traceId }),
      };
    },
    hooks: { streamWrite: scrubLine },
  };
  return new ServiceLog(destination === undefined ? pino(options) : pino(options, destination));
}
