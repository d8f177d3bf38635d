import { rmSync } from 'node:fs';
import { changedPolicies, startServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';

const LOCAL = 'doc: 某文〔2026〕1号, article: 第二条';

const entry = (key: string, unit: string, value: string, days = 'from: 2025-01-01, to: null') => `
${key}:
  unit: ${unit}
  values:
    - { ${days}, value: ${value}, ${LOCAL} }
`;
/** A file of a place with another value in the place of its own. */
const instead = (key: string, unit: string, value: string, days?: string) => (text: string) =>
  text.replace(new RegExp(`^${key.replaceAll('.', '\\.')}:\\n(?:[ #].*\\n|\\n)+?(?=\\S|$(?![^]))`, 'm'), '') +
  entry(key, unit, value, days);

it('probe', async () => {
  const folder = changedPolicies({
    '640100/dibao.yaml': (text) => instead('dibao.standard.urban', 'fen/person/month', '64999')(text),
    '421223/rigid-expenditure.yaml': instead('rigid.ratio', 'basis-points', '6000'),
  });
  try {
    const started = await startServices(SERVICES, { config: { policiesDir: folder } }).catch(
      (e: unknown) => e,
    );
    console.log(started);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
