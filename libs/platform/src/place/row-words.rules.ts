/** What the fields of rows are called where somebody reads what has changed before signing it. */
const WORDS: Readonly<Record<string, string>> = {
  activities: '可办事项 activities',
  actor: '人员 actor',
  amount: '金额 amount',
  charge: '分管 charge',
  contract: '合同 contract',
  department: '部门 department',
  fen: '分 fen',
  filesFor: '可代报 files for',
  from: '自 from',
  gives: '给付 gives',
  head: '牵头 head',
  kind: '种类 kind',
  level: '级别 level',
  name: '名称 name',
  nameEn: '英文名称 English name',
  nameZh: '中文名称 Chinese name',
  names: '名称 names',
  nature: '性质 nature',
  needs: '所办需求 needs',
  origin: '来源 origin',
  parentCode: '上级 parent',
  position: '职务 position',
  provider: '承接单位 provider',
  receiver: '对象 receiver',
  regionCode: '区划 region',
  role: '角色 role',
  sees: '可见内容 sees',
  serves: '所办需求 serves',
  service: '服务 service',
  source: '依据 source',
  staffCode: '工号 staff code',
  subject: '登录人 log-in',
  successorCode: '承接区划 successor',
  tasks: '任务 tasks',
  to: '至 to',
  unit: '单位 unit',
  validFrom: '启用 valid from',
  validTo: '停用 valid to',
  where: '条件 where',
  working: '上班 working',
};

/** @returns a row of the directory in words, by its stored JSON; any other text as it is */
export function rowWords(stored: string): string {
  const fields = fieldsOf(stored);
  if (fields === undefined) return stored;
  return Object.entries(fields)
    .map(([name, value]) => `${WORDS[name] ?? name}: ${wordsOf(value)}`)
    .join('; ');
}

function fieldsOf(stored: string): object | undefined {
  if (!stored.startsWith('{')) return undefined;
  try {
    return JSON.parse(stored) as object;
  } catch {
    return undefined;
  }
}

function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是 yes' : '否 no';
  if (Array.isArray(value)) return value.map(wordsOf).join('、');
  if (value !== null && typeof value === 'object')
    return `(${Object.entries(value)
      .map(([name, inner]) => `${WORDS[name] ?? name}: ${wordsOf(inner)}`)
      .join(', ')})`;
  return String(value);
}
