/** Values that the examples of all contracts share; nothing in them belongs to a real person. */
export const exampleIds = {
  household: '01900000-0000-7000-8000-000000000001',
  otherHousehold: '01900000-0000-7000-8000-000000000002',
  person: '01900000-0000-7000-8000-000000000011',
  child: '01900000-0000-7000-8000-000000000012',
  application: '01900000-0000-7000-8000-000000000021',
  case: '01900000-0000-7000-8000-000000000031',
  clue: '01900000-0000-7000-8000-000000000041',
  need: '01900000-0000-7000-8000-000000000051',
  referral: '01900000-0000-7000-8000-000000000061',
  warning: '01900000-0000-7000-8000-000000000071',
  visit: '01900000-0000-7000-8000-000000000081',
  batch: '01900000-0000-7000-8000-000000000091',
} as const;

export const exampleSubject = { householdId: exampleIds.household } as const;
export const exampleRegion = '510683990001';
export const exampleTownship = '510683990000';
export const exampleHash = 'a'.repeat(64);
export const exampleSealed = { kid: 'k1', iv: 'AAAAAAAAAAAAAAAA', ct: 'ZXhhbXBsZQ==' } as const;

export const exampleMembers = [
  {
    personId: exampleIds.person,
    relation: 'head',
    name: exampleSealed,
    idNumber: exampleSealed,
    birthDate: exampleSealed,
    sex: 'male',
    registerRegionCode: '510683',
    livesTogether: { from: '2010-05-01' },
    phone: exampleSealed,
  },
  {
    personId: exampleIds.child,
    relation: 'child',
    name: exampleSealed,
    noIdReasonCode: 'newborn',
    birthDate: exampleSealed,
    sex: 'female',
    registerRegionCode: '510683',
    livesTogether: { from: '2025-11-20' },
  },
] as const;

export const exampleNeed = {
  needId: exampleIds.need,
  kind: 'medical',
  aspects: ['cost'],
  personId: exampleIds.person,
  regionCode: exampleRegion,
  urgency: 'normal',
  groundCode: 'medical.cost',
  textZh: '12 个月内自付医疗费用 36000.00 元，达到 30000.00 元的标准。',
  textEn: 'Self-paid medical costs of 36000.00 yuan in 12 months reach the limit of 30000.00 yuan.',
  origin: { type: 'case', id: exampleIds.case },
  establishedOn: '2026-01-14',
} as const;

export const exampleAid = {
  measureCode: 'medical-assistance',
  kind: 'cash',
  nature: 'regular',
  amountFen: 1_200_000,
  period: { from: '2026-01-01', to: '2026-03-31' },
  fundingSource: 'medical-assistance-fund',
} as const;
