import { EnvironmentReader } from '@aid-chain/platform';
import { SERVICES, type Addresses } from '../../services.js';

/**
 * Reads `DEMO_ADDRESSES`: the four services' addresses with commas between them, in the order intake, eligibility,
 * monitoring, referral.
 * @throws ConfigError in one sentence
 */
export function givenAddresses(): Addresses {
  const read = new EnvironmentReader(process.env);
  const usual = SERVICES.map(({ defaultPort }) => `http://127.0.0.1:${String(defaultPort)}`).join(',');
  const given = read.text('DEMO_ADDRESSES', usual).split(',');
  if (given.length !== SERVICES.length || !given.every((address) => URL.canParse(address)))
    read.fault(
      {
        zh: 'DEMO_ADDRESSES 须为四个地址：intake,eligibility,monitoring,referral',
        en: 'DEMO_ADDRESSES must be four addresses: intake,eligibility,monitoring,referral',
      },
      '',
    );
  read.finish();
  return Object.fromEntries(SERVICES.map(({ name }, i) => [name, given[i]])) as Addresses;
}
