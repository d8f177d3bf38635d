import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { nameOf, serviceActivityCodes, type Role, type ServiceActivity } from '@aid-chain/vocabulary';

/** A service that the government bought, as far as it limits what its people may do (社会救助法 55, 56). */
export interface Contract {
  readonly number: string;
  readonly regionCode: string;
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  readonly activities: readonly ServiceActivity[];
}

/** Somebody who may act under a contract. */
export interface UnderContract {
  readonly role: Role;
  readonly contract?: Contract;
}

/** Whether somebody acts in the period of the contract; who has another role needs none. Refuses CONTRACT_NOT_IN_FORCE. */
export function contractInForce({ role, contract }: UnderContract, today: IsoDate): Result<true> {
  if (role !== 'service-worker') return ok(true);
  const { number = '', from = '', to = '' } = contract ?? {};
  if (contract !== undefined && from <= today && today <= to) return ok(true);
  return refuse('CONTRACT_NOT_IN_FORCE', { contract: number, from, to });
}

/** Whether a contract is about what somebody does; who has another role needs none. Refuses CONTRACT_DOES_NOT_COVER. */
export function contractCovers({ role, contract }: UnderContract, activity: ServiceActivity): Result<true> {
  if (role !== 'service-worker' || contract?.activities.includes(activity) === true) return ok(true);
  const { zh, en } = nameOf(serviceActivityCodes, activity);
  return refuse('CONTRACT_DOES_NOT_COVER', { contract: contract?.number ?? '', activity: `${zh} (${en})` });
}
