const TOOL = 'kafka-configs.sh --bootstrap-server <host:port> --command-config <admin.properties> --alter';

const command = (change: string, user: string): string =>
  `    ${TOOL} ${change} --entity-type users --entity-name ${user}`;

/** Lines that say how an administrator of the cluster makes the logins; the password is for them to choose. */
export function howToMakeLogin(users: readonly string[]): string[] {
  if (users.length === 0) return [];
  return [
    '自己连接 Kafka 的才需要登录（经 HTTP 办理的部门不需要）：由 Kafka 管理员逐一建立，密码另行设定并只交给该用户 / only who connects to Kafka needs a login (departments that come by HTTP need none): the administrators of the cluster make it; the password is theirs to choose and for that user alone:',
    command(`--add-config 'SCRAM-SHA-512=[password=<password>]'`, '<user>'),
    `    <user>: ${users.join(', ')}`,
  ];
}

/** The same for logins of departments that left; their rights are gone already. */
export function howToRemoveLogin(users: readonly string[]): string[] {
  if (users.length === 0) return [];
  return [
    '以下账号已无任何权限，请由 Kafka 管理员删除 / these logins have no rights any more, remove them:',
    ...users.map((user) => command(`--delete-config 'SCRAM-SHA-512'`, user)),
  ];
}
