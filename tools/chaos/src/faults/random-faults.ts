import { setTimeout as pause } from 'node:timers/promises';
import { until } from '@aid-chain/kernel';
import type { RunningCluster } from '@aid-chain/tool-kafka';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { oneOf } from '../load/random.rules.js';
import type { FaultProxy } from '../proxy/fault-proxy.js';
import type { ChaosStack } from '../stack/chaos-stack.js';
import type { OwnDatabase } from '../stack/own-database.js';
import type { ServiceInstance } from '../stack/service-instance.js';

/** Everything that chance may break. */
export interface Breakable {
  readonly stack: ChaosStack;
  readonly cluster: Pick<RunningCluster, 'members' | 'restart'>;
  readonly database: OwnDatabase;
  readonly toBrokers: readonly FaultProxy[];
  readonly toDatabase: FaultProxy;
}

interface Fault {
  readonly name: string;
  /** Does harm and, when it has lasted `ms`, mends it again. */
  happen(things: Breakable, random: () => number, ms: number): Promise<void>;
}

const STARTED_AGAIN_MS = 120_000;

/** A service, once it runs: what was killed a moment ago has no process yet that could be harmed. */
async function answering(stack: ChaosStack, random: () => number): Promise<ServiceInstance> {
  const instance = stack.one(oneOf(random, SERVICE_NAMES));
  const answers = async (): Promise<boolean> => (await instance.ready()) !== 0;
  await until(`${instance.name} runs again`, answers, { withinMs: STARTED_AGAIN_MS });
  return instance;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a service is killed',
    happen: async ({ stack }, random) => {
      (await answering(stack, random)).kill();
    },
  },
  {
    name: 'a service is frozen',
    happen: async ({ stack }, random, ms) => {
      const frozen = await answering(stack, random);
      frozen.freeze();
      await pause(ms);
      frozen.thaw();
    },
  },
  {
    name: 'a broker is killed',
    happen: async ({ cluster }, random, ms) => {
      const member = oneOf(random, cluster.members);
      await member.kill();
      await pause(ms);
      await cluster.restart(member.settings.nodeId);
    },
  },
  {
    name: 'the database is killed',
    happen: async ({ database }, _random, ms) => {
      database.kill();
      await pause(Math.min(ms, 3_000));
      await database.restart();
    },
  },
  {
    name: 'every session of the database is ended',
    happen: async ({ database }) => {
      await database.terminateSessions();
    },
  },
  {
    name: 'a line goes bad',
    happen: async ({ toBrokers, toDatabase }, random, ms) => {
      const line = oneOf(random, [...toBrokers, toDatabase]);
      line.set(oneOf(random, ['cut', 'half-open', 'no-answers'] as const));
      await pause(ms);
      line.set('pass', random() < 0.3 ? 20 : 0);
    },
  },
  {
    name: 'an instance comes and goes',
    happen: async ({ stack }, random, ms) => {
      const more = await stack.add(oneOf(random, SERVICE_NAMES));
      await pause(ms);
      await stack.remove(more);
    },
  },
];

/**
 * One fault after the other, chosen by the seed, until `over`; at the end everything is whole again.
 * @param print gets a line for each fault as it begins
 */
export async function breakAtRandom(
  things: Breakable,
  random: () => number,
  over: () => boolean,
  print: (line: string) => void,
): Promise<void> {
  while (!over()) {
    const fault = oneOf(random, FAULTS);
    const ms = Math.round(1_000 + random() * 15_000);
    print(`${fault.name}, ${String(ms)} ms`);
    await fault.happen(things, random, ms);
    await pause(random() * 2_000);
  }
  for (const line of [...things.toBrokers, things.toDatabase]) line.set('pass');
}
