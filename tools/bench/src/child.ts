import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Longer than a service takes to end; what hangs then is of no interest any more. */
const STOP_MS = 15_000;

interface Asked {
  readonly call: number;
  readonly question: unknown;
}

interface Answered {
  readonly call: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

/** A process of the bench that answers questions one after the other; its output goes nowhere. */
export class Child<Q, A> {
  private readonly open = new Map<number, { done(answer: A): void; failed(error: Error): void }>();
  private calls = 0;
  private over = false;
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => {
      child.on('exit', (code) => {
        this.over = true;
        for (const call of this.open.values()) call.failed(new Error(`the process ended (${String(code)})`));
        resolve();
      });
    });
    child.on('message', (message: Answered) => {
      const call = this.open.get(message.call);
      this.open.delete(message.call);
      if (message.failure === undefined) call?.done(message.answer as A);
      else call?.failed(new Error(message.failure));
    });
  }

  /**
   * @param entry URL of the module that calls `answer`
   * @param execArgv how Node.js runs it, by default as this process
   */
  static start<Q, A>(entry: URL, execArgv: readonly string[] = process.execArgv): Child<Q, A> {
    const stdio: ('ignore' | 'inherit' | 'ipc')[] = ['ignore', 'ignore', 'inherit', 'ipc'];
    const options = { stdio, execArgv: [...execArgv] };
    return new Child(fork(fileURLToPath(entry), options));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get alive(): boolean {
    return !this.over;
  }

  ask(question: Q): Promise<A> {
    const call = ++this.calls;
    return new Promise((done, failed) => {
      this.open.set(call, { done, failed });
      this.child.send({ call, question });
    });
  }

  async stop(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    await this.ended;
    clearTimeout(timer);
  }
}

/** The other side: answers every question; when the channel closes it cleans up and ends. */
export function answer<Q, A>(reply: (question: Q) => Promise<A>, close: () => Promise<void>): void {
  process.on('message', ({ call, question }: Asked) => {
    reply(question as Q).then(
      (given) => process.send?.({ call, answer: given }),
      (error: unknown) =>
        process.send?.({
          call,
          failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
    );
  });
  process.on('disconnect', () => {
    void close().finally(() => process.exit(0));
  });
}

/** Largest resident memory of this process since its start, MB. */
export function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Processor time of this process since its start, s. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
