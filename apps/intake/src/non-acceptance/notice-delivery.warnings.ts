import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ApplicationPrintForm, NoticeDeliveryWarning } from '@aid-chain/vocabulary';

/** Which notice was delivered. */
interface DeliveredNotice {
  readonly form: ApplicationPrintForm;
  readonly applicationId: string;
  /** The decision, or the request, that it is about. */
  readonly objectId: string | undefined;
  /** By when the family puts it right; null where no day runs. */
  readonly dueOn: IsoDate | null;
}

/**
 * What is unusual about a delivery, which is recorded all the same: days run from it, and a paper that nobody printed here has no number
 * by which it is found; a place that sets no days has nothing that becomes due (D57 10).
 */
export async function deliveryWarnings(
  connection: Sql,
  { form, applicationId, objectId, dueOn }: DeliveredNotice,
): Promise<NoticeDeliveryWarning[]> {
  const printed = await sql`
    select from print p where p.application_id = ${applicationId}::uuid and p.form = ${form}
       and coalesce(p.about ->> 'objectId', ${objectId ?? ''}) = ${objectId ?? ''} limit 1`.on(connection);
  const isUndated = form === 'filing-supplement-notice' && dueOn === null;
  return [
    ...(printed.length === 0 ? ['not-printed' as const] : []),
    ...(isUndated ? ['no-last-day' as const] : []),
  ];
}
