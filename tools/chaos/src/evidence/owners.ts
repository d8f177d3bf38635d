import { onCluster, type KafkaSettings } from '@aid-chain/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import { TWO_OWNERS } from './evidence.sql.js';
import { withQuery } from './read-evidence.js';

const LOOK_MS = 20;

export interface TwoOwners {
  readonly consumer: string;
  readonly topic: string;
  readonly stream: string;
}

/** Looks again and again, while something runs, for a stream that two workers have at once. */
export async function twoOwnersWhile(url: string, work: Promise<unknown>): Promise<TwoOwners[]> {
  let running = true;
  const end = (): void => {
    running = false;
  };
  work.then(end, end);
  const found = await withQuery(url, async (query) => {
    const seen: TwoOwners[] = [];
    while (running) {
      seen.push(...(await query<TwoOwners>(TWO_OWNERS)));
      await pause(LOOK_MS);
    }
    return seen;
  });
  await work;
  return found;
}

/** How many processes read as one consumer. */
export function groupMembers(settings: KafkaSettings, consumer: string): Promise<number> {
  return onCluster(settings, async (admin) => {
    const { groups } = await admin.describeGroups([`aid-chain.${consumer}`]);
    return groups[0]?.state === 'Stable' ? groups[0].members.length : 0;
  });
}
