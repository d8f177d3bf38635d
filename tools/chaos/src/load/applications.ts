import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@aid-chain/kernel';
import type { Filing } from '@aid-chain/testing';
import { filingOf, KINDS, type Kind } from './families.js';

const AT_ONCE = 8;
const ANSWER_MS = 5_000;
const AGAIN_MS = 200;

export interface Filed {
  readonly kind: Kind;
  /** The same for every try. */
  readonly key: string;
  readonly filing: Filing;
  tries: number;
  answer?: { readonly applicationId: string; readonly householdId: string };
}

export interface LoadOptions {
  /** Address of intake, asked for at each try: it may have moved. */
  readonly intake: () => string;
  readonly actor: string;
  readonly count: number;
  readonly atOnce?: number;
  /** Applications per second at most; without it as fast as they are answered. */
  readonly perSecond?: number;
  readonly kinds?: readonly Kind[];
}

/**
 * Families that apply over HTTP at a window, which is answered with the household: whoever gets no answer, or one that says "later", asks again with
 * the same idempotency key until the application is accepted.
 */
export class ApplicationLoad {
  readonly filed: readonly Filed[];
  private readonly waiting: { readonly from: number; readonly go: () => void }[] = [];
  private accepted = 0;
  private started = 0;

  constructor(private readonly options: LoadOptions) {
    const kinds = options.kinds ?? KINDS;
    this.filed = Array.from({ length: options.count }, (_, n) => {
      const kind = kinds[n % kinds.length] ?? 'case';
      return { kind, key: newId(), filing: filingOf(kind), tries: 0 };
    });
  }

  get answered(): number {
    return this.accepted;
  }

  /** Resolves when so many are accepted. */
  reached(from: number): Promise<void> {
    return new Promise((go) => {
      this.waiting.push({ from, go });
      this.wake();
    });
  }

  /**
   * Files all.
   * @throws Error for an answer that no repetition changes, or when not all are accepted in time
   */
  async run(withinMs: number): Promise<void> {
    const end = Date.now() + withinMs;
    const begin = Date.now();
    const next = this.filed.values();
    const worker = async (): Promise<void> => {
      for (const one of next) {
        const { perSecond } = this.options;
        const due = perSecond === undefined ? 0 : begin + (this.started * 1_000) / perSecond - Date.now();
        this.started += 1;
        if (due > 0) await pause(due);
        await this.file(one, end);
      }
    };
    await Promise.all(Array.from({ length: this.options.atOnce ?? AT_ONCE }, worker));
  }

  private async file(one: Filed, end: number): Promise<void> {
    while (one.answer === undefined) {
      if (Date.now() > end) throw new Error(`not accepted in time after ${String(one.tries)} tries`);
      one.tries += 1;
      const reply = await this.send(one).catch(() => undefined);
      if (reply === undefined) await pause(AGAIN_MS);
      else if (reply.status === 200 || reply.status === 201) {
        one.answer = JSON.parse(reply.text) as NonNullable<Filed['answer']>;
        this.accepted += 1;
        this.wake();
      } else if (mayPass(reply.status)) await pause(AGAIN_MS);
      else throw new Error(`an application was answered ${String(reply.status)} ${reply.text}`);
    }
  }

  private async send(one: Filed): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.options.intake()}/v1/applications`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.options.actor}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': one.key,
      },
      body: JSON.stringify(one.filing),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return { status: response.status, text: await response.text() };
  }

  private wake(): void {
    for (const { from, go } of this.waiting) if (this.accepted >= from) go();
  }
}

/** In flight elsewhere, too many at once, or something that is away for the moment. */
const mayPass = (status: number): boolean => status === 409 || status === 429 || status >= 500;
