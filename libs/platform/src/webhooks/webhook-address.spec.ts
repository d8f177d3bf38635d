import { addressFault, isPublicAddress } from './webhook-address.rules.js';

const fault = (url: string, allowed: readonly string[] = []) => addressFault(new URL(url), allowed);

describe('the address of a webhook', () => {
  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254'],
    ...[
      '100.64.0.1',
      '100.100.100.200',
      '192.0.0.192',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '240.0.0.1',
    ],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '::127.0.0.1', 'name.example', ''],
  ])('%s is none of the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.215.14', '1.1.1.1', '2606:4700::1111', '::ffff:1.1.1.1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('is https, and names no machine of the inner network, however its number is written', () => {
    expect(fault('https://hooks.example/aid')).toBeUndefined();
    expect(fault('http://hooks.example/aid')).toBe('not-https');
    for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:10.0.0.1]', '169.254.169.254'])
      expect(fault(`https://${host}/aid`)).toBe('address-not-allowed');
  });

  it('may be one of the inner network where the operator allowed its host, with its port or for all of them', () => {
    expect(fault('http://10.0.0.7:8080/aid', ['10.0.0.7:8080'])).toBeUndefined();
    expect(fault('http://10.0.0.7:8080/aid', ['10.0.0.7'])).toBeUndefined();
    expect(fault('http://10.0.0.7:8081/aid', ['10.0.0.7:8080'])).toBe('not-https');
    expect(fault('http://[::1]:8080/aid', ['[::1]:8080'])).toBeUndefined();
  });
});
