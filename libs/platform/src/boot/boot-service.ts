import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventBus, type FailPoints, MessagingRuntime, MessagingStrategy } from '@aid-chain/messaging';
import type { DestinationStream } from 'pino';
import type { ServiceConfig } from '../config/service-config.js';
import { DueWorkRunner } from '../due-work/due-work.runner.js';
import { registerFileParser } from '../http/file-body.js';
import { registerJsonParser } from '../http/json-parser.js';
import { PREFIX, UNVERSIONED } from '../http/addresses.js';
import { KnownRoutes } from '../http/known-routes.js';
import { registerRequestHooks } from '../http/request-hooks.js';
import { RequestLimit } from '../http/request-limit.js';
import { registerSecurityHeaders } from '../http/security-headers.js';
import { createLog } from '../logging/create-log.js';
import { Metrics } from '../metrics/metrics.js';
import { serveOpenApi } from '../openapi/serve-openapi.js';
import type { AcceptedRevision } from '../policies/accepted-revision.js';
import { Policies } from '../policies/policies.js';
import { KeyedHash } from '../sealing/keyed-hash.js';
import { Sealer } from '../sealing/sealer.js';
import { closeIdle } from './close-idle.js';
import { kafkaBus } from './kafka-bus.js';
import { PlatformAdapter } from './http-adapter.js';
import type { PlatformParts } from './platform.module.js';
import { preflight } from './preflight.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { ServiceModule } from './service.module.js';
import { StartRefused } from '../start/start-refused.js';

/** A service that listens and whose relay and consumers run. */
export interface RunningService {
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Stops relay, consumers, HTTP and database, in this order. */
  stop(): Promise<void>;
}

/** What only tests hand in. */
export interface BootOptions {
  /** Where log lines go instead of standard output. */
  readonly logTo?: DestinationStream;
  readonly failPoints?: FailPoints;
}

/**
 * Boots one service: checks its database and its role, listens on HTTP, then starts relay, consumers and due work.
 * @param given the bus that joins the services of one process; without it the service joins its Kafka cluster
 * @throws StartRefused when the database, the role or the port is not fit, or the parameters are not those that were accepted;
 *   PolicyRefused with the faults of the parameters; Error when the handlers are not fit
 */
export async function bootService(
  definition: ServiceDefinition,
  config: ServiceConfig,
  given?: EventBus,
  options: BootOptions = {},
): Promise<RunningService> {
  const { accepted, scratch } = await preflight(definition, config);
  // In demo mode no family is decided about, and parameters are tried out.
  const parts = await platformParts(definition, config, options, config.demoMode ? undefined : accepted);
  if (scratch.length > 0) parts.log.alarm('SCRATCH_DATABASE_LEFT', { databases: scratch });
  const bus = given ?? kafkaBus(parts);
  const app = await createApp(parts, bus, options);
  try {
    await listen(app, config);
    // HTTP first: a transport that is slow to join must not close the window.
    app.connectMicroservice({ strategy: new MessagingStrategy(app.get(MessagingRuntime)) });
    await app.startAllMicroservices();
    app.get(DueWorkRunner).start();
  } catch (error) {
    await app.close();
    throw error;
  }
  const url = await app.getUrl();
  parts.log.info('SERVICE_STARTED', { port: Number(new URL(url).port), demoMode: config.demoMode });
  const stop = async (): Promise<void> => {
    const closed = closeIdle(app.getHttpServer());
    await app.close().finally(closed);
    if (given === undefined) await bus.close?.();
  };
  return { url, app, stop };
}

/** @throws StartRefused that names the port when another program has it. */
async function listen(app: NestFastifyApplication, { host, port }: ServiceConfig): Promise<void> {
  await app.listen({ port, host }).catch((error: unknown) => {
    if (!isNodeError(error) || error.code !== 'EADDRINUSE') throw error;
    throw new StartRefused('PORT_IN_USE', { port });
  });
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'code' in error;
}

async function platformParts(
  definition: ServiceDefinition,
  config: ServiceConfig,
  options: BootOptions,
  accepted: AcceptedRevision | undefined,
): Promise<PlatformParts> {
  const log = createLog(definition.name, config.logLevel, options.logTo);
  const policies = await Policies.read(config.policiesDir, config.placeDir, accepted);
  for (const { code, ...where } of policies.warnings) log.alarm(code, { ...where });
  return {
    definition,
    config,
    log,
    policies,
    sealer: new Sealer(config.keyRing),
    hash: new KeyedHash(config.keyRing),
  };
}

async function createApp(
  parts: PlatformParts,
  bus: EventBus,
  options: BootOptions,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceModule.register(parts, bus, options.failPoints),
    new PlatformAdapter(),
    { logger: parts.log, abortOnError: false, bodyParser: false },
  );
  const http = app.getHttpAdapter().getInstance();
  registerJsonParser(http);
  registerFileParser(http);
  await registerSecurityHeaders(http);
  await app.get(RequestLimit).install(http);
  registerRequestHooks(http, parts.log, app.get(Metrics), app.get(KnownRoutes));
  app.setGlobalPrefix(PREFIX, { exclude: UNVERSIONED });
  serveOpenApi(app, parts.definition, parts.config);
  return app;
}
