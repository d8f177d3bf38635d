import { sql } from '@aid-chain/messaging';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import type { Operator } from '../operator.js';
import type { BackupFinding } from './finding.js';

/** Streams whose counter and whose events do not agree: the outbox counts each from 1 without a gap. */
const BROKEN = sql`
  select count(*)::int as streams,
    count(*) filter (where s.last is distinct from o.events or s.last is distinct from o.last)::int as broken,
    coalesce(sum(o.events), 0)::float8 as events
  from stream s
  full join (select topic, stream, count(*) as events, max(streamseq) as last from outbox group by 1, 2) o
    using (topic, stream)`;

/** Whether every event that a service ever wrote is in the copy: what a department lacks can be sent again from it. */
export async function checkStreams(copy: Operator): Promise<BackupFinding[]> {
  const found: BackupFinding[] = [];
  for (const service of SERVICE_NAMES) {
    const [counts] = await copy.onService(service, (connection) =>
      BROKEN.on<{ streams: number; broken: number; events: number }>(connection),
    );
    found.push({ check: 'streams', service, fault: (counts?.broken ?? 1) > 0, ...counts });
  }
  return found;
}
