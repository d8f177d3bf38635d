import type { AllowedBeside } from '../../measures/measure.js';
import type { FieldReport } from '../faults.js';
import { CODE } from '../read-names.js';
import { isMapping, textField, unknownFields, type Mapping } from '../read-yaml.js';

const FIELDS = ['measure', 'zh', 'en', 'doc', 'article'];

/**
 * Reads which measures may be given beside a measure, with the reason and, where it is not the one of the measure, the document
 * (S2-06: what is allowed together is no double aid).
 */
export function readBesides(
  body: Mapping,
  report: FieldReport,
): { readonly besides?: readonly AllowedBeside[] } {
  if (body['besides'] === undefined) return {};
  const list: readonly unknown[] = Array.isArray(body['besides']) ? body['besides'] : [];
  if (list.length === 0)
    report('MEASURE_WRONG', { zh: 'besides 是列表', en: '`besides` is a list of measures' });
  return { besides: list.flatMap((raw) => readBeside(isMapping(raw) ? raw : {}, report)) };
}

function readBeside(body: Mapping, report: FieldReport): AllowedBeside[] {
  unknownFields(body, FIELDS).forEach((field) => report('FIELD_UNKNOWN', `besides.${field}`));
  const [measure, zh, en] = [body['measure'], textField(body, 'zh'), textField(body, 'en')];
  const [doc, article] = [textField(body, 'doc'), textField(body, 'article')];
  if (typeof measure !== 'string' || !CODE.test(measure) || zh === undefined || en === undefined) {
    report('MEASURE_WRONG', {
      zh: 'besides 须有 measure（措施代码）和理由 zh、en',
      en: '`besides` takes a code in `measure`, and the reason in `zh` and `en`',
    });
    return [];
  }
  if ((doc === undefined) !== (article === undefined)) report('SOURCE_MISSING', 'besides: doc, article');
  const source = doc === undefined || article === undefined ? {} : { source: { doc, article } };
  return [{ measure, reason: { zh, en }, ...source }];
}
