import { PAPERS, type Paper, type VerificationSource } from '@aid-chain/vocabulary';
import type { RulePack } from '../pack/pack.js';
import { readParameter } from '../pack/read-parameter.js';
import { procedureParameters } from '../procedure/parameters.js';
import { paperKey, paperParameters } from './parameters.js';

/** The source that establishes a paper, and the document that says so. */
export interface EstablishedBy {
  readonly source: VerificationSource;
  readonly doc: string | null;
  readonly article: string | null;
}

/**
 * By which source of the place's scope verification establishes what a paper says (社会救助法 62).
 * @returns undefined where no source does, or where the place does not verify with it on that day
 */
export function establishedBy(pack: RulePack, paper: Paper): EstablishedBy | undefined {
  const key = paperKey(paper);
  const source = readParameter(pack, paperParameters, key);
  const scope = readParameter(pack, procedureParameters, 'verification.scope');
  if (source.state !== 'value' || scope.state !== 'value' || !scope.value.includes(source.value))
    return undefined;
  const { doc = null, article = null } = pack.parameters[key] ?? {};
  return { source: source.value, doc, article };
}

/** The parameters by which a request for papers is judged: no step that asks for one is dated to before their last change. */
export const PAPERS_REST_ON = ['verification.scope', ...PAPERS.map(paperKey)] as const;
