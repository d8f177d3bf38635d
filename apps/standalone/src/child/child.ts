import { RefusalError } from '@aid-chain/kernel';
import { InProcessBus, type FailPoints } from '@aid-chain/messaging';
import {
  bootService,
  parseKeyRing,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '@aid-chain/platform';
import { SERVICES, type Addresses } from '../services.js';
import { publicUrls } from '../public-urls.js';
import type { AppendMessage, CrashPoint, FromChild, StartMessage, ToChild } from './messages.js';

const DUE_WORK_POLL_MS = 1_000;
const SHUTDOWN_DEADLINE_MS = 20_000;

const running: RunningService[] = [];
let bus: InProcessBus | undefined;
let stopping = false;

function send(message: FromChild): void {
  if (process.connected) process.send?.(message);
}

function configOf({ name }: ServiceDefinition, start: StartMessage): ServiceConfig {
  const keyRing = parseKeyRing(start.keyRing);
  if (keyRing === undefined) throw new Error('密钥环无效 / the key ring is not valid');
  return {
    databaseUrl: start.databaseUrls[name],
    host: start.host,
    port: start.ports[name],
    publicUrls: publicUrls(start),
    demoMode: start.demoMode,
    logLevel: start.logLevel,
    keyRing,
    policiesDir: start.policiesDir,
    ...(start.placeDir === undefined ? {} : { placeDir: start.placeDir }),
    ...(start.demoTownship === undefined ? {} : { demoTownship: start.demoTownship }),
    ...(start.oidc === undefined ? {} : { oidc: start.oidc }),
    ...(start.webhooks === undefined ? {} : { webhooks: start.webhooks }),
    ...(start.verification === undefined ? {} : { verification: start.verification }),
    dueWorkPollMs: DUE_WORK_POLL_MS,
    shutdownDeadlineMs: SHUTDOWN_DEADLINE_MS,
  };
}

/** A fail point that kills this process once so many events of the topic have landed, before they are marked as sent. */
function crashAt({ topic, events }: CrashPoint): FailPoints {
  let landed = 0;
  return {
    afterLand(on, count) {
      if (on === topic) landed += count;
      if (landed >= events) process.kill(process.pid, 'SIGKILL');
      return Promise.resolve();
    },
  };
}

async function start(message: StartMessage): Promise<void> {
  bus = new InProcessBus({ consumers: SERVICES.flatMap(({ consumers }) => consumers) });
  const options = message.crash === undefined ? {} : { failPoints: crashAt(message.crash) };
  const urls: [string, string][] = [];
  for (const definition of SERVICES) {
    const service = await bootService(definition, configOf(definition, message), bus, options);
    running.push(service);
    urls.push([definition.name, service.url]);
  }
  send({ kind: 'ready', addresses: Object.fromEntries(urls) as Addresses });
}

async function append({ no, topic, text }: AppendMessage): Promise<void> {
  try {
    await bus?.append([{ topic, key: '', bytes: Buffer.from(text, 'utf8') }]);
    send({ kind: 'appended', no });
  } catch (error) {
    send({ kind: 'appended', no, fault: String(error) });
  }
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.allSettled(running.map((service) => service.stop()));
  process.exit(code);
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'append') return void append(message);
  start(message).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const refusal = error instanceof RefusalError ? { refusal: error.refusal } : {};
    send({ kind: 'failed', message, ...refusal });
    void stop(1);
  });
});
// The launcher closes the channel to end the services; when it is killed, the channel closes by itself.
process.on('disconnect', () => void stop(0));
// A Ctrl-C in a terminal reaches every process of it; the launcher decides the order.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => void stop(0));
