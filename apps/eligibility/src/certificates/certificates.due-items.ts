import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfProposals } from './certificate.store.js';

/** Proposals about false certificates that wait for their answer; the law gives no days for it (社会救助法 72). */
export const certificateItems: DueItemSource = {
  kinds: {
    'certificate-answer': { of: 'certificate-proposal', path: '/v1/certificate-proposals/{id}/answer' },
  },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  items: () => sql`
    select 'certificate-answer' as kind, p.proposal_id as ref_id, 'certificate-answer' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, p.proposed_on as since, p.region_code, null::text as department,
           'civil-affairs-officer' as role
      from certificate_proposal p where p.answered_on is null`,
  relatives: relativesOfProposals,
};
