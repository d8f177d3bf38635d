import { AWARD_GROUNDS, type MeasureReceiver } from '@aid-chain/vocabulary';
import type { AwardGrounds } from '../../measures/measure.js';
import type { FieldReport } from '../faults.js';
import { isMapping, type Mapping } from '../read-yaml.js';
import { reportUnknownFields } from '../unknown-word.js';

/** Reads what an award takes at least; nothing where the terms have none. An award to a helper alone has it. */
export function readLeast(
  body: Mapping,
  receiver: MeasureReceiver,
  report: FieldReport,
): { readonly least?: AwardGrounds } {
  const raw = body['least'];
  if (raw === undefined) return {};
  const stated = isMapping(raw) ? raw : {};
  reportUnknownFields(stated, AWARD_GROUNDS, report);
  const known = AWARD_GROUNDS.filter((ground) => stated[ground] !== undefined);
  const wrong = known.filter((ground) => !isCount(stated[ground]));
  if (receiver !== 'helper' || known.length === 0 || wrong.length > 0) {
    report('MEASURE_WRONG', {
      zh: 'least 只用于 receiver: helper 的奖补，各项为正整数',
      en: 'least is for awards with receiver: helper, each figure a whole number above zero',
    });
    return {};
  }
  return { least: Object.fromEntries(known.map((ground) => [ground, stated[ground]])) };
}

const isCount = (raw: unknown): boolean => typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0;
