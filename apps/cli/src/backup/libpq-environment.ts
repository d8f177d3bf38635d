/** What libpq reads from the environment, by the name that a parameter has in a connection URL. */
const BY_PARAMETER: Readonly<Record<string, string>> = {
  channel_binding: 'PGCHANNELBINDING',
  sslcert: 'PGSSLCERT',
  sslcrl: 'PGSSLCRL',
  sslkey: 'PGSSLKEY',
  sslmode: 'PGSSLMODE',
  sslnegotiation: 'PGSSLNEGOTIATION',
  sslrootcert: 'PGSSLROOTCERT',
  ssl_max_protocol_version: 'PGSSLMAXPROTOCOLVERSION',
  ssl_min_protocol_version: 'PGSSLMINPROTOCOLVERSION',
};
/** As the connections of this program are, and in words that libpq does not know. */
const MODES: Readonly<Record<string, string>> = { 'no-verify': 'require' };

/**
 * A connection as pg_restore takes it: a password is no argument, because arguments are seen by everybody, and a server that
 * is verified is verified here too.
 */
export function libpqEnvironment(url: URL, database: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, searchParams } = url;
  const given = Object.entries(BY_PARAMETER).flatMap(([parameter, variable]) => {
    const value = searchParams.get(parameter);
    return value === null ? [] : [[variable, MODES[value] ?? value]];
  });
  return {
    ...{ PGHOST: hostname, PGPORT: port === '' ? '5432' : port, PGUSER: decodeURIComponent(username) },
    ...{ PGPASSWORD: decodeURIComponent(password), PGDATABASE: database },
    ...(Object.fromEntries(given) as NodeJS.ProcessEnv),
  };
}
