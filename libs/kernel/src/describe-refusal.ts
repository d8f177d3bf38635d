import { REFUSALS, type RefusalCode } from './refusals/refusals.js';
import type { Refusal, RefusalParams } from './result.js';

function fill(template: string, params: RefusalParams, language: 'Zh' | 'En'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[`${name}${language}`] ?? params[name] ?? '…'),
  );
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
  return { code: refusal.code, zh: fill(zh, params, 'Zh'), en: fill(en, params, 'En') };
}
