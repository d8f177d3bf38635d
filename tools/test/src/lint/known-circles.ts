/**
 * Circles of today, by package: nodes that may be on one circle with each other. The lists may only shrink: a node that
 * is on no circle any more turns the spec red until it is removed.
 */
export type KnownCircles = Readonly<Record<string, readonly (readonly string[])[]>>;

export const KNOWN_FILE_CIRCLES: KnownCircles = {
  'apps/monitoring': [['batches/bill-store.ts', 'batches/corrections.ts']],
};

export const KNOWN_FOLDER_CIRCLES: KnownCircles = {
  'apps/eligibility': [
    [
      'authorisation/',
      'cases/',
      'contradictions/',
      'decision/',
      'determination/',
      'facts/',
      'household/',
      'needs/',
      'publicity/',
      'refusal-notice/',
    ],
  ],
  'apps/intake': [['acceptance/', 'applications/', 'household-changes/', 'window-check/']],
  'apps/monitoring': [['batches/', 'indicators/']],
  'apps/referral': [['body/', 'feedback/', 'happiness/', 'needs/', 'outside/', 'referrals/']],
  'apps/standalone': [['kafka/', 'launch/']],
  'libs/policy': [
    [
      'assets/',
      'categories/',
      'departments/',
      'determination/',
      'evidence/',
      'examination/',
      'facts/',
      'income/',
      'needs/',
      'pack/',
      'procedure/',
      'spending/',
      'worksheet/',
    ],
  ],
};
