import {
  authorityCodes,
  dispositionCodes,
  needKindCodes,
  visitOutcomeCodes,
  nameOf,
  listed,
} from '@aid-chain/vocabulary';
import { refs, type LinkTexts } from './link-texts.rules.js';

export type MonitoringLink =
  | 'monitoring.warning-raised.v1'
  | 'monitoring.visit-recorded.v1'
  | 'monitoring.warning-disposed.v1'
  | 'monitoring.need-found.v1';

export const MONITORING_TEXTS: LinkTexts<MonitoringLink> = {
  'monitoring.warning-raised.v1': (d) => ({
    zh: `监测预警，镇（街道）最迟于 ${d.dueOn} 走访。${d.evidence.map((e) => e.textZh).join('')}`,
    en: `Warning raised, the township visits by ${d.dueOn}. ${d.evidence.map((e) => e.textEn).join(' ')}`,
    refs: refs({
      warningId: d.warningId,
      indicator: d.indicator,
      level: d.level,
      dueOn: d.dueOn,
      evidence: d.evidence.flatMap(({ batchId, rowNo, caseId }) => {
        const row = batchId === undefined || rowNo === undefined ? [] : [`${batchId}#${rowNo}`];
        return [...row, ...(caseId === undefined ? [] : [caseId])];
      }),
    }),
  }),
  'monitoring.visit-recorded.v1': (d) => ({
    zh: `${d.on} 走访：${nameOf(visitOutcomeCodes, d.outcome).zh}。`,
    en: `Visited on ${d.on}: ${nameOf(visitOutcomeCodes, d.outcome).en}.`,
    refs: refs({ visitId: d.visitId, warningId: d.warningId, on: d.on, outcome: d.outcome }),
  }),
  'monitoring.warning-disposed.v1': (d) => {
    const dispositions = listed(d.dispositions.map((disposition) => nameOf(dispositionCodes, disposition)));
    return {
      zh: `${nameOf(authorityCodes, d.authority).zh}于 ${d.on} 处置预警：${dispositions.zh}。`,
      en: `Warning disposed by ${nameOf(authorityCodes, d.authority).en} on ${d.on}: ${dispositions.en}.`,
      refs: refs({ warningId: d.warningId, dispositions: d.dispositions, on: d.on }),
    };
  },
  'monitoring.need-found.v1': ({ need }) => ({
    zh: `监测发现需求：${nameOf(needKindCodes, need.kind).zh}。${need.textZh}`,
    en: `Need found by monitoring: ${nameOf(needKindCodes, need.kind).en}. ${need.textEn}`,
    refs: refs({
      needId: need.needId,
      needKind: need.kind,
      urgency: need.urgency,
      groundCode: need.groundCode,
      establishedOn: need.establishedOn,
    }),
  }),
};
