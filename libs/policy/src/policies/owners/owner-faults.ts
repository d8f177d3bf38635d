import { citation, governmentLevelCodes, nameOf } from '@aid-chain/vocabulary';
import { daysToCheck } from '../days.js';
import type { Declaration } from '../declaration.js';
import type { PolicyFault, PolicyWarning } from '../faults.js';
import type { Detail } from '../detail.js';
import type { PackEntry } from '../../pack/pack.js';
import { sourceText } from '../source.js';
import { ownersOn, type Owners } from './owner-period.js';
import { levelOf, type Level } from '../../pack/region-level.js';
import { standingOn } from './standing.js';

/**
 * Values of levels that may not set them (`OWNER_LEVEL`), older ones that are carried (`OWNER_CARRIED`), and those of
 * another place than the document’s (`OWNER_PLACE`); each
 * names file, key, first day, level, owners and article. Sources: the owners' own, 社会救助法 17–23.
 */
export function ownerFindings(
  owners: Owners,
  { key, path, entries }: Declaration,
): { faults: PolicyFault[]; warnings: PolicyWarning[] } {
  // A value without document and without `demo` is found by that already: of what it rests nothing can be said.
  const stated = entries.filter(({ entry }) => entry.demo || entry.doc !== null);
  const found = stated.map(({ entry }) => {
    const days = daysToCheck(entry, owners.get(key) ?? []);
    const first = (standing: 'carried' | 'refused') =>
      days
        .filter((day) => standingOn(owners, entry, day) === standing)
        .slice(0, 1)
        .map((day) => ({ path, at: `${key} ${day}`, detail: detailOf(owners, entry, day) }));
    return { refused: first('refused'), carried: first('carried') };
  });
  const elsewhere = entries.flatMap(({ entry }) => placeWarnings(owners, path, entry));
  return {
    faults: found.flatMap(({ refused }) => refused.map((at) => ({ code: 'OWNER_LEVEL' as const, ...at }))),
    warnings: [
      ...found.flatMap(({ carried }) => carried.map((at) => ({ code: 'OWNER_CARRIED' as const, ...at }))),
      ...elsewhere,
    ],
  };
}

/** A value, other than a no, of a place for which no document that is known gives one. */
function placeWarnings(owners: Owners, path: string, entry: PackEntry): PolicyWarning[] {
  const { key, region, state, value, from } = entry;
  const period = ownersOn(owners, key, from);
  if (period?.places === undefined || period.places.includes(region)) return [];
  if (state !== 'value' || value === false) return [];
  const places = period.places.join(', ');
  const named = citation({ doc: period.doc, article: '' });
  const detail = { zh: `${places}：${sourceText(period).zh}`, en: `${places}: ${named.en}` };
  return [{ code: 'OWNER_PLACE', path, at: `${key} ${from}`, detail }];
}

function detailOf(owners: Owners, entry: PackEntry, day: string): Detail {
  const period = ownersOn(owners, entry.key, day);
  if (period === undefined) return '';
  const [level, levels] = [levelOf(entry.region), period.levels];
  const [ground, own] = [sourceText(period), sourceText(entry)];
  const nameIn = (one: Level) => nameOf(governmentLevelCodes, one).zh;
  const zh = `${nameIn(level)}一级无权；自 ${period.from} 起由${levels.map(nameIn).join('或')}设定`;
  const en = `${level} is no owner; from ${period.from} it is ${levels.join(' or ')}`;
  return {
    zh: `${zh}（${ground.zh}）；此值依据${own.zh}，自 ${entry.from} 起`,
    en: `${en} (${ground.en}); the value rests on ${own.en} since ${entry.from}`,
  };
}
