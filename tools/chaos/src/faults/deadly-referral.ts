import { readConfig, bootService, stopOnSignals } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import { DEADLY_REGION } from './poison.js';

/**
 * The real service, which dies over events of one place as if a handler ended the process: a program error that takes
 * the process with it cannot be caught by anything inside it.
 */
const service = await bootService(
  referral,
  readConfig(process.env, referral.name, referral.defaultPort),
  undefined,
  {
    failPoints: {
      beforeCalls(events) {
        if (events.some(({ data }) => 'regionCode' in data && data.regionCode === DEADLY_REGION))
          process.kill(process.pid, 'SIGKILL');
        return Promise.resolve();
      },
    },
  },
);
process.send?.({ url: service.url });
stopOnSignals(() => service.stop());
