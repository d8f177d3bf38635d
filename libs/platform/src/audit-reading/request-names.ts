import type { Bilingual } from '@aid-chain/vocabulary';
import { addressPattern } from '../http/addresses.js';

/** An operation as its controller describes it: `GET`, `/v1/cases/:id`, and what it is for in both languages. */
export interface DescribedRequest {
  readonly method: string;
  readonly address: string;
  readonly summary: string;
}

interface NamedRequest {
  readonly action: RegExp;
  readonly name: Bilingual;
}

/** Where a summary goes on to explain what it has named. */
const EXPLANATION = /\s*[：:；;（(].*$/su;

/**
 * Names of requests that were refused before they became an act, from what the API document holds of their operations, so that no
 * second list can lack one.
 */
export class RequestNames {
  private readonly named: readonly NamedRequest[];

  constructor(requests: readonly DescribedRequest[]) {
    this.named = requests.map(({ method, address, summary }) => ({
      action: new RegExp(`^${method} ${addressPattern(address)}$`),
      name: shortName(summary),
    }));
  }

  /** @param action method and address as an audit row has them. @returns undefined for no address of this service */
  of(action: string): Bilingual | undefined {
    return this.named.find((one) => one.action.test(action))?.name;
  }
}

/** `查找人员：须有事由 · Search for people: masked` → 查找人员 / Search for people */
function shortName(summary: string): Bilingual {
  const [zh = '', en = zh] = summary.split(/\s*·\s*/);
  return { zh: zh.replace(EXPLANATION, ''), en: en.replace(EXPLANATION, '') };
}
