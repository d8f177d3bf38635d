import type { Bilingual } from './code-list.js';

/** An open list may gain codes in a published version: a consumer takes any well-formed code of it. */
export interface OpenCodes<C extends string> {
  readonly enum: readonly C[];
  readonly 'x-open': true;
}

/** A closed list stays as it is: a consumer refuses any other code. */
export interface ClosedCodes<C extends string> {
  readonly enum: readonly C[];
}

interface ListOf<C extends string> {
  readonly open: boolean;
  readonly codes: Readonly<Record<C, Bilingual>>;
}

/** The codes of a list of the vocabulary as a schema; `x-open: true` says that the list is open. */
export function codes<C extends string>(list: ListOf<C> & { readonly open: true }): OpenCodes<C>;
export function codes<C extends string>(list: ListOf<C> & { readonly open: false }): ClosedCodes<C>;
export function codes<C extends string>(list: ListOf<C>): OpenCodes<C> | ClosedCodes<C> {
  // A record has no other own names than its codes.
  const listed = Object.keys(list.codes) as C[];
  return list.open ? { enum: listed, 'x-open': true } : { enum: listed };
}
