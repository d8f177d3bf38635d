import type { DataSeen } from './looks.js';

/** Looks at remedies, arrears and what is proven of false statements, with their names. */
export const REMEDY_LOOKS = {
  'remedy.listed': { zh: '救济事项列表', en: 'list of remedies' },
  'remedy.read': { zh: '救济事项', en: 'remedy' },
  'remedy.unmasked': { zh: '救济事项（含内容）', en: 'remedy with what was written' },
  'arrears.listed': { zh: '补发列表', en: 'list of arrears' },
  'arrears.read': { zh: '补发事项', en: 'arrears' },
  'arrears.unmasked': { zh: '补发事项（含理由）', en: 'arrears with the reason' },
  'fraud-entries.read': { zh: '一户的失信登记', en: 'what is proven of a household' },
  'certificate.listed': { zh: '虚假证明处理建议列表', en: 'list of proposals about false certificates' },
  'certificate.read': { zh: '虚假证明处理建议', en: 'proposal about a false certificate' },
  'certificate.unmasked': { zh: '虚假证明处理建议（含内容）', en: 'the same with what was written' },
} as const;

/** What each of them shows. */
export const SEEN_OF_REMEDY: Readonly<Record<keyof typeof REMEDY_LOOKS, readonly DataSeen[]>> = {
  'remedy.listed': ['course'],
  'remedy.read': ['decision', 'course'],
  'remedy.unmasked': ['identity', 'circumstances', 'decision', 'course'],
  'arrears.listed': ['economy', 'decision'],
  'arrears.read': ['economy', 'decision'],
  'arrears.unmasked': ['economy', 'decision', 'circumstances'],
  'fraud-entries.read': ['decision'],
  'certificate.listed': ['course'],
  'certificate.read': ['course'],
  'certificate.unmasked': ['circumstances', 'course'],
};
