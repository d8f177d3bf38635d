import type { Contract } from '@aid-chain/contracts';
import { nameOf, serviceCodes } from '@aid-chain/vocabulary';

export const DEPARTMENT = 'department';

/** What each kind of stream is keyed by. */
export const STREAMS: Readonly<Record<Contract['streamKind'], string>> = {
  household: '`household/<id>`',
  clue: '`clue/<id>`',
  application: '`application/<id>`',
  'household-or-clue': '`household/<id>` or `clue/<id>`',
  region: '`region/<code>`',
  batch: '`batch/<id>`',
  'department-household': 'the token under which the department knows the household',
  feedback: '`feedback/<department>`',
  none: 'no order is assumed; no key, or the referral id',
};

/** Whether departments write a topic (or its template). */
export function isWrittenOutside(topic: string): boolean {
  return topic.startsWith('feedback.');
}

/** Whether departments read a topic (or its template). */
export function isReadOutside(topic: string): boolean {
  return topic.startsWith('referral.{');
}

/** Who writes an event: the service after which its topic is named, or the department. */
export function producerOf({ topic }: Pick<Contract, 'topic'>): string {
  return isWrittenOutside(topic) ? DEPARTMENT : (topic.split('.')[0] ?? topic);
}

/** Who reads a type, each with whether it only appends a link of the aid chain. */
export function consumersOf(contract: Contract): { readonly party: string; readonly linkOnly: boolean }[] {
  return [
    ...(isReadOutside(contract.topic) ? [{ party: DEPARTMENT, linkOnly: false }] : []),
    ...contract.handledBy.map((party) => ({ party, linkOnly: false })),
    ...(contract.linkOnly ?? []).map((party) => ({ party, linkOnly: true })),
  ];
}

/** A party in both languages: `intake 受理`. */
export function partyName(party: string): string {
  return party === DEPARTMENT ? 'the department 责任部门' : `${party} ${nameOf(serviceCodes, party).zh}`;
}
