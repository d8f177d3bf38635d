import { daysBetween, type IsoDate } from '@aid-chain/kernel';
import {
  demoMeasures,
  meaningOf,
  placeGaps,
  type PackEntry,
  type ParameterKey,
  type PolicyTree,
} from '@aid-chain/policy';
import { finding, type PlaceFinding } from './finding.rules.js';

/** From how many days before its end on the table of holidays is spoken of: the next notice comes in November. */
const HOLIDAYS_NOTICE_DAYS = 60;
const NAMED = 5;

/** Of which places what blocks a decision is asked. */
export interface Asked {
  readonly tree: PolicyTree;
  /** Townships and villages in use on the day. */
  readonly places: readonly string[];
  /** The last day of which days off are known. */
  readonly holidaysTo: IsoDate | undefined;
  readonly today: IsoDate;
}

/** What keeps decisions from being made, or from resting on a document, with the counts for metrics. */
export interface Blockers {
  readonly placesWithoutPack: readonly string[];
  readonly missing: readonly ParameterKey[];
  readonly pending: readonly PackEntry[];
  readonly demo: readonly PackEntry[];
  /** Days until the table of holidays ends; negative where it has ended, undefined where there is none. */
  readonly holidayDays: number | undefined;
  /** Whether that is so soon that somebody has to load the next year. */
  readonly holidaysEnding: boolean;
  readonly findings: readonly PlaceFinding[];
}

/**
 * Everything of a place that blocks a decision on a day: parameters that no level gives or that are pending, values
 * without a document, and the end of the table of holidays.
 */
export function blockersOf({ tree, places, holidaysTo, today }: Asked): Blockers {
  const groups = placeGaps(tree, places, today);
  const without = groups.filter(({ missing }) => missing.length > 0);
  const pending = unique(groups.flatMap((group) => group.pending));
  const demo = unique(groups.flatMap((group) => group.demo));
  const holidayDays = holidaysTo === undefined ? undefined : daysBetween(today, holidaysTo);
  const holidaysEnding = holidayDays === undefined || holidayDays <= HOLIDAYS_NOTICE_DAYS;
  return {
    placesWithoutPack: without.flatMap((group) => group.places),
    missing: [...new Set(without.flatMap(({ missing }) => missing))],
    pending,
    demo,
    holidayDays,
    holidaysEnding,
    findings: [
      ...without.flatMap(({ places: of, missing }) => missing.map((key) => missingIn(of, key, today))),
      ...pending.map((entry) => pendingIn(entry)),
      ...demoFindings('DEMO_VALUES', demo),
      ...demoFindings(
        'DEMO_MEASURES',
        demoMeasures(tree, places, today).map(({ code, region }) => ({ key: code, region })),
      ),
      ...(holidaysEnding ? [holidaysEnd(holidaysTo, holidayDays)] : []),
    ],
  };
}

/** One entry holds for every place below its folder. */
function unique(entries: readonly PackEntry[]): readonly PackEntry[] {
  return [...new Map(entries.map((entry) => [`${entry.region} ${entry.key}`, entry])).values()];
}

function missingIn(places: readonly string[], key: ParameterKey, today: IsoDate): PlaceFinding {
  const named = places.slice(0, NAMED).join(', ');
  const more = places.length > NAMED ? ` … (${String(places.length)})` : '';
  const { zh, en } = meaningOf(key);
  const detail = { zh: `${zh}（${named}${more}）`, en: `${en} (${named}${more})` };
  return finding('PARAMETER_MISSING', 'policies', `${key} ${today}`, detail);
}

function pendingIn({ key, region, from, doc, article, note }: PackEntry): PlaceFinding {
  const source = [doc, article, note].filter((part) => part !== null).join(' ');
  return finding('PARAMETER_PENDING', `policies/${region}`, `${key} ${from}`, source);
}

/** One finding per folder: the keys stand in it, since nobody mends sixty lines one by one. */
export function demoFindings(
  code: 'DEMO_VALUES' | 'DEMO_MEASURES',
  entries: readonly Pick<PackEntry, 'key' | 'region'>[],
): readonly PlaceFinding[] {
  const folders = [...new Set(entries.map(({ region }) => region))];
  return folders.map((folder) => {
    const keys = entries.filter(({ region }) => region === folder).map(({ key }) => key);
    return finding(code, `policies/${folder}`, `${String(keys.length)}`, keys.join(', '));
  });
}

function holidaysEnd(to: IsoDate | undefined, days: number | undefined): PlaceFinding {
  const left =
    days === undefined ? '' : { zh: `还有 ${String(days)} 天`, en: `${String(days)} days are left` };
  return finding('HOLIDAYS_END', 'directory/holidays.json', to ?? '—', left);
}
