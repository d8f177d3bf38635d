import { InvalidArgumentError } from '@commander-js/extra-typings';
import pg from 'pg';
import { bareSql, bareTransaction, sql, writesTopic, type Sql } from '@aid-chain/messaging';
import { appRole, rowTypes } from '@aid-chain/platform';
import { nameOf, type Role, roleCodes, SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import type { OperatorConfig } from './config.js';
import { recordRefusal } from './refused-command.js';

const MAY: readonly Role[] = ['operator', 'administrator'];

/** Who acts from the command line, on a connection of the operators' role. */
export class Operator {
  private constructor(
    private readonly client: pg.Client,
    readonly id: string,
    readonly role: Role,
    readonly config: OperatorConfig,
  ) {}

  /**
   * @param also a role beside operators and administrators that may do this
   * @throws InvalidArgumentError when the actor of the directory has none of these roles
   */
  static async connect(config: OperatorConfig, id: string, also?: Role): Promise<Operator> {
    const client = new pg.Client({
      connectionString: config.databaseUrl,
      types: rowTypes,
      application_name: 'aid_chain_cli',
    });
    await client.connect();
    const { role, active } = await actorOf(client, id);
    if (role !== undefined && active && (MAY.includes(role) || role === also))
      return new Operator(client, id, role, config);
    // A word that is nobody's id may be anything: it does not get into the audit.
    const [who, code] =
      role === undefined ? (['unknown', 'ACTOR_UNKNOWN'] as const) : ([id, 'ROLE_NOT_ALLOWED'] as const);
    await recordRefusal((insert) => insert(bareSql(client)), who, code);
    await client.end();
    throw new InvalidArgumentError(mayNotText(id, also));
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** One transaction on the directory. */
  onDirectory<R>(work: (sql: Sql) => Promise<R>): Promise<R> {
    return this.transaction([], work);
  }

  /** One transaction with the rights and the schema of a service. */
  onService<R>(service: ServiceName, work: (sql: Sql) => Promise<R>): Promise<R> {
    return this.transaction(
      [`set local role ${appRole(service)}`, `set local search_path = ${service}`],
      work,
    );
  }

  private transaction<R>(settings: readonly string[], work: (sql: Sql) => Promise<R>): Promise<R> {
    return bareTransaction(this.client, async (connection) => {
      for (const setting of settings) await connection.query(setting);
      return work(connection);
    });
  }
}

/** @throws what PostgreSQL answers, with the connection closed: nobody would listen to it any more */
async function actorOf(
  client: pg.Client,
  id: string,
): Promise<{ readonly role: Role | undefined; readonly active: boolean }> {
  try {
    const { rows } = await client.query<{ role: Role; active: boolean }>(
      sql`select role, active from directory.actor where id = ${id}`,
    );
    return rows[0] ?? { role: undefined, active: false };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Who may, by the names of the roles: another may be named who has one of them. */
function mayNotText(id: string, also: Role | undefined): string {
  const names = [...MAY, ...(also === undefined ? [] : [also])].map((role) => nameOf(roleCodes, role));
  const [zh, en] = [names.map((name) => name.zh).join('、'), names.map((name) => name.en).join(', ')];
  return `${id} 不是${zh}，不能执行 / ${id} is none of those who may do this: ${en}`;
}

/** The service that writes a topic. @throws InvalidArgumentError */
export function serviceOfTopic(topic: string): ServiceName {
  const found = SERVICE_NAMES.find((name) => writesTopic(name, topic));
  if (found === undefined) throw new InvalidArgumentError(`本系统不写这个主题 / no service writes ${topic}`);
  return found;
}

/** The service whose inbox a consumer reads: `referral.outside` is referral's. @throws InvalidArgumentError */
export function serviceOfConsumer(consumer: string): ServiceName {
  const found = SERVICE_NAMES.find((name) => consumer === name || consumer.startsWith(`${name}.`));
  if (found === undefined)
    throw new InvalidArgumentError(`没有这个消费者 / there is no consumer ${consumer}`);
  return found;
}
