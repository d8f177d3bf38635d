import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The request that is under way: what each of its log lines carries. A socket that is opened within a request keeps its
 * scope for as long as the socket lives, so what is remembered for a request has to be forgotten at its end.
 */
export class RequestScope {
  #forget: (() => void)[] | undefined = [];

  /** @param traceId of the caller's trace, where it sent one (W3C `traceparent`) */
  constructor(
    readonly correlationId: string,
    readonly traceId?: string,
  ) {}

  /** It has been answered, or given up: nothing more is remembered for it. */
  get hasEnded(): boolean {
    return this.#forget === undefined;
  }

  /** @param forget called once, at the end of the request */
  onEnd(forget: () => void): void {
    this.#forget?.push(forget);
  }

  end(): void {
    const all = this.#forget ?? [];
    this.#forget = undefined;
    for (const forget of all) forget();
  }
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
