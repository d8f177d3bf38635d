import type { NeedAspect, NeedKind } from '@aid-chain/vocabulary';
import type { ProposedNeed } from './need.js';
import type { NeedTemplate } from './templates.js';

/** A need with its sentence; only a disaster is urgent by rule. */
export function need(
  kind: NeedKind,
  template: NeedTemplate,
  personId: string | null = null,
  aspects: readonly NeedAspect[] = [],
): ProposedNeed {
  const urgency = kind === 'disaster' ? 'urgent' : 'normal';
  return {
    kind,
    aspects,
    personId,
    urgency,
    groundCode: template.groundCode,
    textZh: template.zh,
    textEn: template.en,
  };
}
