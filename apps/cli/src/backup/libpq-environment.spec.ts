import { libpqEnvironment } from './libpq-environment.js';

const environmentOf = (url: string): NodeJS.ProcessEnv => libpqEnvironment(new URL(url), 'scratch');

describe('the connection that restores a backup', () => {
  it('goes to the server of the installer as its user, to the scratch database', () => {
    expect(environmentOf('postgresql://an%20installer:p%40ss@db.county.example/aid_chain')).toEqual({
      ...{ PGHOST: 'db.county.example', PGPORT: '5432', PGUSER: 'an installer' },
      ...{ PGPASSWORD: 'p@ss', PGDATABASE: 'scratch' },
    });
  });

  it('verifies the server as the installer does: authority, certificate and key go along', () => {
    const ssl = 'sslmode=verify-full&sslrootcert=%2Fplace%2Fca.pem&sslcert=a.pem&sslkey=a.key';
    expect(environmentOf(`postgresql://i:p@db:5433/aid_chain?${ssl}`)).toMatchObject({
      ...{ PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/place/ca.pem' },
      ...{ PGSSLCERT: 'a.pem', PGSSLKEY: 'a.key' },
    });
    expect(environmentOf('postgresql://i:p@db/aid_chain?sslmode=no-verify')).toMatchObject({
      PGSSLMODE: 'require',
    });
  });
});
