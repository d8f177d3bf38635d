import type { Payload } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseEvent, CaseState } from './case.state.js';

type StepRecorded = Payload<'eligibility.step-recorded.v1'>;

/** The link of a step in the aid chain: what happened and when, as codes, never the data behind it. */
export function stepRecorded(
  file: Pick<CaseState, 'caseId' | 'householdId'>,
  step: StepRecorded['step'],
  on: IsoDate,
  outcomeCode: StepRecorded['outcomeCode'],
  track?: Track,
): CaseEvent {
  const data: StepRecorded = {
    subject: { householdId: file.householdId },
    caseId: file.caseId,
    ...(track === undefined ? {} : { track }),
    step,
    on,
    outcomeCode,
  };
  return { type: 'eligibility.step-recorded.v1', data };
}

/** A step that somebody of a purchased service recorded names the contract (L-56). */
export function enteredUnder(contract: string | undefined, step: CaseEvent): CaseEvent {
  if (contract === undefined || step.type !== 'eligibility.step-recorded.v1') return step;
  return { ...step, data: { ...step.data, purchasedService: contract } };
}

/** An entry in the ledger names its cause and the unit that helps (S3-16). */
export function withLedger(step: CaseEvent, ledger: NonNullable<StepRecorded['ledger']>): CaseEvent {
  return step.type === 'eligibility.step-recorded.v1' ? { ...step, data: { ...step.data, ledger } } : step;
}

/** A formula's id as the code of an event: `dibao.income@1` travels as `dibao.income.v1`. */
export function eventCode(ruleId: string): string {
  return ruleId.replace('@', '.v');
}
