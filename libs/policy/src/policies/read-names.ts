import type { Bilingual } from '@aid-chain/vocabulary';
import { isMapping, textField } from './read-yaml.js';

/** How a code of a place is written. */
export const CODE = /^[a-z][a-z0-9-]{0,63}$/;

/** What to write instead of a code that is malformed. */
export const CODE_FORM: Bilingual = {
  zh: '代码由小写字母、数字和 - 组成，以字母开头',
  en: 'a code has a-z, 0-9 and -, and begins with a letter',
};

/**
 * Reads names by code, `code: { zh: …, en: … }`; a place that names nothing leaves them out.
 * @param report gets the code and what is wrong with its name
 */
export function readNames(
  raw: unknown,
  report: (at: string, detail: Bilingual) => void,
): Readonly<Record<string, Bilingual>> {
  if (raw === undefined) return {};
  if (!isMapping(raw)) {
    report('', { zh: '须为“代码: 名称”的对照', en: 'a mapping of codes is expected' });
    return {};
  }
  return Object.fromEntries(Object.entries(raw).map(([code, names]) => [code, nameOf(code, names, report)]));
}

function nameOf(code: string, raw: unknown, report: (at: string, detail: Bilingual) => void): Bilingual {
  const names = isMapping(raw) ? raw : {};
  const [zh, en] = [textField(names, 'zh'), textField(names, 'en')];
  if (!CODE.test(code)) report(code, CODE_FORM);
  if (zh === undefined || en === undefined)
    report(code, { zh: 'zh 和 en 都要填写', en: '`zh` and `en` are both needed' });
  return { zh: zh ?? code, en: en ?? code };
}
