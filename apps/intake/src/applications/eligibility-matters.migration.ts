import { migration } from '@aid-chain/platform';

/**
 * Households that eligibility recognised, or of which it opened a review: what runs of them is work at the window too. When
 * it ends, the register gets no event.
 */
export const eligibilityMattersMigration = migration(
  'EligibilityMatters1768200100005',
  `create table eligibility_matter (household_id uuid primary key)`,
);
