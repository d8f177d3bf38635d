import { nameOf, organisationKindCodes, type Bilingual, type OrganisationKind } from '@aid-chain/vocabulary';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { PlaceNames } from './link-definition.js';

/** An organisation in brackets, as it is called when the chain is read; of one that is not known its kind. */
export function organisationText(
  organisationId: string | undefined,
  kind: OrganisationKind | undefined,
  names: PlaceNames,
): Bilingual {
  if (organisationId === undefined) return NOTHING;
  const name = names.organisation(organisationId);
  if (name !== undefined) return inBrackets({ zh: name, en: name });
  return kind === undefined ? NOTHING : inBrackets(nameOf(organisationKindCodes, kind));
}
