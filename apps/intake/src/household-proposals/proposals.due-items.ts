import { sql } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOfProposals } from '../declared-relatives/declared-relatives.js';

/** Proposals that the other window has still to answer; from the day after its last one there is nothing to answer. */
export const proposalItems: DueItemSource = {
  kinds: {
    'household-proposal': { of: 'household-proposal', path: '/v1/household-proposals/{id}/answer' },
  },
  visibleTo: ['clerk', 'township-reviewer', 'civil-affairs-officer'],
  items: (today) => sql`
    select 'household-proposal' as kind, p.id as ref_id, 'household-proposal' as part, p.expires_on as due_on,
           false as due_provisional, p.proposed_on as since, p.to_region_code as region_code,
           null::text as department, 'clerk' as role
      from household_proposal p where p.state = 'open' and p.expires_on >= ${today}::date`,
  relatives: relativesOfProposals,
};
