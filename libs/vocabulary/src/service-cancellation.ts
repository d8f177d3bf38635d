import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Why a service is cancelled before its day. */
export const serviceCancellationCodes = {
  name: 'service-cancellation',
  term: '服务签到',
  open: true,
  codes: {
    'planned-by-mistake': { zh: '误排', en: 'it was planned by mistake' },
    'not-needed': { zh: '服务对象不再需要', en: 'the person does not need it' },
    'person-away': { zh: '服务对象届时不在', en: 'the person will not be there' },
    'provider-cannot': { zh: '服务方届时不能提供', en: 'the provider cannot give it then' },
  },
} as const satisfies CodeList;
export const SERVICE_CANCELLATIONS = codesOf(serviceCancellationCodes);
export type ServiceCancellation = CodeOf<typeof serviceCancellationCodes>;
