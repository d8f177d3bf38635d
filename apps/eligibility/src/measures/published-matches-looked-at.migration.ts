import { migration } from '@aid-chain/platform';

/** Who is behind is asked every few seconds, of everybody of whom something is recognised (N16). */
export const publishedMatchesLookedAtMigration = migration(
  'PublishedMatchesLookedAt1796600808000',
  `
create index published_matches_looked_at on published_matches (household_id) include (look_on, revision)
  where look_on < '9999-12-31'`,
);
