import type { ApiDocument } from './api-document.js';
import { AnswerCheck } from './answer-check.fixture.js';

/** Looks at every answer that the program gets from services. */
export interface WatchedAnswers {
  /** What no document states, each once, with how often it came. */
  faults(): string[];
  /** Operations that succeeded, with their service. */
  succeeded(): string[];
  /** How many answers were compared. */
  count(): number;
  stop(): void;
}

/**
 * Compares every answer of running services with the document that its service serves, whoever asked.
 * @param urls where the services answer
 */
export async function watchAnswers(urls: Readonly<Record<string, string>>): Promise<WatchedAnswers> {
  const original = globalThis.fetch;
  const checks = new Map<string, AnswerCheck>();
  for (const url of Object.values(urls)) {
    const document = (await (await original(`${url}/openapi.json`)).json()) as ApiDocument;
    checks.set(url, new AnswerCheck(document));
  }
  const seen = new Map<string, number>();
  let count = 0;
  globalThis.fetch = async (input, init) => {
    const response = await original(input, init);
    const { origin, pathname, search } = new URL(String(input instanceof Request ? input.url : input));
    const check = checks.get(origin);
    const type = response.headers.get('content-type') ?? '';
    if (check === undefined || !type.includes('json')) return response;
    const text = await response.clone().text();
    const faults = check.faultsOf({
      method: init?.method ?? 'GET',
      path: `${pathname}${search}`,
      status: response.status,
      mediaType: type.split(';')[0] ?? '',
      body: JSON.parse(text),
    });
    count += 1;
    for (const fault of faults) seen.set(fault, (seen.get(fault) ?? 0) + 1);
    return response;
  };
  return {
    faults: () => [...seen].map(([fault, times]) => `${fault} (${String(times)}×)`).sort(),
    succeeded: () => [...checks.values()].flatMap(({ succeeded }) => [...succeeded]).sort(),
    count: () => count,
    stop: () => {
      globalThis.fetch = original;
    },
  };
}
