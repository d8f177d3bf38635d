import { EnvironmentReader } from './environment.js';
import { readWebhooks } from './webhook.reader.js';

function read(env: Record<string, string>) {
  const reader = new EnvironmentReader(env);
  const settings = readWebhooks(reader);
  return { settings, faults: reader.faults };
}

describe('the hosts of the inner network that webhooks may go to', () => {
  it('are none where nothing is said of them, also where compose hands on empty settings', () => {
    expect(read({})).toEqual({ settings: undefined, faults: [] });
    expect(read({ WEBHOOK_HOSTS: '', WEBHOOK_CA: '' })).toEqual({ settings: undefined, faults: [] });
  });

  it('are names and addresses, with a port or without', () => {
    const hosts = 'Hooks.county.local, 10.0.0.7:8080,[fd00::7], 10.0.0.8';
    expect(read({ WEBHOOK_HOSTS: hosts })).toEqual({
      settings: { hosts: ['hooks.county.local', '10.0.0.7:8080', '[fd00::7]', '10.0.0.8'] },
      faults: [],
    });
  });

  it.each(['https://hooks.local', 'hooks.local/aid', '10.0.0.0/8', 'a b', '*.local', 'user@host'])(
    'are not %s: each is named by itself',
    (hosts) => {
      expect(read({ WEBHOOK_HOSTS: hosts }).faults).toHaveLength(1);
    },
  );

  it('may have an authority of their own, in PEM', () => {
    const ca = '-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----';
    expect(read({ WEBHOOK_CA: ca }).settings).toEqual({ hosts: [], ca });
    expect(read({ WEBHOOK_CA: '/place/ca.pem' }).faults).toHaveLength(1);
  });
});
