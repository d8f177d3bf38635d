import { Child } from '../child.js';
import type { Way } from '../config.js';
import type { Databases } from '../service-config.js';
import type { Which } from './drained.js';

/** What one process of a pipeline does: over Kafka sender and receiver are two, as they are in operation. */
export type Part = 'both' | 'sender' | 'receiver';

export type PipelineQuestion =
  | {
      readonly ask: 'start';
      readonly part: Part;
      readonly url: string;
      readonly databases: Databases;
      readonly brokers: readonly string[];
      /** Of the baseline alone. */
      readonly pipelined: boolean;
    }
  | { readonly ask: 'fill'; readonly events: number; readonly streams: number }
  /** Lets the events through and answers at once. */
  | { readonly ask: 'open'; readonly events: number }
  | { readonly ask: 'usage' };

export interface PipelineAnswer {
  readonly memory: number;
  readonly cpu: number;
}

type Process = Child<PipelineQuestion, PipelineAnswer>;

/** One pipeline, as one process or as two. */
export class Side {
  private constructor(private readonly processes: readonly Process[]) {}

  static async start(
    which: Which,
    way: Way,
    where: { readonly url: string; readonly databases: Databases; readonly brokers: readonly string[] },
  ): Promise<Side> {
    const parts: Part[] = way === 'kafka' ? ['receiver', 'sender'] : ['both'];
    const url = new URL(which === 'product' ? './product.js' : './bare.js', import.meta.url);
    const pipelined = which === 'pipelined';
    const side = new Side(parts.map(() => Child.start<PipelineQuestion, PipelineAnswer>(url)));
    for (const [n, part] of parts.entries())
      await side.processes[n]?.ask({ ask: 'start', part, pipelined, ...where });
    return side;
  }

  /** Asked of the process that sends. */
  async send(question: PipelineQuestion): Promise<void> {
    await this.processes.at(-1)?.ask(question);
  }

  async open(events: number): Promise<void> {
    for (const one of this.processes) await one.ask({ ask: 'open', events });
  }

  /** Processor time of all its processes, s, and the memory of the largest, MB. */
  async usage(): Promise<PipelineAnswer> {
    const all = await Promise.all(this.processes.map((one) => one.ask({ ask: 'usage' })));
    return {
      cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...all.map(({ memory }) => memory)),
    };
  }

  /** @throws Error when one of its processes has ended */
  checkAlive(): void {
    if (this.processes.some((one) => !one.alive)) throw new Error('a process of the pipeline ended');
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop()));
  }
}
