import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const PROJECT = /\/(apps|libs|tools)\/[^?]*\.ts(\?.*)?$/;

/** The specs run on the sources of the workspaces, not on what was built last. */
export async function resolve(specifier, context, nextResolve) {
  const conditions = ['@aid-chain/source', ...context.conditions];
  const ofProject = PROJECT.test(context.parentURL ?? '') && specifier.startsWith('.');
  const name = ofProject ? specifier.replace(/\.js$/, '.ts') : specifier;
  return nextResolve(name, { ...context, conditions });
}

/** TypeScript of this repository becomes JavaScript as it is loaded; all else is Node's. */
export async function load(url, context, nextLoad) {
  if (!PROJECT.test(url) || url.includes('/node_modules/')) return nextLoad(url, context);
  const filename = fileURLToPath(url.replace(/\?.*$/, ''));
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    configFile: fileURLToPath(new URL('../../../.swcrc', import.meta.url)),
    swcrc: false,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
