import { NameView, ShownCode, ShownFlag, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { MayGetView } from '../measures/may-get.view.js';

/** One of the floor benefits of a family without labour (S3-21). */
export class FloorBenefitView {
  @ShownText({ description: '兜底保障项目 · which of the floor benefits' })
  code: string;

  @ShownPart(() => NameView, { description: '项目名称 · its name' })
  name: NameView;

  @ShownCode(['received', 'may-get', 'to-be-looked-at'], {
    description: 'received 在享 · may-get 可能享受 · to-be-looked-at 须先核对 · how the family stands to it',
  })
  state: string;
}

/** What the law gives a family first (S3-21). */
export class LawFirstView {
  @ShownPart(() => FloorBenefitView, {
    list: true,
    description: '低保、特困、临时救助、残疾补贴 · the four floor benefits',
  })
  floor: FloorBenefitView[];

  @ShownPart(() => MayGetView, {
    list: true,
    description: '该需求可能享受的措施 · what it may get for this kind of need',
  })
  mayGet: MayGetView[];

  @ShownWhole({ description: '可能享受而无人落实的项数 · how many of them nobody gives or was asked for' })
  notGiven: number;

  @ShownFlag({
    description:
      '是否有记录表明在享，或部门已签收 · whether a record shows that it is received, or that a department has taken it on',
  })
  isOnRecord: boolean;

  @ShownText({ optional: true, list: true, description: '无法读取的户 · households that cannot be read' })
  notReadable?: string[];
}
