import type { NeedAspect, NeedKind } from '@aid-chain/vocabulary';
import type { ProposedNeed } from './need.js';
import { urgencyByKind } from './need-urgency.js';
import type { NeedTemplate } from './templates.js';

/** A need with its sentence, as urgent as its kind. */
export function need(
  kind: NeedKind,
  template: NeedTemplate,
  personId: string | null = null,
  aspects: readonly NeedAspect[] = [],
): ProposedNeed {
  return {
    kind,
    aspects,
    personId,
    urgency: urgencyByKind(kind),
    groundCode: template.groundCode,
    textZh: template.zh,
    textEn: template.en,
  };
}
