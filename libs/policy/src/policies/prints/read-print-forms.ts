import { checkTemplate, printFormOf } from '@aid-chain/printing';
import { isCodeOf, PRINT_FORMS, printFormCodes, type Bilingual, type PrintForm } from '@aid-chain/vocabulary';
import type { PolicyFault } from '../faults.js';
import { isMapping, readYaml, textField, unknownFields } from '../read-yaml.js';

/** The templates of one form: the Chinese one and its English twin. */
export interface PrintTemplates extends Bilingual {
  readonly path: string;
}

/** What one folder sets of forms. */
export type DeclaredPrints = ReadonlyMap<PrintForm, PrintTemplates>;

/**
 * Reads `print-forms.yaml` of a place: how its prints look. Each template is tried with the samples of its form.
 * @returns the templates by their forms, and PRINT_FORM_WRONG for everything that is wrong in them
 */
export function readPrintForms(
  path: string,
  text: string,
): { prints: DeclaredPrints; faults: PolicyFault[] } {
  const { root, faults } = readYaml(path, text);
  const prints = new Map<PrintForm, PrintTemplates>();
  const report = (at: string, detail: Bilingual): void =>
    void faults.push({ code: 'PRINT_FORM_WRONG', path, at, detail });
  for (const [code, raw] of Object.entries(root)) {
    if (!isCodeOf(printFormCodes, code)) {
      const known = PRINT_FORMS.join(', ');
      report(code, { zh: `没有这种打印件，可用：${known}`, en: `no such form, one of: ${known}` });
      continue;
    }
    const body = isMapping(raw) ? raw : {};
    unknownFields(body, ['zh', 'en']).forEach((field) =>
      report(code, { zh: `没有字段 ${field}`, en: `unknown field ${field}` }),
    );
    const [zh, en] = (['zh', 'en'] as const).map((language) => {
      const template = textField(body, language);
      if (template === undefined)
        report(code, { zh: `缺少 ${language} 模板`, en: `the template ${language} is missing` });
      else
        checkTemplate(printFormOf(code), template).forEach((found) => report(`${code} ${language}`, found));
      return template ?? '';
    });
    prints.set(code, { zh: zh ?? '', en: en ?? '', path });
  }
  return { prints, faults };
}
