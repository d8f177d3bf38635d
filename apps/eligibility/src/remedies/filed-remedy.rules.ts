import type { FiledRemedy } from './registration.rules.js';
import type { RemedyDto } from './remedy.dto.js';
import type { Remedy } from './remedy.state.js';

/** What was filed, as the rules take it. */
export function filedRemedy(body: RemedyDto): FiledRemedy {
  const { kind, about, receivedOn, ground, caseId, track, regionCode, subjectActor, knownOn } = body;
  return {
    ...{ kind, about, receivedOn, hasReporter: body.reporter !== undefined },
    ...{ ground: ground ?? null, caseId: caseId ?? null, track: track ?? null, knownOn: knownOn ?? null },
    ...{ regionCode: regionCode ?? null, subjectActor: subjectActor ?? null },
    applicationId: body.applicationId ?? null,
  };
}

type FiledParts = Pick<
  Remedy,
  | ('kind' | 'about' | 'ground' | 'caseId' | 'track' | 'subjectActor' | 'receivedOn' | 'knownOn')
  | ('applicationId' | 'channel')
>;

/** What of it the remedy keeps. */
export function filedParts(filed: FiledRemedy, { channel }: RemedyDto): FiledParts {
  const { kind, about, ground, caseId, track, subjectActor, receivedOn, knownOn, applicationId } = filed;
  return { kind, about, ground, caseId, track, subjectActor, receivedOn, knownOn, applicationId, channel };
}
