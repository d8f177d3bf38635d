/** Logins at the listener of departments and services: name → password. */
export type Logins = Readonly<Record<string, string>>;

const PLAIN = 'org.apache.kafka.common.security.plain.PlainLoginModule required';
const SCRAM = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';

/** Lines of server.properties: PLAIN knows its users from here, SCRAM from the cluster's own records. */
export function loginLines(listener: string, logins: Logins): string[] {
  const users = Object.entries(logins).map(([name, password]) => `user_${name}="${password}"`);
  const prefix = `listener.name.${listener.toLowerCase()}`;
  return [
    `${prefix}.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512`,
    `${prefix}.plain.sasl.jaas.config=${[PLAIN, ...users].join(' ')};`,
    `${prefix}.scram-sha-512.sasl.jaas.config=${SCRAM}`,
  ];
}

/** Arguments with which a data folder is formatted so that every login exists from the first start. */
export function scramArguments(logins: Logins): string[] {
  return Object.entries(logins).flatMap(([name, password]) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${name},password=${password}]`,
  ]);
}
