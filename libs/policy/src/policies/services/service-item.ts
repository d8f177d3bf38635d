import type { Fen } from '@aid-chain/kernel';
import type { Bilingual, ServiceKind, ServiceUnit } from '@aid-chain/vocabulary';
import type { Sourced } from '../../pack/pack.js';
import type { Span } from '../days.js';

/** What stays the same of a service on the list of a place, whatever the day (社会救助法 34). */
export interface ServiceHead {
  readonly code: string;
  readonly names: Bilingual;
  readonly kind: ServiceKind;
  readonly unit: ServiceUnit;
  /** The department that provides it, or for which a contract does. */
  readonly department: string;
  /** Number of the contract of a purchased service; undefined where the department gives it itself. */
  readonly contract?: string;
  readonly forWhom: Bilingual;
}

/** What a place sets of a service for some days: the price of a unit by its contract, and on what it rests. */
export type ServiceTerms = Span & Sourced & { readonly priceFen: Fen | null };

/** A service that a place has on a day. */
export interface ServiceItem {
  readonly head: ServiceHead;
  readonly terms: ServiceTerms;
  readonly region: string;
}
