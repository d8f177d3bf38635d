import { ShownDay } from '@aid-chain/platform';
import { CaseStepView } from '../commands/case-step.view.js';

/** Where the papers stand that a family was asked for. */
export class SupplementView extends CaseStepView {
  @ShownDay({ description: '告知补正之日 · asked for on' })
  askedOn: string;

  @ShownDay({ optional: true, description: '告知书送达之日 · its notice was delivered on' })
  deliveredOn?: string;

  @ShownDay({
    optional: true,
    description: '补充材料的期限 · by when they are brought, where the place sets days',
  })
  until?: string;

  @ShownDay({ optional: true, description: '收齐之日 · all of them came by' })
  completeOn?: string;
}
