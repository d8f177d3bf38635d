import { sql } from '@aid-chain/messaging';
import { ChainRebuild } from '@aid-chain/referral';
import type { Operator } from '../operator.js';
import type { BackupFinding } from './finding.js';

const PAGE = 200;

const households = (after: string) => sql`
  select distinct household_id::text as id from chain_link where household_id > ${after}::uuid
  order by 1 limit ${PAGE}`;

/**
 * Makes the aid chain of each household anew from the events in the copy and compares facts and hashes with the links.
 * @param most how many households are looked at, from the first id on
 */
export async function checkChains(copy: Operator, most: number): Promise<BackupFinding> {
  const rebuild = new ChainRebuild();
  const seen = { households: 0, links: 0, missing: 0, differing: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; seen.households < most;) {
    const page = await copy.onService('referral', async (connection) => {
      const found = await households(after).on<{ id: string }>(connection);
      const checks = await rebuild.rebuild(
        connection,
        found.map(({ id }) => id),
      );
      for (const { links, added, differing } of checks.values()) {
        seen.households += 1;
        seen.links += links;
        seen.missing += added.length;
        seen.differing += differing.length;
      }
      return found;
    });
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? after;
  }
  return { check: 'chains', service: 'referral', fault: seen.missing + seen.differing > 0, ...seen };
}
