import {
  NameView,
  ShownCode,
  ShownDay,
  ShownId,
  ShownNext,
  ShownPart,
  ShownRegion,
} from '@aid-chain/platform';
import { FOUND_PERSON_ENDS, FOUND_PERSON_KINDS, FOUND_PERSON_PROOFS } from '@aid-chain/vocabulary';

/** Somebody who is or was helped without being known; nothing that describes the person. */
export class FoundPersonView {
  @ShownId({ description: '记录编号 · the record' })
  householdId: string;

  @ShownCode(FOUND_PERSON_KINDS, { description: '需要的救助 · help that is needed' })
  kind: string;

  @ShownPart(() => NameView, { description: '救助名称 · its name' })
  kindName: NameView;

  @ShownDay({ description: '发现日期 · day of the finding' })
  foundOn: string;

  @ShownRegion({ description: '发现地 · where' })
  regionCode: string;

  @ShownDay({ optional: true, description: '查明身份日期 · day on which the person was identified' })
  identifiedOn?: string;

  @ShownId({ optional: true, description: '并入的户 · household with which the record is joined' })
  joinedWith?: string;

  @ShownId({ optional: true, description: '查明的成员 · the person' })
  personId?: string;

  @ShownCode(FOUND_PERSON_PROOFS, { optional: true, description: '如何查明 · by what' })
  proof?: string;

  @ShownDay({
    optional: true,
    description: '登记有误终止的日期 · day on which the record was ended as a mistake',
  })
  endedOn?: string;

  @ShownCode(FOUND_PERSON_ENDS, { optional: true, description: '为什么终止 · why' })
  endReason?: string;
}

export class FoundPersonPage {
  @ShownPart(() => FoundPersonView, { list: true, description: '按发现日期 · by the day of the finding' })
  items: FoundPersonView[];

  @ShownNext()
  next?: string;
}
