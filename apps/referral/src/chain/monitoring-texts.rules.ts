import { NEED_NAMES } from '@aid-chain/policy';
import { AUTHORITY_NAMES, DISPOSITION_NAMES, listed, VISIT_OUTCOME_NAMES } from './names.rules.js';
import { refs, type LinkTexts } from './link-texts.rules.js';

export type MonitoringLink =
  | 'monitoring.warning-raised.v1'
  | 'monitoring.visit-recorded.v1'
  | 'monitoring.warning-disposed.v1'
  | 'monitoring.need-found.v1';

export const MONITORING_TEXTS: LinkTexts<MonitoringLink> = {
  'monitoring.warning-raised.v1': (d) => ({
    zh: `发出预警，走访期限 ${d.dueOn}。${d.evidence.map((e) => e.textZh).join('')}`,
    en: `Warning raised, visit due ${d.dueOn}. ${d.evidence.map((e) => e.textEn).join(' ')}`,
    refs: refs({
      warningId: d.warningId,
      indicator: d.indicator,
      level: d.level,
      dueOn: d.dueOn,
      evidence: d.evidence.map((e) => `${e.batchId}#${e.rowNo}`),
    }),
  }),
  'monitoring.visit-recorded.v1': (d) => ({
    zh: `${d.on} 走访：${VISIT_OUTCOME_NAMES[d.outcome].zh}。`,
    en: `Visited on ${d.on}: ${VISIT_OUTCOME_NAMES[d.outcome].en}.`,
    refs: refs({ visitId: d.visitId, warningId: d.warningId, on: d.on, outcome: d.outcome }),
  }),
  'monitoring.warning-disposed.v1': (d) => {
    const dispositions = listed(d.dispositions.map((disposition) => DISPOSITION_NAMES[disposition]));
    return {
      zh: `${AUTHORITY_NAMES[d.authority].zh}于 ${d.on} 处置预警：${dispositions.zh}。`,
      en: `Warning disposed by ${AUTHORITY_NAMES[d.authority].en} on ${d.on}: ${dispositions.en}.`,
      refs: refs({ warningId: d.warningId, dispositions: d.dispositions, on: d.on }),
    };
  },
  'monitoring.need-found.v1': ({ need }) => ({
    zh: `监测发现需求：${NEED_NAMES[need.kind].zh}。${need.textZh}`,
    en: `Need found by monitoring: ${NEED_NAMES[need.kind].en}. ${need.textEn}`,
    refs: refs({
      needId: need.needId,
      needKind: need.kind,
      urgency: need.urgency,
      groundCode: need.groundCode,
      establishedOn: need.establishedOn,
    }),
  }),
};
