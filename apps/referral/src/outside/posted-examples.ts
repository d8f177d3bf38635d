/** Answers of a department. */
export const ANSWER_EXAMPLES = {
  acknowledged: { summary: '签收 · acknowledge', value: { answer: 'acknowledged', on: '2026-07-07' } },
  passedOn: {
    summary: '转由其他部门 · pass on',
    value: { answer: 'passed-on', on: '2026-07-07', reasonCode: 'not-in-scheme', to: 'health' },
  },
};

/** Quarterly reports of a department. */
export const FEEDBACK_EXAMPLES = {
  helped: {
    summary: '阶段反馈：已帮扶 · interim report: helped',
    value: {
      reportId: '2026Q3-0001',
      quarter: '2026Q3',
      final: false,
      outcome: 'helped',
      aid: [
        {
          measureCode: 'family-doctor',
          kind: 'service',
          nature: 'regular',
          quantity: 4,
          unit: 'visit',
          period: { from: '2026-07-06', to: '2026-07-31' },
          fundingSource: 'public-health',
        },
      ],
      evidence: ['voucher/2026-0317'],
    },
  },
};
