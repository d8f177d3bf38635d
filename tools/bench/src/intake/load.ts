import { dateOf, toInstant } from '@aid-chain/kernel';
import { answer } from '../child.js';
import { percentile } from '../figures.rules.js';
import { HttpSender } from '../http.js';
import { filingOf } from './families.js';

export interface LoadQuestion {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Number of the first family; no two loads on one database may share any. */
  readonly from: number;
}

export interface LoadAnswer {
  readonly accepted: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Each connection files one family after another until the time is over. */
async function load({ url, connections, seconds, from }: LoadQuestion): Promise<LoadAnswer> {
  const http = new HttpSender('demo-clerk', connections);
  const target = new URL('/v1/applications', url);
  const times: number[] = [];
  let next = from;
  // The services under load run by the real day, and a receipt of long ago is refused.
  const today = dateOf(toInstant(new Date()));
  const begin = performance.now();
  const end = begin + seconds * 1_000;
  const file = async (): Promise<void> => {
    while (performance.now() < end) {
      const body = filingOf(next++, today);
      const sentAt = performance.now();
      await http.post(target, body);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, file));
  const took = (performance.now() - begin) / 1_000;
  http.close();
  return {
    accepted: times.length,
    seconds: took,
    perSecond: times.length / took,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}

answer(load, () => Promise.resolve());
