import { Injectable } from '@nestjs/common';
import { orRefuse, Policies, type CommandTx } from '@aid-chain/platform';
import { familyAges } from '../filing/filing-terms.js';
import type { Filing } from '../filing/filing.js';
import { RegisterReader } from '../register/register.reader.js';
import { decideFiling, type FilingDecision } from './acceptance.rules.js';
import type { MintedIds } from './acceptance.js';

/** Decides on a filing by the register and the parameters of the place. */
@Injectable()
export class FilingDecider {
  constructor(
    private readonly register: RegisterReader,
    private readonly policies: Policies,
  ) {}

  /** @throws RefusalError the refusals of `decideFiling` */
  async decide(tx: CommandTx, filing: Filing, ids: MintedIds, locking: boolean): Promise<FilingDecision> {
    const { household } = filing;
    if (locking) await this.register.lock(tx, household);
    const view = await this.register.find(tx, household);
    const ages = familyAges(this.policies, household.regionCode, tx.today);
    return orRefuse(decideFiling(filing, view, tx.actor, ids, ages));
  }
}
