import type { Bilingual } from '@aid-chain/vocabulary';
import { isMapping, textField } from './read-yaml.js';

const CODE = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * Reads names by code, `code: { zh: …, en: … }`; a place that names nothing leaves them out.
 * @param report gets the code and what is wrong with its name
 */
export function readNames(
  raw: unknown,
  report: (at: string, detail: string) => void,
): Readonly<Record<string, Bilingual>> {
  if (raw === undefined) return {};
  if (!isMapping(raw)) {
    report('', 'a mapping of codes is expected');
    return {};
  }
  return Object.fromEntries(Object.entries(raw).map(([code, names]) => [code, nameOf(code, names, report)]));
}

function nameOf(code: string, raw: unknown, report: (at: string, detail: string) => void): Bilingual {
  const names = isMapping(raw) ? raw : {};
  const [zh, en] = [textField(names, 'zh'), textField(names, 'en')];
  if (!CODE.test(code)) report(code, 'a code has a-z, 0-9 and -, and begins with a letter');
  if (zh === undefined || en === undefined) report(code, 'zh and en are both needed');
  return { zh: zh ?? code, en: en ?? code };
}
