import type { CaseCommand, Role } from '@aid-chain/vocabulary';

/** Who takes a step; a decision is the authority's. */
export function roleOf(step: CaseCommand, authority: Role): Role {
  switch (step) {
    case 'verification-report':
      return 'civil-affairs-officer';
    case 'survey':
    case 'refusal-notice':
      return 'clerk';
    case 'initial-opinion':
    case 'publicity':
    case 'publicity-end':
    case 'track-reopening':
      return 'township-reviewer';
    case 'decision':
      return authority;
  }
}
