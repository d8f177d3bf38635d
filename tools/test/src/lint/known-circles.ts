/**
 * Circles of today, by package: nodes that may be on one circle with each other. The lists may only shrink: a node that
 * is on no circle any more turns the spec red until it is removed.
 */
export type KnownCircles = Readonly<Record<string, readonly (readonly string[])[]>>;

export const KNOWN_FILE_CIRCLES: KnownCircles = {};

export const KNOWN_FOLDER_CIRCLES: KnownCircles = {
  'apps/referral': [['feedback/', 'happiness/', 'needs/', 'referrals/']],
  'apps/standalone': [['demo/', 'kafka/', 'launch/']],
  'libs/messaging': [['apply/', 'inbox/']],
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
