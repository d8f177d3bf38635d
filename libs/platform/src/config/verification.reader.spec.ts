import { EnvironmentReader, type Environment } from './environment.js';
import { readVerification } from './verification.reader.js';

function readFrom(env: Environment) {
  const read = new EnvironmentReader(env);
  const settings = readVerification(read);
  return { settings, faults: read.faults.map(({ en }) => en) };
}

describe('the connection to a verification platform', () => {
  it('is off where nothing is set', () => {
    expect(readFrom({})).toEqual({ settings: undefined, faults: [] });
  });

  it('is a folder with an absolute path', () => {
    expect(readFrom({ VERIFICATION_FOLDER: '/srv/hedui', VERIFICATION_AUTOMATIC: 'true' })).toEqual({
      settings: { way: { kind: 'folder', folder: '/srv/hedui' }, isAutomatic: true },
      faults: [],
    });
    expect(readFrom({ VERIFICATION_FOLDER: 'hedui' }).faults).toEqual([
      'VERIFICATION_FOLDER must be an absolute path',
    ]);
  });

  it('is an address of the open internet, or one that the operator allowed', () => {
    expect(readFrom({ VERIFICATION_URL: 'https://hedui.example/api', VERIFICATION_TOKEN: 't' })).toEqual({
      settings: {
        way: { kind: 'http', url: 'https://hedui.example/api', hosts: [], token: 't' },
        isAutomatic: false,
      },
      faults: [],
    });
    for (const url of ['http://hedui.example', 'https://10.0.0.7/api', 'ftp://hedui.example', 'hedui'])
      expect(readFrom({ VERIFICATION_URL: url }).faults).toHaveLength(1);
    const inner = { VERIFICATION_URL: 'http://10.0.0.7:8080/api', VERIFICATION_HOSTS: '10.0.0.7:8080' };
    expect(readFrom(inner).faults).toEqual([]);
  });

  it('is one way, not two', () => {
    const both = { VERIFICATION_FOLDER: '/srv/hedui', VERIFICATION_URL: 'https://hedui.example' };
    expect(readFrom(both).faults).toHaveLength(1);
  });
});
