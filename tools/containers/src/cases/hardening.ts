import type { Case, Trial } from '../trial.js';

const STATUS = '/proc/self/status';
const BOUND = 'max-size';

/** What must hold inside every service, tried there: command and the answer that it must give. */
const INSIDE: readonly (readonly [string, string, string])[] = [
  ['runs as uid 1000', 'id -u', '1000'],
  ['cannot write to its image', 'touch /app/x 2>/dev/null || echo refused', 'refused'],
  ['can write to /tmp', 'touch /tmp/x && echo written', 'written'],
  ['has no capability', `grep -c '^Cap\\(Eff\\|Prm\\|Bnd\\):\t0000000000000000$' ${STATUS}`, '3'],
  ['can get no new privileges', `grep -c '^NoNewPrivs:\t1$' ${STATUS}`, '1'],
  ['reads its secrets', 'test -r /run/secrets/key_ring && echo readable', 'readable'],
  [
    'has an init process',
    `tr '\\0' ' ' </proc/1/cmdline | grep -cE '^(/sbin/docker-init|/dev/init|.*tini)'`,
    '1',
  ],
];

async function hardening(trial: Trial): Promise<void> {
  const { deployment } = trial;
  for (const [what, command, answer] of INSIDE) {
    const answers = await Promise.all(
      deployment.services.map((service) => deployment.inside(service, command)),
    );
    if (
      !trial.saw(
        `hardening: each service ${what}`,
        answers.every((one) => one === answer),
      )
    )
      trial.print(answers.join('\n'));
  }
  const logs = await Promise.all(
    deployment.parts.map((part) => deployment.inspect(part, '{{json .HostConfig.LogConfig}}')),
  );
  trial.saw(
    'hardening: no log file grows without bound',
    logs.every((log) => log.includes(BOUND)),
  );
  await ports(trial);
}

/** PostgreSQL and Kafka are not published at all, the services to this machine only. */
async function ports(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const bindings = await Promise.all(
    deployment.parts.map((part) => deployment.inspect(part, '{{json .NetworkSettings.Ports}}')),
  );
  const hosts = [...bindings.join().matchAll(/"HostIp":"([^"]*)"/g)].map(([, host]) => host);
  const local = hosts.length === deployment.services.length && hosts.every((host) => host === '127.0.0.1');
  if (!trial.saw('hardening: one port per service, published on 127.0.0.1 only', local))
    trial.print(bindings.join('\n'));
}

export const HARDENING: readonly Case[] = [{ name: 'hardening', run: hardening }];
