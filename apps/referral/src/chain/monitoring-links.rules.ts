import {
  authorityCodes,
  dispositionCodes,
  needKindCodes,
  visitOutcomeCodes,
  nameOf,
  listed,
} from '@aid-chain/vocabulary';
import type { LinkDefinitions } from './link-definition.js';
import { enteredBy } from './purchased-service.rules.js';
import { needText } from './need-text.rules.js';

/** What monitoring's events are on the aid chain. */
export const MONITORING_LINKS = {
  'monitoring.warning-raised.v1': {
    refs: (d) => ({
      warningId: d.warningId,
      indicator: d.indicator,
      level: d.level,
      dueOn: d.dueOn,
      evidence: d.evidence.flatMap(({ batchId, rowNo, caseId }) => {
        const row = batchId === undefined || rowNo === undefined ? [] : [`${batchId}#${rowNo}`];
        return [...row, ...(caseId === undefined ? [] : [caseId])];
      }),
    }),
    sentence: (d) => ({
      zh: `监测预警，镇（街道）最迟于 ${d.dueOn} 走访。${d.evidence.map((e) => e.textZh).join('')}`,
      en: `Warning raised, the township visits by ${d.dueOn}. ${d.evidence.map((e) => e.textEn).join(' ')}`,
    }),
  },
  'monitoring.visit-recorded.v1': {
    refs: (d) => ({
      ...{ visitId: d.visitId, warningId: d.warningId, on: d.on, outcome: d.outcome },
      purchasedService: d.purchasedService,
    }),
    sentence: (d) => ({
      zh: `${d.on} 走访：${nameOf(visitOutcomeCodes, d.outcome).zh}${enteredBy(d).zh}。`,
      en: `Visited on ${d.on}: ${nameOf(visitOutcomeCodes, d.outcome).en}${enteredBy(d).en}.`,
    }),
  },
  'monitoring.warning-disposed.v1': {
    refs: (d) => ({ warningId: d.warningId, dispositions: d.dispositions, on: d.on }),
    sentence: (d) => {
      const dispositions = listed(d.dispositions.map((disposition) => nameOf(dispositionCodes, disposition)));
      return {
        zh: `${nameOf(authorityCodes, d.authority).zh}于 ${d.on} 处置预警：${dispositions.zh}。`,
        en: `Warning disposed by ${nameOf(authorityCodes, d.authority).en} on ${d.on}: ${dispositions.en}.`,
      };
    },
  },
  'monitoring.death-report-withdrawn.v1': {
    refs: (d) => ({ department: d.department, on: d.on }),
    sentence: (d, names) => {
      const department = names.department(d.department);
      return {
        zh: `${department.zh}于 ${d.on} 更正或撤回了一名成员于 ${d.reportedDay} 死亡（火化）的报送，由该报送提出的疑点消除。`,
        en: `${department.en} corrected or took back on ${d.on} its report that a member died or was cremated on ${d.reportedDay}; what that report left open is settled.`,
      };
    },
  },
  'monitoring.need-found.v1': {
    refs: ({ need }) => ({
      needId: need.needId,
      needKind: need.kind,
      urgency: need.urgency,
      groundCode: need.groundCode,
      establishedOn: need.establishedOn,
    }),
    sentence: ({ need }, names) =>
      needText({ zh: '监测发现需求', en: 'Need found by monitoring' }, need, names.isJoined(need.needId)),
  },
  'monitoring.delivery-requested.v1': {
    refs: ({ need }) => ({
      requestId: need.needId,
      warningId: need.origin.id,
      needKind: need.kind,
      establishedOn: need.establishedOn,
    }),
    sentence: ({ need }) => {
      const { zh, en } = nameOf(needKindCodes, need.kind);
      return {
        zh: `${need.establishedOn} 走访发现${zh}方面有一项政策未落实，商请责任部门落实。`,
        en: `The visit of ${need.establishedOn} found a ${en} measure not carried out; its department is asked for it.`,
      };
    },
  },
} as const satisfies LinkDefinitions;
