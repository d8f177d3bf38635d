import type { Bilingual } from '@aid-chain/vocabulary';

const name = (zh: string, en: string): Bilingual => ({ zh, en });

const DEPARTMENT_NAMES: Readonly<Record<string, Bilingual>> = {
  'civil-affairs': name('民政', 'civil affairs'),
  'medical-insurance': name('医保', 'medical insurance'),
  health: name('卫健', 'health'),
  education: name('教体', 'education'),
  'human-resources': name('人社', 'human resources'),
  housing: name('住建', 'housing'),
  water: name('水利', 'water'),
  agriculture: name('农业农村', 'agriculture'),
  'emergency-management': name('应急', 'emergency management'),
  'disabled-federation': name('残联', "disabled persons' federation"),
  charity: name('慈善', 'charity'),
};

/** The name of a department; one that only this place has is shown by its code. */
export function departmentName(code: string): Bilingual {
  return DEPARTMENT_NAMES[code] ?? { zh: code, en: code };
}
