import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { run, type Ran } from './command.js';
import { until } from './until.js';

export interface DeploymentSettings {
  readonly project: string;
  readonly services: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

const PORTS: Readonly<Record<string, number>> = {
  intake: 7101,
  eligibility: 7102,
  monitoring: 7103,
  referral: 7104,
};

/** One compose project and what the trial does with it. */
export class Deployment {
  constructor(private readonly settings: DeploymentSettings) {}

  get project(): string {
    return this.settings.project;
  }

  /** Everything that is to be healthy. */
  get parts(): readonly string[] {
    return this.settings.services;
  }

  /** Without PostgreSQL and Kafka. */
  get services(): readonly string[] {
    return SERVICE_NAMES.filter((service) => this.parts.includes(service));
  }

  get withKafka(): boolean {
    return this.parts.includes('kafka');
  }

  /** The same deployment with other settings, such as another image, and with more compose files. */
  with(env: Readonly<Record<string, string>>, ...more: string[]): Deployment {
    const { settings } = this;
    return new Deployment({
      ...settings,
      env: { ...settings.env, ...env },
      files: [...settings.files, ...more],
    });
  }

  docker(...args: string[]): Promise<Ran> {
    const env = { ...process.env, DOCKER_BUILDKIT: process.env.DOCKER_BUILDKIT ?? '0', ...this.settings.env };
    return run('docker', args, env);
  }

  compose(...args: string[]): Promise<Ran> {
    const files = this.settings.files.flatMap((file) => ['-f', file]);
    return this.docker('compose', '-p', this.settings.project, ...files, ...args);
  }

  /** A script of the repository, whose own `docker compose` is that of this deployment. */
  script(...args: string[]): Promise<Ran> {
    const { project, files, env } = this.settings;
    const compose = { COMPOSE_PROJECT_NAME: project, COMPOSE_FILE: files.join(':') };
    return run('sh', args, { ...process.env, ...env, ...compose });
  }

  up(parts = this.parts): Promise<Ran> {
    return this.compose('up', '-d', '--wait', ...parts);
  }

  /** Ends everything of the project and throws its data away. */
  remove(): Promise<Ran> {
    return this.compose('--profile', '*', 'down', '-v', '-t', '5', '--remove-orphans');
  }

  /** The container of a part. */
  async idOf(part: string): Promise<string> {
    return (await this.compose('ps', '-aq', part)).output.trim();
  }

  /** A value of `docker inspect` of a part's container. */
  async inspect(part: string, format: string): Promise<string> {
    return (await this.docker('inspect', '-f', format, await this.idOf(part))).output.trim();
  }

  /** What a command in a part's container prints. */
  async inside(part: string, command: string): Promise<string> {
    return (await this.compose('exec', '-T', part, 'sh', '-c', command)).output.trim();
  }

  /** One value from the database, over its own socket. */
  async value(sql: string): Promise<string> {
    const psql = ['psql', '-U', 'postgres', '-d', 'aid_chain', '-Atc', sql];
    return (await this.compose('exec', '-T', 'postgres', ...psql)).output.trim();
  }

  /** Where a service answers on this machine. */
  async addressOf(service: string): Promise<string> {
    return `http://${(await this.compose('port', service, String(PORTS[service]))).output.trim()}`;
  }

  /** Whether every part becomes healthy within that time. */
  healthy(seconds = 120, parts = this.parts): Promise<boolean> {
    return until(async () => {
      const states = await Promise.all(
        parts.map((part) => this.inspect(part, '{{.State.Running}} {{.State.Health.Status}}')),
      );
      return states.every((state) => state === 'true healthy');
    }, seconds);
  }
}
