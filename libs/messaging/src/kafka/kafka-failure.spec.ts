import { concernsTopic, hasLasted, isRebalance, kafkaFailure } from './kafka-failure.js';

const error = (fields: object, cause?: Error): Error => Object.assign(new Error('x', { cause }), fields);

describe('what a failure of the cluster means', () => {
  it('knows a wrong authority from an expired certificate, as code and in the words of the library', () => {
    expect(kafkaFailure(error({ code: 'SELF_SIGNED_CERT_IN_CHAIN' }))).toBe('KAFKA_CA_WRONG');
    expect(kafkaFailure(error({}, error({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })))).toBe(
      'KAFKA_CA_WRONG',
    );
    expect(kafkaFailure(error({ code: 'CERT_HAS_EXPIRED' }))).toBe('KAFKA_CERTIFICATE_EXPIRED');
    expect(kafkaFailure(new Error('Connection error: certificate has expired'))).toBe(
      'KAFKA_CERTIFICATE_EXPIRED',
    );
    expect(kafkaFailure(new Error('Connection error: self-signed certificate'))).toBe('KAFKA_CA_WRONG');
  });

  it('finds a refused login and a missing right under the retries around them', () => {
    const login = error({}, error({ name: 'KafkaJSSASLAuthenticationError' }));
    const right = error({}, error({ type: 'GROUP_AUTHORIZATION_FAILED' }));
    expect([login, right].map(kafkaFailure)).toEqual(['KAFKA_LOGIN_REFUSED', 'KAFKA_NOT_PERMITTED']);
    expect(kafkaFailure(new TypeError('x'))).toBe('KAFKA_FAILED');
  });

  it('is nobody’s business while a cluster that was just started makes its groups ready, and once that has lasted it is', () => {
    const types = ['GROUP_LOAD_IN_PROGRESS', 'COORDINATOR_NOT_AVAILABLE', 'REBALANCE_IN_PROGRESS'];
    expect(types.map((type) => kafkaFailure(error({ type })))).toEqual(
      types.map(() => 'KAFKA_GROUP_LOADING'),
    );
    for (const passing of ['KAFKA_GROUP_LOADING', 'KAFKA_FAILED'] as const)
      expect([0, 3, 6].map((failures) => hasLasted(passing, failures))).toEqual([false, false, true]);
    expect(hasLasted('KAFKA_LOGIN_REFUSED', 0)).toBe(true);
  });

  it('pauses one topic for what concerns one topic, and all for a broker that is away', () => {
    const types = ['UNKNOWN_TOPIC_OR_PARTITION', 'MESSAGE_TOO_LARGE', 'TOPIC_AUTHORIZATION_FAILED'];
    expect(types.every((type) => concernsTopic(error({ type })))).toBe(true);
    const away = error({ name: 'KafkaJSConnectionError' });
    expect([concernsTopic(away), kafkaFailure(away)]).toEqual([false, 'KAFKA_UNREACHABLE']);
  });

  it('lets only what asks to join the group again pass through', () => {
    expect(isRebalance(error({ type: 'REBALANCE_IN_PROGRESS' }))).toBe(true);
    expect(isRebalance(error({ type: 'TOPIC_AUTHORIZATION_FAILED' }))).toBe(false);
  });
});
