import type { Remedy } from '../remedies/remedy.state.js';

/** A complaint about a track that has just come in. */
export const COMPLAINT: Remedy = {
  ...{
    remedyId: '019a0000-0000-7000-8000-0000000000d1',
    kind: 'complaint',
    about: 'track',
    channel: 'hotline',
  },
  ...{
    state: 'received',
    ground: null,
    regionCode: '510683990001',
    householdId: 'h',
    caseId: 'c',
    applicationId: null,
    nonAcceptanceId: null,
  },
  ...{ track: 'civil-affairs', subjectActor: null, receivedOn: '2026-03-02', knownOn: null, warnings: [] },
  ...{
    isAnonymous: false,
    recordedBy: 'clerk',
    beganOn: null,
    examiner: null,
    dueOn: null,
    extendedOn: null,
  },
  ...{ stayedOn: null, stayLiftedOn: null, result: null, resultOn: null, redoBy: null, answeredOn: null },
  ...{
    answerMethod: null,
    visitOwed: false,
    visitedOn: null,
    correctionCaseId: null,
    correctedOn: null,
    forProcedure: false,
    ...{ decision: null, adjustmentId: null, correctionBasis: null, execution: null, executedOn: null },
  },
};

/** A reconsideration that was accepted. */
export const RECONSIDERATION: Remedy = {
  ...COMPLAINT,
  ...{ kind: 'reconsideration', state: 'in-examination', ground: 'decision', knownOn: '2026-02-20' },
  ...{ beganOn: '2026-03-03', dueOn: '2026-05-02' },
};
