import type { Authority, Category } from '@aid-chain/vocabulary';
import type { PackEntry, RulePack } from '../pack/pack.js';
import { providedAuthority } from '../procedure/provided-authority.js';
import { CATEGORY_DEFINITIONS } from './category-definitions.js';
import { trackOf } from './track-of.js';

/** The standards and amounts of a category in a place on a day, each with its document; what is not in force there is left out. */
export function standardsOf(category: Category, pack: RulePack): readonly PackEntry[] {
  const definition = CATEGORY_DEFINITIONS.find((each) => each.category === category);
  return (definition?.standards ?? []).flatMap((key) => {
    const entry = pack.parameters[key];
    return entry?.state === 'value' ? [entry] : [];
  });
}

/** The parameter of a category whose document gives the claim, in force there on a day; undefined where none is. */
export function lawOf(category: Category, pack: RulePack): PackEntry | undefined {
  const law = CATEGORY_DEFINITIONS.find((each) => each.category === category)?.law;
  return law === undefined ? undefined : pack.parameters[law];
}

/**
 * Who decides about a category in a place on a day: agriculture about monitoring, the township where a document hands it the authority, and
 * else civil affairs; of other hardship whom the place names, and undefined where it names nobody. Source: 社会救助法 44 (S0-21, L-40, S0-16).
 */
export function authorityOf(category: Category, pack: RulePack): Authority | undefined {
  if (trackOf(category) === 'monitored') return 'agriculture';
  if (category === 'other-hardship') {
    const named = pack.parameters['hardship.authority'];
    if (named?.state !== 'value') return undefined;
    if (named.value === 'county-government') return 'county-government';
  }
  const provided = providedAuthority(pack.parameters['authority.mode']);
  return provided?.mode === 'devolved' ? 'township' : 'civil-affairs';
}
