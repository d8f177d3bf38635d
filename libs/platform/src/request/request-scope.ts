import { AsyncLocalStorage } from 'node:async_hooks';

/** The request that is under way: what each of its log lines carries. */
export interface RequestScope {
  readonly correlationId: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
