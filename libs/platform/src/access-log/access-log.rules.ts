import { dateOf } from '@aid-chain/kernel';
import {
  ALWAYS_MASKED,
  dataSeen,
  dataSeenCodes,
  holdsNames,
  LEGAL_GROUND,
  listed,
  lookPurposeCodes,
  nameOf,
  roleCodes,
  withholdingGroundCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { AccessRow, WithheldRow } from './access-log.sql.js';
import type {
  AccessLogPage,
  AccessLogPrint,
  AccessView,
  OfficeView,
  WithheldView,
} from './access-log.view.js';

/** A look as the person who was looked at may know it: day, office, purpose, kinds of data (L-17; PIPL 44, 45). */
export function accessView(row: AccessRow): AccessView {
  const seen = dataSeen(row.action, row.seen);
  const named = holdsNames(seen);
  const inFull = named && row.reason !== null && !ALWAYS_MASKED.some((action) => action === row.action);
  const purpose = row.reason ?? (seen.includes('looks') ? 'oversight' : 'work-list');
  return {
    on: dateOf(new Date(row.at)),
    office: officeOf(row),
    purpose,
    purposeName: withGround(nameOf(lookPurposeCodes, purpose), row.sought),
    dataSeen: seen.map((kind) => nameOf(dataSeenCodes, kind)),
    ...{ inFull, masked: named && !inFull },
  };
}

/** A purpose with the legal ground on which a department was shown something, as its entry has it. */
function withGround(name: Bilingual, sought: readonly string[]): Bilingual {
  const ground = sought.find((token) => token.startsWith(LEGAL_GROUND))?.slice(LEGAL_GROUND.length);
  return ground === undefined ? name : { zh: `${name.zh}（${ground}）`, en: `${name.en} (${ground})` };
}

/** A department by its name, officials by their place and role. */
function officeOf({ actor_region: regionCode, actor_role: role, contract, ...names }: AccessRow): OfficeView {
  const { region_name: place, department_zh: zh, department_en: en } = names;
  const kind = zh === null || en === null ? roleText(role, contract) : { zh, en };
  const name = place === null ? kind : { zh: `${place} ${kind.zh}`, en: `${place}: ${kind.en}` };
  return { ...(regionCode === null ? {} : { regionCode }), name };
}

/** Somebody of a purchased service is named by the contract, so that a family sees that it was no official (L-56). */
function roleText(role: string, contract: string | null): Bilingual {
  const { zh, en } = nameOf(roleCodes, role);
  return contract === null
    ? { zh, en }
    : { zh: `${zh}，合同 ${contract}`, en: `${en}, contract ${contract}` };
}

export function withheldView({ ground, until }: WithheldRow): WithheldView {
  return { groundCode: ground, groundName: nameOf(withholdingGroundCodes, ground), until };
}

const TITLE = { zh: '个人信息查看记录', en: 'Who looked at your data' };
const COLUMNS = [
  { zh: '日期', en: 'day' },
  { zh: '单位', en: 'office' },
  { zh: '事由', en: 'purpose' },
  { zh: '查看内容', en: 'data seen' },
];
const IN_FULL = { zh: '（完整）', en: ' (in full)' };
const MASKED = { zh: '（姓名、号码已隐去）', en: ' (names and numbers masked)' };

/** Of what holds no name or number nothing is masked, and nothing was seen in full. */
function withHow(data: Bilingual, { inFull, masked }: Pick<AccessView, 'inFull' | 'masked'>): Bilingual {
  if (!inFull && !masked) return data;
  const how = inFull ? IN_FULL : MASKED;
  return { zh: `${data.zh}${how.zh}`, en: `${data.en}${how.en}` };
}

/** A page of the log as it is printed. */
export function printedLog({ items, withheld, next }: AccessLogPage): AccessLogPrint {
  return {
    title: TITLE,
    columns: COLUMNS,
    lines: items.map(({ on, office, purposeName, dataSeen: seen, ...how }) => {
      const data = withHow(listed(seen), how);
      return { cells: [{ zh: on, en: on }, office.name, purposeName, data] };
    }),
    notes: withheld.map(({ groundName, until }) => ({
      zh: `部分记录至 ${until} 暂不提供：${groundName.zh}`,
      en: `Some entries are kept back until ${until}: ${groundName.en}`,
    })),
    ...(next === undefined ? {} : { next }),
  };
}
