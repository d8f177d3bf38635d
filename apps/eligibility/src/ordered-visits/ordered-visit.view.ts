import { ShownId } from '@aid-chain/platform';

/** A home visit that was ordered. */
export class OrderedVisitView {
  @ShownId({ description: '安排的入户 · the visit' })
  visitId: string;

  @ShownId({ description: '案件，照常办理 · the case, which goes on' })
  caseId: string;
}
