import { serverProperties } from './server-properties.rules.js';

const member = (nodeId: number) => ({ nodeId, controllerPort: 9000 + nodeId });
const settings = {
  nodeId: 1,
  internalPort: 9092,
  departmentPort: 9093,
  controllerPort: 9001,
  dataFolder: '/d',
};

describe('server.properties of the test broker', () => {
  it('keeps every copy on one broker when there is one', () => {
    const text = serverProperties({ ...settings, members: [member(1)] });
    expect(text).toContain('offsets.topic.replication.factor=1\n');
    expect(text).toContain('min.insync.replicas=1\n');
  });

  it('acknowledges only what two of three brokers hold', () => {
    const text = serverProperties({ ...settings, members: [member(1), member(2), member(3)] });
    expect(text).toContain('default.replication.factor=3\n');
    expect(text).toContain('min.insync.replicas=2\n');
  });

  it('sends clients of the proxied listener to the proxy', () => {
    const text = serverProperties({ ...settings, members: [member(1)], proxiedPort: 9094, proxyPort: 7777 });
    expect(text).toContain('PROXY://127.0.0.1:9094');
    expect(text).toMatch(/advertised\.listeners=.*PROXY:\/\/127\.0\.0\.1:7777/);
  });

  it('lets nobody read or write without a rule', () => {
    expect(serverProperties({ ...settings, members: [member(1)] })).toContain(
      'allow.everyone.if.no.acl.found=false',
    );
  });

  it('asks for a login where departments come in, in clear only without a certificate', () => {
    const logins = { 'dept-water': 'secret' };
    const clear = serverProperties({ ...settings, members: [member(1)], logins });
    expect(clear).toContain('DEPT:SASL_PLAINTEXT');
    expect(clear).toContain('PlainLoginModule required user_dept-water="secret";');
    const tls = serverProperties({ ...settings, members: [member(1)], logins, keyStore: '/c/broker.pem' });
    expect(tls).toContain('DEPT:SASL_SSL');
    expect(tls).toContain('listener.name.dept.ssl.keystore.location=/c/broker.pem\n');
  });
});
