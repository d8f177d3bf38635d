import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, placeParameter, Policies } from '@aid-chain/platform';
import type { RulePack } from '@aid-chain/policy';
import type { Indicator } from '../indicators/indicator.js';
import type { NewWarning } from './raise-warnings.js';

/** What a warning has of its indicator, and of the parameters of its place on the day on which it is raised. */
type Terms = Pick<NewWarning, 'indicator' | 'level' | 'parameterVersion' | 'due'>;

/** Gives every warning its terms alike, whatever raises it. */
@Injectable()
export class WarningTerms {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /**
   * The terms with the parameters they come from.
   * @throws RefusalError PARAMETER_NOT_SET where the place gives no days for a visit
   */
  inPlace(indicator: Indicator, regionCode: string, on: IsoDate): { terms: Terms; pack: RulePack } {
    const pack = this.policies.pack(regionCode, on);
    return { terms: this.byPack(indicator, pack, on), pack };
  }

  /** The same by parameters that are known. @throws RefusalError PARAMETER_NOT_SET */
  byPack({ code, level }: Indicator, pack: RulePack, on: IsoDate): Terms {
    const days = placeParameter(pack, 'warning.visit.working-days');
    return {
      ...{ indicator: code, level, parameterVersion: pack.packHash },
      due: this.directory.calendar().addWorkingDays(on, days),
    };
  }
}
