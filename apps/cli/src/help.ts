/** What `--help` prints. */
export const HELP = `一户一链 运维命令 · Aid Chain for operators

  npm run cli -- <命令 command> [选项 options]

数据库 database
  db migrate                          建立或升级角色、模式和表 · make or update roles, schemas and tables
                                      DATABASE_URL, ROLE_PASSWORDS(_FILE) = {"intake_app": "…", …, "aid_chain_cli": "…"}
  db install --directory <目录>       迁移，并写入区划、部门、人员、节假日 · migrate, and write the directory of a place

部门 departments                       --as <操作人 actor>
  departments list                    列出部门 · list departments
  departments apply --region <12位>   从参数包写入部门 · write the departments of a place from policies/

密钥 keys                              --as <操作人 actor>
  keys issue <actor> --label <text>   签发密钥，只显示一次 · issue a key, shown once
  keys revoke <actor> --reason <code> 吊销其全部密钥 · withdraw all keys of an actor

搁置的事件 parked events               --as <操作人 actor>  [--service <name>]
  parked list [--consumer] [--topic]
  parked show <consumer> <arrival>    内容隐去 · masked
  parked replay <consumer> <arrival> --reason <code>
  parked discard <consumer> <arrival> --reason <code>

曾忽略的事件 events that were ignored   --as <操作人 actor>
  events land-again <consumer> --type <type> --reason <code> [--from <n>]
                                      服务开始处理某类事件后，补收此前忽略的 · land again what a consumer ignored
                                      until it began to handle that type; may be repeated

事件流 streams                         --as <操作人 actor>  [--service <name>]
  streams show [--consumer] [--topic] [--stream]
  streams accept-gap <consumer> --topic <t> --stream <s> --reason <code>
  streams fill --topic <t> --stream <s> [--consumer <c> | --from <n> --to <n>]
                                      从发件箱重新发送 · send again from the outbox

Kafka                                  --as <操作人 actor>, KAFKA_BROKERS
  topics apply                        建立主题并校正设置 · make topics, correct settings
  topics check                        列出每处不符 · say each difference
  topics fill <topic> [--from <n | 时刻 instant>] [--to <n | 时刻 instant>]
                                      从发件箱重新发送整个主题，可续 · send a whole topic again, resumable
  departments apply --region <12位>   同时建立部门的主题与权限 · also makes departments' topics and rights
  transport set kafka | in-process    切换事件传送方式（先停止服务） · move a stopped deployment

连接 connection
  默认使用 .data/start（npm start 的数据目录），--data <目录> 可另指定；
  或设置 CLI_DATABASE_URL（角色 aid_chain_cli）和 KEY_RING(_FILE)。
  By default the data folder of npm start (.data/start), another with --data <folder>;
  or set CLI_DATABASE_URL (role aid_chain_cli) and KEY_RING(_FILE).

每个命令都留下审计记录。 Every command leaves an audit row.
`;
