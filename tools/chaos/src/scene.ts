import { setTimeout as pause } from 'node:timers/promises';
import { contracts } from '@aid-chain/contracts';
import type { KafkaSettings } from '@aid-chain/messaging';
import { demoDepartments } from '@aid-chain/testing';
import { DepartmentReaders } from './evidence/department-readers.js';
import { readEvidence, withQuery } from './evidence/read-evidence.js';
import { readLog } from './evidence/read-log.js';
import type { Breach, Effects, Evidence, Injected, Outside } from './invariants/evidence.types.js';
import { judge } from './invariants/judge.rules.js';
import { ApplicationLoad, type Filed, type LoadOptions } from './load/applications.js';
import { KINDS, type Kind } from './load/families.js';
import { SERVICES } from './services.js';
import { ChaosStack } from './stack/chaos-stack.js';
import type { DatabaseUrls } from './environment.js';

/** MB per process under load. */
const MEMORY_LIMIT = Number(process.versions.node.split('.')[0]) >= 24 ? 350 : 250;
const OWN_TOPICS = ['intake.v1', 'eligibility.v1', 'monitoring.v1', 'referral.v1'];
const READERS = ['education', 'medical-insurance', 'health'];
const SETTLE_MS = 120_000;
/** A little longer than the database keeps a session that asks nothing. */
const REST_MS = 75_000;
const REST_LOOK_MS = 2_000;

export interface SceneOptions {
  /** With the installer's rights. */
  readonly databaseUrl: string;
  readonly databaseUrls: DatabaseUrls;
  /** How the judge and the departments reach the cluster: by a way that no fault of the services' touches. */
  readonly cluster: KafkaSettings;
  /** How the services reach it. */
  readonly brokers: readonly string[];
  readonly folder: string;
}

/**
 * A stack, the departments that listen to it, and families that apply. What one family of each kind comes to before
 * anything is broken is the model by which all others are judged.
 */
export class Scene {
  readonly injected: Injected[] = [];
  private readonly filed: Filed[] = [];
  private readonly model = new Map<Kind, Effects>();

  private constructor(
    readonly options: SceneOptions,
    readonly stack: ChaosStack,
    private readonly readers: DepartmentReaders,
  ) {}

  static async start(options: SceneOptions): Promise<Scene> {
    const stack = await ChaosStack.start(options);
    const readers = await DepartmentReaders.start(options.cluster, READERS);
    const scene = new Scene(options, stack, readers);
    try {
      await scene.makeModel();
      return scene;
    } catch (error) {
      await scene.stop();
      throw error;
    }
  }

  /** Families that will apply once `run` is called. */
  load(options: Pick<LoadOptions, 'count'> & Partial<LoadOptions>): ApplicationLoad {
    const intake = (): string => this.stack.one('intake').url;
    const load = new ApplicationLoad({ intake, actor: 'demo-clerk', ...options });
    this.filed.push(...load.filed);
    return load;
  }

  /** Waits until nothing moves any more and the departments have read to the end. */
  async quiet(withinMs = SETTLE_MS): Promise<void> {
    await this.stack.quiet(withinMs);
    await this.readers.caughtUp(this.options.cluster, withinMs);
  }

  async evidence(): Promise<Evidence> {
    const departments = READERS.map((code) => `referral.${code}.v1`);
    const log = await readLog(this.options.cluster, [...OWN_TOPICS, ...departments]);
    return withQuery(this.options.databaseUrl, (query) => readEvidence(query, log));
  }

  /** Everything beside the database by which it is judged. */
  async outside(): Promise<Outside> {
    const { stack } = this;
    const groups = await Promise.all(
      SERVICES.map(async ({ name }) => {
        const readers = await Promise.all(stack.of(name).map((one) => one.status()));
        return readers.flatMap(({ transport }) => transport?.readers ?? []);
      }),
    );
    return {
      answered: this.filed.map(({ kind, answer }) => ({ kind, ...idsOf(answer) })),
      model: this.model,
      receipts: this.readers.receipts,
      injected: this.injected,
      subscriptions: subscriptions(),
      ignored: ignoredTypes(),
      groups: groups.flat().filter(({ consumer }) => subscriptions().has(consumer)),
      instances: new Map(SERVICES.map(({ name }) => [name, stack.of(name).length])),
      memory: stack.all.map(({ name, memory }) => ({ service: name, megabytes: memory })),
      memoryLimit: MEMORY_LIMIT,
    };
  }

  /** Waits until all is quiet and sessions that nobody uses any more have ended, then judges. */
  async breaches(withinMs = SETTLE_MS): Promise<Breach[]> {
    await this.quiet(withinMs);
    const end = Date.now() + REST_MS;
    for (;;) {
      const found = judge(await this.evidence(), await this.outside());
      const atRest = found.every(({ invariant }) => invariant !== 'I13');
      if (atRest || Date.now() > end) return found;
      await pause(REST_LOOK_MS);
    }
  }

  async stop(): Promise<void> {
    await this.readers.close();
    await this.stack.stop();
  }

  private async makeModel(): Promise<void> {
    const load = this.load({ count: KINDS.length });
    await load.run(SETTLE_MS);
    await this.stack.quiet(SETTLE_MS);
    const { effects } = await withQuery(this.options.databaseUrl, (query) => readEvidence(query, []));
    for (const { kind, answer } of load.filed) {
      const found = effects.find(({ householdId }) => householdId === answer?.householdId);
      if (found !== undefined) this.model.set(kind, found);
    }
  }
}

const idsOf = (answer: Filed['answer']) => ({
  applicationId: answer?.applicationId,
  householdId: answer?.householdId,
});

/** Topics of each consumer that reads what the services write. */
export function subscriptions(): ReadonlyMap<string, readonly string[]> {
  const consumers = SERVICES.flatMap((service) => service.consumers);
  const own = consumers.filter(({ topics }) => topics.some((topic) => OWN_TOPICS.includes(topic)));
  return new Map(own.map(({ name, topics }) => [name, topics]));
}

/** What each of these consumers ignores by the contracts: it passes such events and keeps no row of them. */
export function ignoredTypes(): ReadonlySet<string> {
  const pairs = [...subscriptions().keys()].flatMap((consumer) =>
    contracts
      .filter(
        ({ handledBy, linkOnly = [] }) => ![...handledBy, ...linkOnly].some((name) => name === consumer),
      )
      .map(({ type }) => `${consumer} ${type}`),
  );
  return new Set(pairs);
}

/** Every topic of the deployment is made for these. */
export const DEPARTMENTS = demoDepartments();
