import { until } from '@aid-chain/kernel';
import type { KafkaBus, KafkaSettings, RunningSubscription } from '@aid-chain/messaging';
import { loggedOf, ownBus, readLog } from './read-log.js';

/** Departments that read what is pushed to them, each in a group of its own prefix, as the contract says. */
export class DepartmentReaders {
  private readonly read: string[] = [];
  private readonly buses: KafkaBus[] = [];
  private readonly subscriptions: RunningSubscription[] = [];

  private constructor(private readonly departments: readonly string[]) {}

  /** @param settings of a way to the cluster that no fault of the services' own way touches */
  static async start(settings: KafkaSettings, departments: readonly string[]): Promise<DepartmentReaders> {
    const readers = new DepartmentReaders(departments);
    for (const department of departments) await readers.join(settings, department);
    return readers;
  }

  /** Ids of events, once for each time that one was read. */
  get receipts(): readonly string[] {
    return this.read;
  }

  /** Waits until each has read what its topic holds now. */
  async caughtUp(settings: KafkaSettings, withinMs: number): Promise<void> {
    const topics = this.departments.map((department) => `referral.${department}.v1`);
    const there = (await readLog(settings, topics)).flatMap(({ id }) => id ?? []);
    const read = new Set(this.read);
    const haveRead = (): boolean => {
      for (const id of this.read) read.add(id);
      return there.every((id) => read.has(id));
    };
    await until('the departments have read everything', haveRead, { withinMs });
  }

  async close(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.close()));
    await Promise.all(this.buses.map((bus) => bus.close()));
  }

  private async join(settings: KafkaSettings, department: string): Promise<void> {
    const bus = ownBus(settings, `${department}.`);
    this.buses.push(bus);
    const land = (records: Parameters<typeof loggedOf>[0][]): Promise<void> => {
      this.read.push(...records.flatMap((record) => loggedOf(record).id ?? []));
      return Promise.resolve();
    };
    const topics = [`referral.${department}.v1`];
    this.subscriptions.push(
      await bus.subscribe({ consumer: 'receipts', topics, land: (records) => land([...records]) }),
    );
  }
}
