import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of a request carries. */
export interface RequestScope {
  readonly correlationId: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
