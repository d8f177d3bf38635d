import { Injectable } from '@nestjs/common';
import { BusinessClock, Policies } from '@aid-chain/platform';
import type { Filing } from '../filing/filing.js';
import { familyTerms } from '../filing/filing-terms.js';
import { filingDoubts } from '../register/filing-doubts.rules.js';
import type { Doubt, Recognition } from '../register/recognition.js';
import { recognise } from '../register/recognition.rules.js';
import type { RegisterView } from '../register/register.js';

/** Every doubt that a window is asked about, by the register and the parameters of today. */
@Injectable()
export class ShownDoubts {
  constructor(
    private readonly policies: Policies,
    private readonly clock: BusinessClock,
  ) {}

  /** @param unknownStaff codes of declared relatives that no directory has */
  of(filing: Filing, view: RegisterView, unknownStaff: readonly string[]): Doubt[] {
    const { members, regionCode } = filing.household;
    const recognition = recognise(members, view, regionCode);
    const today = this.clock.today();
    const terms = familyTerms(this.policies, regionCode, today);
    return [
      ...recognition.doubts,
      ...alreadyOpen(recognition),
      ...filingDoubts(filing, recognition, { terms, today, unknownStaff }),
      ...older(filing, view),
    ];
  }
}

/** The same family may have filed twice: what waits cannot be accepted while the other application is undecided. */
function alreadyOpen({ home }: Recognition): Doubt[] {
  return home?.open === undefined ? [] : [{ code: 'application-open', householdId: home.householdId }];
}

/** A filing that lay somewhere, or was filed later under its own day, is compared with a register that is newer. */
function older({ declaration }: Filing, { households }: RegisterView): Doubt[] {
  return households
    .filter(({ changedOn }) => declaration.receivedOn < changedOn)
    .map(({ householdId }) => ({ code: 'older-than-register', householdId }));
}
