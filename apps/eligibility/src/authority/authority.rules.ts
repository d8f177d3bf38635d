import type { PackEntry } from '@aid-chain/policy';
import { isCodeOf, authorityModeCodes, type AuthorityMode } from '@aid-chain/vocabulary';
import type { UsedAuthority } from '../cases/course.state.js';
import type { ProcedureDefinition } from '../procedures/procedure-definition.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';

/** The tracks of 社会救助法 44: the monitored one is outside of it. */
export const PROVIDED_TRACK = 'civil-affairs';

const AUTHORITY_OF = {
  county: PROCEDURES[PROVIDED_TRACK].authority,
  entrusted: { code: 'civil-affairs', role: 'township-reviewer' },
  devolved: { code: 'township', role: 'township-reviewer' },
} as const satisfies Record<AuthorityMode, ProcedureDefinition['authority']>;

/**
 * By what the township decides, as the place gives it on a day: none where no document provides it, and then the county does.
 * A value for demonstration provides nothing. Source: 社会救助法 44; D57 2 (L-40, S2-02).
 */
export function usedAuthority(entry: PackEntry | undefined): UsedAuthority | undefined {
  if (entry?.state !== 'value' || entry.demo || typeof entry.value !== 'string') return undefined;
  const mode = entry.value;
  if (!isCodeOf(authorityModeCodes, mode) || mode === 'county') return undefined;
  const { doc, article } = entry.under ?? entry;
  return doc === null || article === null ? undefined : { mode, doc, article };
}

/** The procedures with who decides in the place of a case on that day. */
export function proceduresUnder(used: UsedAuthority | undefined): Procedures {
  const authority = AUTHORITY_OF[used?.mode ?? 'county'];
  return { ...PROCEDURES, [PROVIDED_TRACK]: { ...PROCEDURES[PROVIDED_TRACK], authority } };
}
