/** A list that is measured, as somebody asks for it. */
export interface MeasuredList {
  readonly name: string;
  readonly key: 'demo-civil-affairs' | 'demo-clerk';
  readonly path: string;
}

const COUNTY = { who: 'civil affairs', key: 'demo-civil-affairs' } as const;
const TOWNSHIP = { who: 'a clerk of one township', key: 'demo-clerk' } as const;

const ASKED = [
  ['what is due', COUNTY, '/v1/due-items?limit=50'],
  ['what is due', TOWNSHIP, '/v1/due-items?limit=50'],
  ['what is overdue', COUNTY, '/v1/due-items?limit=50&overdue=true'],
  ['what is due in one village', COUNTY, '/v1/due-items?limit=50&regionCode=510683990001'],
  ['cases', COUNTY, '/v1/cases?limit=50'],
  ['cases', TOWNSHIP, '/v1/cases?limit=50'],
  ['cases in review', TOWNSHIP, '/v1/cases?limit=50&state=in-review'],
] as const;

export const MEASURED_LISTS: readonly MeasuredList[] = ASKED.map(([what, { who, key }, path]) => ({
  ...{ key, path },
  name: `${what}, for ${who}`,
}));
