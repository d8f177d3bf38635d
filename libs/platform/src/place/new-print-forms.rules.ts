import { printFormOf } from '@aid-chain/printing';
import { nameOf, PRINT_FORMS, printFormCodes, type PrintForm } from '@aid-chain/vocabulary';

/** The form of `print-forms.yaml` of a new place: what each print may show, as comments; without it prints look as the nation's. */
export function printForms(): string {
  return [
    '# 本地打印件的格式；不写的按全国格式打印（policies/README.md）',
    '# how prints look here; what is left out looks as the nation gives it (policies/README.md)',
    '# happiness-list:',
    '#   zh: |',
    '#     <h1>幸福清单</h1> …',
    '#   en: |',
    '#     <h1>Happiness list</h1> …',
    ...PRINT_FORMS.flatMap(fieldsOf),
    '',
  ].join('\n');
}

function fieldsOf(code: PrintForm): readonly string[] {
  const { parts, samples } = printFormOf(code);
  const model = new Map(Object.entries(samples[0] ?? {}));
  const lines = Object.entries(parts).map(
    ([part, { zh, en }]) => `#   ${part}${innerOf(model.get(part))}: ${zh} · ${en}`,
  );
  return [`# ${code} ${nameOf(printFormCodes, code).zh}:`, ...lines];
}

/** The fields of a part, or of each entry of a list. */
function innerOf(part: unknown): string {
  const one: unknown = Array.isArray(part) ? part[0] : part;
  if (one === null || typeof one !== 'object') return '';
  const fields = Object.keys(one).join(', ');
  return Array.isArray(part) ? `[${fields}]` : `.{${fields}}`;
}
