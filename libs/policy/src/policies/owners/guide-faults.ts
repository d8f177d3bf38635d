import type { IsoDate } from '@aid-chain/kernel';
import { daysToCheck } from '../days.js';
import type { Declaration } from '../declaration.js';
import type { Detail } from '../detail.js';
import type { PolicyFault, PolicyWarning } from '../faults.js';
import type { PackEntry } from '../../pack/pack.js';
import { declaredAbove, entriesOn, type Regions } from '../regions.js';
import { ownersOn, type OwnerPeriod, type Owners } from './owner-period.js';
import { levelOf } from '../../pack/region-level.js';

export interface GuideFindings {
  readonly faults: readonly PolicyFault[];
  readonly warnings: readonly PolicyWarning[];
}

interface Finding {
  readonly code: 'BELOW_GUIDE' | 'GUIDE_MISSING' | 'GUIDE_NOT_LOADED';
  readonly detail: Detail;
}

/**
 * A value below the guide of a higher level on any day (`BELOW_GUIDE`), set although the owner of the guide set a
 * value of its own and no guide (`GUIDE_MISSING`), or with neither loaded (`GUIDE_NOT_LOADED`). Each is named once
 * per entry, with its first day. Source: 社会救助法 19.
 */
export function guideFindings(regions: Regions, owners: Owners, declaration: Declaration): GuideFindings {
  const { key, path, region } = declaration;
  const periods = owners.get(key) ?? [];
  const guides = [...new Set(periods.flatMap(({ needs, notBelow }) => [needs ?? [], notBelow ?? []].flat()))];
  if (guides.length === 0 || levelOf(region) === 'nation') return { faults: [], warnings: [] };
  const above = [key, ...guides].flatMap((name) => declaredAbove(regions, region, name));
  const spans = [...periods, ...above.flatMap(({ entries }) => entries.map(({ entry }) => entry))];
  const valueOn: ValueOn = (name, day) =>
    entriesOn(declaredAbove(regions, region, name), day).find(({ entry }) => entry.state === 'value')?.entry;
  const faults: PolicyFault[] = [];
  const warnings: PolicyWarning[] = [];
  for (const { entry } of declaration.entries) {
    const seen = new Set<string>();
    for (const day of daysToCheck(entry, spans)) {
      for (const { code, detail } of findingsOn({ owners, entry, valueOn }, day)) {
        const at = { path, at: `${key} ${day}`, detail };
        if (seen.has(code)) continue;
        seen.add(code);
        if (code === 'GUIDE_NOT_LOADED') warnings.push({ code, ...at });
        else faults.push({ code, ...at });
      }
    }
  }
  return { faults, warnings };
}

type ValueOn = (key: string, day: IsoDate) => PackEntry | undefined;

interface Asked {
  readonly owners: Owners;
  readonly entry: PackEntry;
  readonly valueOn: ValueOn;
}

function findingsOn({ owners, entry, valueOn }: Asked, day: IsoDate): readonly Finding[] {
  const period = ownersOn(owners, entry.key, day);
  if (period === undefined || entry.state !== 'value') return [];
  const bySelf = (guide: string) =>
    ownersOn(owners, guide, day)?.levels.includes(levelOf(entry.region)) === true;
  const { needs, notBelow } = period;
  return [
    ...(notBelow === undefined || bySelf(notBelow) ? [] : below(entry, valueOn(notBelow, day))),
    ...(needs === undefined || bySelf(needs) || entry.demo
      ? []
      : missing(period, needs, valueOn(needs, day), valueOn(entry.key, day))),
  ];
}

function below({ value }: PackEntry, guide: PackEntry | undefined): readonly Finding[] {
  if (typeof value !== 'number' || typeof guide?.value !== 'number' || value >= guide.value) return [];
  const [own, least, whose] = [String(value), String(guide.value), `${guide.region} ${guide.doc ?? 'demo'}`];
  const detail = {
    zh: `${own} 低于指导标准 ${least}（${whose}）`,
    en: `${own} is below the guide of ${least} (${whose})`,
  };
  return [{ code: 'BELOW_GUIDE', detail }];
}

function missing(
  period: OwnerPeriod,
  needs: string,
  guide: PackEntry | undefined,
  own: PackEntry | undefined,
): readonly Finding[] {
  if (guide !== undefined) return [];
  const ground = `${period.doc} ${period.article}`;
  const rule = { zh: `须依据 ${needs}（${ground}）`, en: `only under ${needs} (${ground})` };
  if (own === undefined) {
    const detail = { zh: `${rule.zh}，尚未载入`, en: `${rule.en}, which is not loaded` };
    return [{ code: 'GUIDE_NOT_LOADED', detail }];
  }
  const set = `${own.region} ${String(own.value)}`;
  const detail = { zh: `${rule.zh}；已自定 ${set}`, en: `${rule.en}; set is ${set} and no guide` };
  return [{ code: 'GUIDE_MISSING', detail }];
}
