import { NameView, ShownCode, ShownDay, ShownId, ShownPart, ShownText } from '@aid-chain/platform';
import { DELIVERY_STATES } from '@aid-chain/vocabulary';

/** How one department stands to the request. */
export class DeliveryAnswerView {
  @ShownText({ example: 'medical-insurance', description: '部门 · department' })
  department: string;

  @ShownCode(DELIVERY_STATES, { description: '落实情况 · how it stands' })
  state: string;

  @ShownDay({ description: '自何日起 · since when' })
  on: string;

  @ShownDay({ nullable: true, description: '答复期限，未答复时 · answer due, while there is none' })
  dueOn: string | null;

  @ShownText({ nullable: true, description: '部门的原因代码 · reason, by the code of the department' })
  reasonCode: string | null;
}

/** A measure of the place that is not carried out for the family, and what departments answered (S2-16). */
export class DeliveryView {
  @ShownId({ description: '商请编号 · request' })
  requestId: string;

  @ShownText({ example: 'medical-assistance', description: '措施代码 · code of the measure' })
  measureCode: string;

  @ShownPart(() => NameView, { description: '措施名称 · what the measure is called' })
  measureName: NameView;

  @ShownId({ nullable: true, description: '本人，全户的为空 · the person, null where it is the household’s' })
  personId: string | null;

  @ShownDay({ description: '商请日期 · day of the request' })
  requestedOn: string;

  @ShownPart(() => DeliveryAnswerView, {
    list: true,
    description: '各部门的答复 · how departments stand to it',
  })
  answers: DeliveryAnswerView[];
}
