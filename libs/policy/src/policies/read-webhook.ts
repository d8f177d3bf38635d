import type { Bilingual } from '@aid-chain/vocabulary';
import { isMapping, textField } from './read-yaml.js';

/** Where a department wants its messages posted. */
export interface Webhook {
  readonly url: string;
}

const LONGEST = 500;
const FORM: Bilingual = {
  zh: `webhook 须为 { url: https://… }，不超过 ${String(LONGEST)} 字，不含用户名、查询参数和片段`,
  en: `webhook is { url: https://… } of at most ${String(LONGEST)} signs, without user, query and fragment`,
};

/**
 * Reads `webhook` of a department: an address that holds no secret, because everybody who reads the place sees it.
 * Out: undefined where the department has none, or where it is wrong.
 */
export function readWebhook(raw: unknown, report: (detail: Bilingual) => void): Webhook | undefined {
  if (raw === undefined) return undefined;
  const url = isMapping(raw) && Object.keys(raw).join() === 'url' ? textField(raw, 'url') : undefined;
  if (url !== undefined && isAddress(url)) return { url };
  report(FORM);
  return undefined;
}

function isAddress(text: string): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  const { protocol, username, password, search, hash, href } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  return (protocol === 'https:' || protocol === 'http:') && !/[?#\s]/.test(href);
}
