import { Choice, PageQuery } from '@aid-chain/platform';
import { METHOD_SUBJECTS, type MethodSubject } from '@aid-chain/vocabulary';

/** Query of `GET /v1/method-differences`. */
export class MethodPageQuery extends PageQuery {
  @Choice(METHOD_SUBJECTS, { optional: true, description: '事项 · subject' })
  subject?: MethodSubject;
}
