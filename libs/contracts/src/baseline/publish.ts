import { compareContracts } from './compare-contracts.js';
import { currentContracts, readPublished, removePublished, writePublished } from './published-files.js';

/**
 * Writes the baseline of all contracts, with which later ones are compared.
 * @param anew also where the published form is broken; only before a release
 * @returns the exit code
 */
function publish(anew: boolean): number {
  const [published, current] = [readPublished(), currentContracts()];
  const { widened, broken } = compareContracts(published, current);
  for (const line of widened) process.stdout.write(`wider     ${line}\n`);
  for (const line of broken) process.stdout.write(`narrower  ${line}\n`);
  if (broken.length > 0 && !anew) {
    process.stderr.write('Nothing was written: a narrower form needs a version of its own (…v2).\n');
    return 1;
  }
  for (const contract of current) writePublished(contract);
  const gone = published.filter(({ type }) => !current.some((contract) => contract.type === type));
  for (const { type } of gone) removePublished(type);
  process.stdout.write(`${String(current.length)} contracts are published.\n`);
  return 0;
}

process.exitCode = publish(process.argv.includes('--anew'));
