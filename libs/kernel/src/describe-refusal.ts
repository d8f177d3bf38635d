import { REFUSALS, type RefusalCode } from './refusals/refusals.js';
import { namedValue } from './refusals/named-values.js';
import type { Refusal, RefusalParams } from './result.js';

/** A sentence with its values filled in: the text of its language where there are two, in Chinese codes with their names. */
function fill(template: string, code: RefusalCode, params: RefusalParams, language: 'Zh' | 'En'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const own = params[`${name}${language}`];
    const value = String(own ?? params[name] ?? '…');
    return own === undefined && language === 'Zh' ? (namedValue(code, name, value) ?? value) : value;
  });
}

/**
 * The values of a sentence that are words and not numbers, dates or codes: `{missing}` of each sentence is filled with
 * the text of its own language.
 */
export function inBothLanguages(
  texts: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
): RefusalParams {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, { zh, en }]) => [
      [`${name}Zh`, zh],
      [`${name}En`, en],
    ]),
  );
}

/** Code and both sentences of a refusal in one line, for a terminal or a log. */
export function refusalText(refusal: Parameters<typeof describeRefusal>[0]): string {
  const { code, zh, en } = describeRefusal(refusal);
  return `${code}: ${zh} / ${en}`;
}

/**
 * Both sentences of a refusal or fault with their values filled in. Where none was given, the sentences without values
 * stand in their place; a value for which there are none shows as "…".
 */
export function describeRefusal(refusal: Pick<Refusal, 'code'> & { params?: RefusalParams }): {
  code: RefusalCode;
  zh: string;
  en: string;
} {
  const text = REFUSALS[refusal.code];
  const params = refusal.params ?? {};
  const { zh, en } = Object.keys(params).length === 0 ? (text.withoutValues ?? text) : text;
  const { code } = refusal;
  return { code, zh: fill(zh, code, params, 'Zh'), en: fill(en, code, params, 'En') };
}
