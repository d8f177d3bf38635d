import { setTimeout as pause } from 'node:timers/promises';
import { run, type Ran } from './command.js';

export interface DeploymentSettings {
  readonly project: string;
  readonly services: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
}

const SECOND = 1_000;

/** One compose project and what the trial does with it. */
export class Deployment {
  constructor(private readonly settings: DeploymentSettings) {}

  get services(): readonly string[] {
    return this.settings.services;
  }

  /** The same deployment with another image. */
  with(env: Readonly<Record<string, string>>): Deployment {
    return new Deployment({ ...this.settings, env: { ...this.settings.env, ...env } });
  }

  docker(...args: string[]): Promise<Ran> {
    const env = { ...process.env, DOCKER_BUILDKIT: process.env.DOCKER_BUILDKIT ?? '0', ...this.settings.env };
    return run('docker', args, env);
  }

  compose(...args: string[]): Promise<Ran> {
    const files = (this.settings.files ?? ['docker-compose.yml']).flatMap((file) => ['-f', file]);
    return this.docker('compose', '-p', this.settings.project, ...files, ...args);
  }

  up(): Promise<Ran> {
    return this.compose('up', '-d', '--wait', ...this.services);
  }

  /** A value of `docker inspect` of a service's container. */
  async inspect(service: string, format: string): Promise<string> {
    const id = (await this.compose('ps', '-aq', service)).said.trim();
    return (await this.docker('inspect', '-f', format, id)).said.trim();
  }

  /** One value from the database. */
  async value(sql: string): Promise<string> {
    const psql = ['psql', '-h', '127.0.0.1', '-U', 'postgres', '-d', 'aid_chain', '-Atc', sql];
    const command = ['sh', '-c', 'PGPASSWORD=$(cat /run/secrets/postgres_password) exec "$@"', 'sh', ...psql];
    return (await this.compose('exec', '-T', 'postgres', ...command)).said.trim();
  }

  /** Whether every service becomes healthy within that time. */
  async healthy(seconds = 90): Promise<boolean> {
    const end = Date.now() + seconds * SECOND;
    for (;;) {
      const states = await Promise.all(
        this.services.map((service) => this.inspect(service, '{{.State.Running}} {{.State.Health.Status}}')),
      );
      if (states.every((state) => state === 'true healthy')) return true;
      if (Date.now() > end) return false;
      await pause(SECOND);
    }
  }
}
