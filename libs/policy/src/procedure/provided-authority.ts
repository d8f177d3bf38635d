import { authorityModeCodes, isCodeOf, type AuthorityMode } from '@aid-chain/vocabulary';
import type { PackEntry, SourceRef } from '../pack/pack.js';

/** That the township decides, in the name of the county or its own, and the document under which it does. */
export interface ProvidedAuthority extends SourceRef {
  readonly mode: Exclude<AuthorityMode, 'county'>;
}

/**
 * By what the township decides, as a place gives it on a day: none where no document provides it, and then the county does.
 * A value for demonstration provides nothing. Source: 社会救助法 44; D57 2 (L-40, S2-02).
 */
export function providedAuthority(entry: PackEntry | undefined): ProvidedAuthority | undefined {
  if (entry?.state !== 'value' || entry.demo || typeof entry.value !== 'string') return undefined;
  const mode = entry.value;
  if (!isCodeOf(authorityModeCodes, mode) || mode === 'county') return undefined;
  const { doc, article } = entry.under ?? entry;
  return doc === null || article === null ? undefined : { mode, doc, article };
}
