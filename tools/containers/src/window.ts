import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Deployment } from './deployment.js';
import { filingOf } from './filing.js';

/** One case per application that arrived. */
export const CASES_OPENED = 'select count(*) from eligibility.case_file';
const AGAIN_AFTER_MS = 200;
/** The same request is still under way. */
const IN_FLIGHT = 'IDEMPOTENCY_IN_FLIGHT';

/** Every window of a trial files other families. */
let nextFamily = 1;

class RefusedError extends Error {}

/** A portal that files applications, as one outside the containers does: with a key of its own, over HTTP. */
export class Window {
  private filed = 0;

  private constructor(
    private readonly deployment: Deployment,
    private readonly key: string,
  ) {}

  /** @throws Error with what the command printed when it gave no key */
  static async open(deployment: Deployment): Promise<Window> {
    const issue = ['keys', 'issue', 'demo-portal', '--label', 'trial', '--no-end', '--as', 'demo-operator'];
    const { code, output } = await deployment.compose('run', '--rm', '--no-deps', 'cli', ...issue);
    const key = /^ac_\S+$/m.exec(output)?.[0];
    if (code !== 0 || key === undefined) throw new Error(`keys issue: ${output}`);
    return new Window(deployment, key);
  }

  /** How many applications were answered with 201. */
  get accepted(): number {
    return this.filed;
  }

  /**
   * Files one application; answers its status.
   * @throws RefusedError when sending the same again would not help
   */
  async fileOne(): Promise<number> {
    const body = filingOf(nextFamily++);
    const status = await this.send(await this.deployment.addressOf('intake'), body, randomUUID());
    if (status === 201) this.filed += 1;
    return status;
  }

  /** Files until it is stopped; what got no answer is sent again as the same request until it is answered. */
  async keepFiling(signal: AbortSignal, atOnce = 4): Promise<void> {
    const address = await this.deployment.addressOf('intake');
    const one = async (): Promise<void> => {
      while (!signal.aborted) {
        const [body, request] = [filingOf(nextFamily++), randomUUID()];
        while ((await this.send(address, body, request)) !== 201) await pause(AGAIN_AFTER_MS);
        this.filed += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }

  /** The status; 0 without an answer. */
  private async send(address: string, body: string, request: string): Promise<number> {
    const headers = {
      Authorization: `Bearer ${this.key}`,
      'Idempotency-Key': request,
      'Content-Type': 'application/json',
    };
    try {
      const reply = await fetch(`${address}/v1/applications`, { method: 'POST', headers, body });
      const output = await reply.text();
      if (reply.status < 500 && reply.status !== 201 && !output.includes(IN_FLIGHT))
        throw new RefusedError(output);
      return reply.status;
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      return 0;
    }
  }
}
