/** The family Wang of the demo, as it can be filed from the page of the API. */
export const wangFamily = {
  regionCode: '510683990002',
  residence: 'rural',
  address: '示范镇示范二村1组7号',
  channel: 'window',
  filedBy: 'proxy',
  receivedOn: '2026-09-11',
  categoriesRequested: ['dibao'],
  helpRequested: [],
  members: [
    {
      ref: 'm1',
      relation: 'head',
      name: '王示泉',
      idNumber: '990000199002110036',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2009-01-01',
      },
      phone: '10000000002',
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
      name: '吴示荷',
      idNumber: '99000019920723004X',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2018-05-20',
      },
      circumstance: {
        illness: {
          severe: false,
          chronic: false,
        },
        labour: 'able',
        employment: {
          status: 'not-working',
        },
        incomeComplete: true,
      },
    },
    {
      ref: 'm3',
      relation: 'child',
      name: '王示溪',
      idNumber: '99000020210415005X',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2021-05-01',
      },
      circumstance: {
        illness: {
          severe: false,
          chronic: false,
        },
        labour: 'none',
        employment: {
          status: 'not-working',
        },
        incomeComplete: true,
      },
    },
    {
      ref: 'm4',
      relation: 'child',
      name: '王示江',
      idNumber: '990000202310090051',
      registerRegionCode: '510683',
      livesTogether: {
        from: '2023-11-01',
      },
      circumstance: {
        illness: {
          severe: false,
          chronic: false,
        },
        labour: 'none',
        employment: {
          status: 'not-working',
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
      amountFen: 4200000,
      period: {
        from: '2025-09-01',
        to: '2026-08-31',
      },
    },
  ],
  expenditures: [],
  assets: [
    {
      kind: 'deposit',
      valueFen: 800000,
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
    grade: 'B',
    only: true,
  },
  water: {
    safe: false,
  },
  authorisations: [
    {
      memberRef: 'm1',
      textVersion: 'authorisation-2026',
      signedOn: '2026-09-11',
    },
  ],
  declaredRelatives: [],
} as const;
