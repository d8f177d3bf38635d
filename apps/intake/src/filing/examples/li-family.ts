/** The family Li of the demo, as it can be filed from the page of the API. */
export const liFamily = {
  regionCode: '510683990001',
  residence: 'rural',
  address: '示范镇示范一村3组12号',
  channel: 'portal',
  filedBy: 'self',
  receivedOn: '2026-07-06',
  categoriesRequested: ['dibao'],
  helpRequested: [],
  members: [
    {
      ref: 'm1',
      relation: 'head',
      name: '李示山',
      idNumber: '99000019860504001X',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2006-01-01',
      },
      phone: '10000000001',
      circumstance: {
        illness: {
          severe: false,
          chronic: false,
        },
        labour: 'able',
        employment: {
          status: 'employed',
        },
        incomeComplete: true,
      },
    },
    {
      ref: 'm2',
      relation: 'spouse',
      name: '周示兰',
      idNumber: '990000198809170027',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2012-03-08',
      },
      circumstance: {
        illness: {
          severe: true,
          chronic: false,
        },
        labour: 'weak',
        employment: {
          status: 'not-working',
        },
        incomeComplete: true,
      },
    },
    {
      ref: 'm3',
      relation: 'child',
      name: '李示苗',
      idNumber: '990000201306020021',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2013-07-01',
      },
      circumstance: {
        illness: {
          severe: false,
          chronic: false,
        },
        student: {
          stage: 'primary',
        },
        labour: 'none',
        employment: {
          status: 'student',
        },
        incomeComplete: true,
      },
    },
  ],
  incomes: [
    {
      memberRef: 'm1',
      kind: 'wage',
      itemCode: 'wage',
      amountFen: 1800000,
      period: {
        from: '2025-07-01',
        to: '2026-06-30',
      },
    },
  ],
  expenditures: [],
  assets: [
    {
      kind: 'deposit',
      valueFen: 500000,
      locationRegionCode: '510683',
    },
    {
      kind: 'dwelling',
      count: 1,
      locationRegionCode: '510683',
    },
    {
      kind: 'vehicle',
      count: 0,
      locationRegionCode: '510683',
    },
  ],
  housing: {
    grade: 'D',
    only: true,
  },
  water: {
    safe: true,
  },
  authorisations: [
    {
      memberRef: 'm1',
      textVersion: 'authorisation-2026',
      signedOn: '2026-07-06',
    },
    {
      memberRef: 'm2',
      textVersion: 'authorisation-2026',
      signedOn: '2026-07-06',
    },
  ],
  declaredRelatives: [],
} as const;
