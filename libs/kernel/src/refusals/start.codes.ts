import type { RefusalText } from './refusal-text.js';

/** Why a service does not start, for the operator who reads its log; no request is ever answered with one. */
export const startCodes = {
  CONFIGURATION_WRONG: {
    status: 503,
    zh: '配置有 {count} 处问题，服务不启动：{faults}。请在 .env（或环境变量）中更正后再启动。',
    en: 'The configuration has {count} faults and the service does not start: {faults}. Correct them in .env (or the environment), then start it again.',
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    zh: '连接不上数据库 {address}（{cause}），服务不启动。请检查数据库是否在运行、地址和网络是否正确、证书机构（sslrootcert）是否写明，再启动服务。',
    en: 'The database {address} cannot be reached ({cause}) and the service does not start. Look whether it runs, whether address and network are right and, with TLS, whether its authority is named (sslrootcert), then start the service again.',
  },
  DATABASE_LOGIN_REFUSED: {
    status: 503,
    zh: '数据库 {address} 不接受该用户或口令，或没有这个数据库（{cause}），服务不启动。请核对 {variable}（含 sslmode）；新数据库请先执行 db install 建立角色。',
    en: 'The database {address} does not accept the user or its password, or does not exist ({cause}); the service does not start. Look at {variable} (sslmode, too); for a new database run db install first, which makes the roles.',
  },
  DATABASE_NOT_MIGRATED: {
    status: 503,
    zh: '{service} 的数据库尚未迁移，服务不启动。请先执行 npm run cli -- db migrate（容器中为 docker compose run --rm migrate）。',
    en: 'The database of {service} is not migrated and the service does not start. Run npm run cli -- db migrate first (in containers docker compose run --rm migrate).',
  },
  DATABASE_OF_ANOTHER_BUILD: {
    status: 503,
    zh: '数据库模式 {schema} 由另一版本的程序建立，表结构与本版本不同（{tables}），不能使用。试用数据：请停止程序，另设数据目录（DATA_DIR）或新建数据库后重新开始。正式数据：请改用建立它的版本，勿删除数据，并请维护人员迁移。',
    en: 'The database schema {schema} was made by another build: its tables differ from those of this one ({tables}). Trial data: stop, and start again with a new data folder (DATA_DIR) or a new database. Real data: go back to the build that made it, delete nothing, and have it migrated.',
  },
  DATABASE_ROLE_WRONG: {
    status: 503,
    zh: '{service} 拒绝启动：{right}。请使用角色 {roleName}。',
    en: '{service} refuses to start: {right}. Use the role {roleName}.',
  },
  TRANSPORT_NOT_KAFKA: {
    status: 503,
    zh: '{service} 拒绝启动：设置了 KAFKA_BROKERS，但这个数据库记录的事件传送方式不是 Kafka。若要切换，请执行 npm run cli -- transport set kafka。',
    en: '{service} refuses to start: KAFKA_BROKERS is set, but this database is not recorded as one on Kafka. To switch, run npm run cli -- transport set kafka.',
  },
  TRANSPORT_IS_KAFKA: {
    status: 503,
    zh: '{service} 拒绝启动：这个数据库的事件经由 Kafka 传送，但没有设置 KAFKA_BROKERS。请设置它，或执行 npm run cli -- transport set in-process。',
    en: '{service} refuses to start: the events of this database travel over Kafka, but KAFKA_BROKERS is missing. Set it, or run npm run cli -- transport set in-process.',
  },
  KAFKA_BROKERS_MISSING: {
    status: 503,
    zh: '{service} 单独运行时需要 KAFKA_BROKERS，否则它的事件无人接收。请设置它；四个服务在一个进程中请用 npm start。',
    en: '{service} needs KAFKA_BROKERS to run alone, as its events would reach nobody. Set it; npm start runs the four services in one process.',
  },
  PORT_IN_USE: {
    status: 503,
    zh: '端口 {port} 已被其他程序或本系统的另一服务占用，请另设端口。',
    en: 'The port {port} is in use by another program, or was given to two services; set another one.',
  },
  KEY_RING_DIFFERS: {
    status: 503,
    zh: '密钥环不是写入该数据库时所用的（密钥 {keys} 的内容不同，或者从未用于此库），其中的个人信息无法打开，因此不启动。请换回本系统的密钥环（KEY_RING、secrets.json），更换密钥时保留旧密钥。',
    en: 'The key ring is not the one with which this database was written (the keys {keys} have another content, or were never used here), and what is sealed in it cannot be opened, so nothing is started. Put the ring of this deployment back (KEY_RING, secrets.json); where a key is rotated, keep the old one in it.',
  },
  LAUNCH_SECRETS_GONE: {
    status: 503,
    zh: '{file} 不见了或者已损坏，数据库中的密封内容无法打开，因此不启动。请从备份恢复该文件。',
    en: '{file} is gone or broken and what is sealed in the database cannot be opened, so nothing is started. Please restore the file from the backup.',
  },
  PLACE_REVISION_REFUSED: {
    status: 503,
    zh: '参数文件有错误或无法读取，服务不启动：{found}。请用 place check 查看全部错误，更正并执行 place apply 后再启动。',
    en: 'The parameter files have faults or cannot be read, and the service does not start: {found}. Look at all of it by place check, correct it, accept it by place apply, then start the service again.',
  },
  START_FAILED: {
    status: 503,
    zh: '服务未能启动，原因见本行日志的 error。请重试一次；仍不能启动的，请将本行日志交维护人员。',
    en: 'The service did not start; error of this line of the log says why. Try once more; if it does not start then either, give this line to whoever maintains the program.',
  },
} as const satisfies Record<string, RefusalText>;
