import type { ServiceName } from '@aid-chain/vocabulary';
import { readPublicUrls } from './public-urls.reader.js';
import { type Environment, EnvironmentReader } from './environment.js';
import { readKafka } from './kafka.reader.js';
import { readKeyRing } from './key-ring.reader.js';
import { readOidc } from './oidc.reader.js';
import { readVerification } from './verification.reader.js';
import { readWebhooks } from './webhook.reader.js';
import { LOG_LEVELS, type ServiceConfig } from './service-config.js';

const SHUTDOWN_DEADLINE_MS = 20_000;
const DUE_WORK_POLL_MS = 1_000;
/** Far more than a window or a department sends; the demo's keys are for everybody, and for the bench. */
const REQUESTS_PER_MINUTE = 6_000;

/**
 * Reads the configuration of one service from its environment. Demo mode is on unless NODE_ENV is production, which refuses it.
 * @throws ConfigError with every fault in one message
 */
export function readConfig(env: Environment, service: ServiceName, defaultPort: number): ServiceConfig {
  const read = new EnvironmentReader(env);
  const prefix = service.toUpperCase();
  const production = env['NODE_ENV'] === 'production';
  const demoMode = read.flag('DEMO_MODE', !production);
  if (production && demoMode)
    read.fault(
      {
        zh: 'NODE_ENV 为 production 时 DEMO_MODE 不得为 true',
        en: 'DEMO_MODE must not be true where NODE_ENV is production',
      },
      false,
    );
  const kafka = readKafka(read);
  const perMinute = read.integer('REQUESTS_PER_MINUTE', demoMode ? 0 : REQUESTS_PER_MINUTE, 0, 1_000_000);
  const placeDir = read.optional('PLACE_DIR');
  const oidc = readOidc(read, demoMode);
  const webhooks = readWebhooks(read);
  const verification = service === 'eligibility' ? readVerification(read) : undefined;
  const config: ServiceConfig = {
    databaseUrl: readDatabaseUrl(read, `${prefix}_DATABASE_URL`),
    host: read.text('HOST', '127.0.0.1'),
    port: read.integer(`${prefix}_PORT`, defaultPort, 0, 65_535),
    demoMode,
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    keyRing: readKeyRing(read),
    policiesDir: read.text('POLICIES_DIR', 'policies'),
    dueWorkPollMs: read.integer('DUE_WORK_POLL_MS', DUE_WORK_POLL_MS, 50, 3_600_000),
    shutdownDeadlineMs: read.integer('SHUTDOWN_DEADLINE_MS', SHUTDOWN_DEADLINE_MS, 100, 120_000),
    ...(perMinute === 0 ? {} : { requestsPerMinute: perMinute }),
    ...(placeDir === undefined ? {} : { placeDir }),
    ...(oidc === undefined ? {} : { oidc }),
    publicUrls: readPublicUrls(env, read),
    ...(kafka === undefined ? {} : { kafka }),
    ...(webhooks === undefined ? {} : { webhooks }),
    ...(verification === undefined ? {} : { verification }),
  };
  read.finish();
  return config;
}

function readDatabaseUrl(read: EnvironmentReader, name: string): string {
  const form = 'postgresql://user:password@host:port/database';
  const expected = { zh: `${name} 须为 ${form}`, en: `${name} must be ${form}` };
  const parse = (text: string) => (/^postgres(?:ql)?:\/\//.test(text) ? text : undefined);
  return read.parsed(name, parse, { expected, standIn: '' });
}
