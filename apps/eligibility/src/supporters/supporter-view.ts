import { maskName, type Unmasking } from '@aid-chain/platform';
import type { ReportedSupporter } from './supporter-records.js';

/** A supporter as a case shows them: the name masked, need and consent or refusal, and what was found of them. */
export function supporterView({ name, ...rest }: ReportedSupporter, unmask: Unmasking | undefined): object {
  return { name: unmask === undefined ? maskName(name) : name, ...rest };
}
