import type { EventType, Payload } from '@aid-chain/contracts';
import type { Bilingual } from '@aid-chain/vocabulary';

/** What a link of the chain says about an event: one sentence, and the ids and codes that it rests on. */
export interface LinkText extends Bilingual {
  readonly refs: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** How a service's events read on the chain; each is a pure function of the payload and names no personal data. */
export type LinkTexts<T extends EventType> = { readonly [K in T]: (data: Payload<K>) => LinkText };

/** Drops what an event leaves out, so that equal events give equal bytes. */
export function refs(
  values: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): LinkText['refs'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
