import { ShownCode, ShownDay, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { CATEGORIES, RELATIVE_LEARNED_FROM, relativeStandingCodes, codesOf } from '@aid-chain/vocabulary';

/** What a related family receives. */
class ReceivedClassView {
  @ShownCode(CATEGORIES, { description: '类别 · the class' })
  category: string;

  @ShownDay({ description: '自何日起 · since' })
  validFrom: string;
}

/** A relation that was registered after the filing. */
class RegisteredRelationView {
  @ShownId({ description: '备案 · the registration' })
  registrationId: string;

  @ShownId({ description: '有近亲属关系的成员 · the member' })
  personId: string;

  @ShownText({ description: '该成员是工作人员的 · what the member is to the official' })
  relation: string;

  @ShownText({ description: '工作人员代码；没有代码的村干部为按村和姓名生成的代码 · code of the official' })
  staffCode: string;

  @ShownText({
    optional: true,
    description: '没有代码的村干部的姓名（隐去） · name of a cadre without a code, masked',
  })
  name?: string;

  @ShownText({ optional: true, description: '其任职的村 · village of the cadre' })
  villageCode?: string;

  @ShownCode(RELATIVE_LEARNED_FROM, { description: '如何得知 · how it was learned' })
  learnedFrom: string;

  @ShownDay({ description: '得知日期 · day on which it was learned' })
  registeredOn: string;
}

/** What a registration, or its withdrawal, came to. */
export class RelativeRegisteredView {
  @ShownId({ description: '备案 · the registration' })
  registrationId: string;

  @ShownId()
  householdId: string;

  @ShownCode(codesOf(relativeStandingCodes), { description: '状态 · standing' })
  standing: string;
}

/** A family that declared to be related to an official. */
export class RelatedFamilyView {
  @ShownId({ description: '户 · the household' })
  householdId: string;

  @ShownText({ description: '所在地 · where it lives' })
  regionCode: string;

  @ShownText({ list: true, description: '备案的工作人员工号 · staff codes of the officials' })
  staffCodes: readonly string[];

  @ShownPart(() => ReceivedClassView, { list: true, description: '在享的待遇 · what it receives' })
  receives: readonly ReceivedClassView[];

  @ShownPart(() => RegisteredRelationView, {
    list: true,
    description: '申请之后登记的近亲属关系 · relations that were registered after the filing',
  })
  registered: readonly RegisteredRelationView[];
}

export class RelatedFamilyPage {
  @ShownPart(() => RelatedFamilyView, { list: true })
  items: RelatedFamilyView[];

  @ShownWhole({
    optional: true,
    description: '因本人即备案的亲属而未列的户数 · families left out because the reader is the relative',
  })
  leftOut?: number;

  @ShownText({ optional: true })
  next?: string;
}
