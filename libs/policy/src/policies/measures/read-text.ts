import type { Bilingual } from '@aid-chain/vocabulary';
import type { FieldReport } from '../faults.js';
import { isMapping, textField, unknownFields } from '../read-yaml.js';

/** Reads a text in both languages, `{ zh: …, en: … }`; undefined, with a fault, where one is missing. */
export function readText(raw: unknown, field: string, report: FieldReport): Bilingual | undefined {
  const body = isMapping(raw) ? raw : {};
  const [zh, en] = [textField(body, 'zh'), textField(body, 'en')];
  if (zh !== undefined && en !== undefined && unknownFields(body, ['zh', 'en']).length === 0)
    return { zh, en };
  report('MEASURE_WRONG', { zh: `${field} 须有 zh 和 en`, en: `${field} takes zh and en` });
  return undefined;
}
