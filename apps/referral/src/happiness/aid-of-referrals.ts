import { formatYuan, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { nameOf, needKindCodes, type Bilingual } from '@aid-chain/vocabulary';
import { reportsOf, type ShownReport } from '../feedback/report.store.js';
import type { ReferralSettings } from '../referral-state/referral-settings.js';
import type { Referral } from '../referral-state/referral.store.js';
import type { ReceivedAid } from './happiness-list.rules.js';
import type { ReceivedAidView } from './received-aid.view.js';

/** What the place calls departments, and departments what they give. */
export interface DepartmentNames {
  readonly department: (code: string) => Bilingual;
  readonly measure: (department: string, code: string) => Bilingual;
  readonly unit: (department: string, code: string) => Bilingual;
  readonly isListed: (department: string, code: string) => boolean;
  /** Whether it goes to who helps the family: then it is nothing that the family receives. */
  readonly isForHelper: (code: string) => boolean;
  /** On what a measure rests on a day. */
  readonly basis: (
    code: string,
    on: IsoDate,
  ) => { readonly doc: string | null; readonly article: string | null };
}

export const namesIn = (settings: ReferralSettings, regionCode: string): DepartmentNames => ({
  department: (code) => settings.departmentName(regionCode, code),
  measure: (department, code) => settings.measureName(regionCode, department, code),
  unit: (department, code) => settings.unitName(regionCode, department, code),
  isListed: (department, code) => settings.isListed(regionCode, department, code),
  isForHelper: (code) => settings.isForHelper(regionCode, code),
  basis: (code, on) => settings.basisOfMeasure(regionCode, code, on),
});

/** A report with the department and the need of its referral. */
export type ReferralReport = ShownReport & Pick<Referral, 'department' | 'needKind'>;

/** What was reported on some referrals, in the order of their ids and quarters. */
export async function reportsOfReferrals(
  connection: Sql,
  referrals: ReadonlyMap<string, Referral>,
): Promise<ReferralReport[]> {
  const reports = await reportsOf(connection, [...referrals.keys()]);
  return reports.flatMap((report) => {
    const referral = referrals.get(report.referralId);
    if (referral === undefined) return [];
    return [{ ...report, department: referral.department, needKind: referral.needKind }];
  });
}

/** Help that was reported, as lists and sheets name it. */
export function aidView(aid: ReceivedAid, names: DepartmentNames): ReceivedAidView {
  return {
    ...aid,
    departmentName: names.department(aid.department),
    measureName: names.measure(aid.department, aid.measureCode),
    ...(aid.unit === undefined ? {} : { unitName: names.unit(aid.department, aid.unit) }),
    isListed: names.isListed(aid.department, aid.measureCode),
    ...stated(names.basis(aid.measureCode, aid.period.from)),
    needName: nameOf(needKindCodes, aid.needKind),
    ...(aid.amountFen === undefined ? {} : { amountYuan: formatYuan(aid.amountFen) }),
  };
}

/** A document and its article as far as they are known. */
function stated({
  doc,
  article,
}: {
  readonly doc: string | null;
  readonly article: string | null;
}): Pick<ReceivedAidView, 'doc' | 'article'> {
  return { ...(doc === null ? {} : { doc }), ...(article === null ? {} : { article }) };
}
