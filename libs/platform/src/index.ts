export { isOfOwnRegion, type Actor, type FilesFor } from './actor/actor.js';
export { contractCovers, contractInForce, type Contract } from './actor/contract.rules.js';
export { assignedCondition } from './assignments/assigned.sql.js';
export { assignedWorkers, checkAssigned, isAssigned } from './assignments/assigned.js';
export { issueKey, nameOfKey, prefixOf, type IssuedKey } from './auth/api-key.js';
export { lastGoodDay } from './auth/last-good-day.js';
export { Roles } from './actor/roles.decorator.js';
export type { AuditBasis, AuditEntry } from './audit/audit-entry.js';
export { insertSystemActs, operatorAudit } from './audit/operator-audit.js';
export { auditHead } from './audit-seals/audit-head.js';
export { auditFindingText } from './audit-seals/finding.rules.js';
export { parseHeads, type KeptHead } from './audit-seals/kept-heads.rules.js';
export { AUDIT_NAMES, type AuditName } from './audit-seals/sealed-audit.rules.js';
export { verifyAudit, type AuditCheck } from './audit-seals/verify-audit.js';
export { previewDocument } from './boot/preview-document.js';
export { Refusals } from './openapi/refusals.decorator.js';
export { NameView } from './openapi/name.view.js';
export {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownInstant,
  ShownNumber,
  ShownObject,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownValue,
  ShownWhole,
} from './openapi/shown-fields.js';
export { answerCommandLine } from './boot/command-line.js';
export { databaseRefused } from './boot/preflight.js';
export { bootService, type BootOptions, type RunningService } from './boot/boot-service.js';
export { runService } from './boot/run-service.js';
export { rowTypes } from './boot/row-types.js';
export {
  type ConsumerDefinition,
  type EntityClass,
  type MigrationClass,
  type ServiceDefinition,
} from './service/service-definition.js';
export { stopOnSignals } from './boot/stop-on-signals.js';
export { logStartFailure } from './boot/start-failure.js';
export { createLog } from './logging/create-log.js';
export { StartRefused } from './start/start-refused.js';
export { ActNames } from './audit-reading/act-names.js';
export { leftScratchDatabases, SCRATCH_PREFIX } from './database/scratch-databases.js';
export { begunChange, type BegunChange } from './policies/begun-change.js';
export { SERVICE_CONFIG } from './service/tokens.js';
export { HttpClient, type Reply, type RequestOptions } from './client/http-client.js';
export { BusinessClock } from './clock/business-clock.js';
export { HttpAnswer, type Answer } from './commands/answer.js';
export type { CommandContext } from './commands/command-context.js';
export type { CommandTx } from './commands/command-tx.js';
export { Commands } from './commands/commands.js';
export { orRefuse } from './commands/or-refuse.js';
export { ConfigError, EnvironmentReader, type Environment } from './config/environment.js';
export { HEAP_MB, serviceNodeOptions } from './config/heap.js';
export { serviceSchemaState } from './health/migrations.js';
export { Metrics } from './metrics/metrics.js';
export { METRICS } from './metrics/metric-list.js';
export { RELEASE } from './metrics/release.js';
export { KEY_RING_EXPECTED, parseKeyRing, readKeyRing } from './config/key-ring.reader.js';
export { readKafka } from './config/kafka.reader.js';
export { readOidc } from './config/oidc.reader.js';
export type { OidcSettings } from './config/oidc-settings.js';
export { readWebhookHosts, readWebhooks } from './config/webhook.reader.js';
export type { VerificationSettings, VerificationWay } from './config/verification-settings.js';
export { readVerification } from './config/verification.reader.js';
export type { WebhookSettings } from './config/webhook-settings.js';
export { addressFault, isAllowedHost, isPublicAddress, literalOf } from './webhooks/webhook-address.rules.js';
export { readConfig } from './config/read-config.js';
export { LOG_LEVELS, type LogLevel, type ServiceConfig } from './config/service-config.js';
export { appendOnly } from './tables/append-only.js';
export { migration } from './tables/migration.js';
export { installDatabase, type InstallOptions } from './database/install-database.js';
export {
  appRole,
  CLI_ROLE,
  DIRECTORY_OWNER,
  LOGIN_ROLES,
  ownerRole,
  type RolePasswords,
} from './database/roles.js';
export { grantDatabase } from './database/schemas.js';
export { cliUrl, serviceUrl } from './database/service-url.js';
export type { DirectoryData } from './directory/install/directory-data.js';
export { writeDepartments } from './directory/install/directory-rows.sql.js';
export { seedDirectory } from './directory/install/seed-directory.js';
export { knownStaffCodes } from './directory/staff-codes.js';
export { checkActor } from './directory/check-actor.js';
export { checkDepartment } from './directory/check-department.js';
export { Directory } from './directory/directory.js';
export type { RegionEntry } from './directory/lineages.sql.js';
export type { DepartmentEntry } from './directory/present-directory.sql.js';
export { DueItemProjections, type DueItemProjection } from './due-items/due-item-projections.js';
export { NO_DUE_DAY, type DueItemRow, type DueItemSource } from './service/due-item-source.js';
export { DueWorkRegistry, type DueWork } from './due-work/due-work.registry.js';
export { DueWorkRunner } from './due-work/due-work.runner.js';
export { BodyLimit, MAX_BODY_LIMIT } from './http/body-limit.decorator.js';
export { Command } from './http/command.decorator.js';
export { actorOf } from './actor/request-actor.js';
export { CurrentActor } from './http/current-actor.js';
export { FileBody, TakesFile } from './http/file-body.js';
export { IdParam } from './http/id-param.decorator.js';
export type { Language } from './http/language.rules.js';
export { ReaderLanguage } from './http/reader-language.decorator.js';
export { Purpose, Unmask, type Unmasking } from './masking/unmask.decorator.js';
export { ServiceLog } from './logging/service-log.js';
export { maskAddress, maskBirthDate, maskIdNumber, maskName, maskPhone } from './masking/masks.js';
export { impartial, leaveOut, type DeclaredRelative } from './masking/impartial.js';
export { itemsOfRelatives, withoutItemsOfRelatives } from './masking/items-of-relatives.js';
export * from './declared-relatives/declared-relatives.js';
export { householdEnd } from './merged-households/household-end.sql.js';
export { MergedHouseholdView } from './merged-households/merged-household.view.js';
export { mergedOf } from './merged-households/merged-households.js';
export { MERGED_HOUSEHOLDS_TABLES, mergerOf, saveMergers, undoMergers } from './merged-households/mergers.js';
export { mergedText, type MergedHousehold } from './merged-households/merged-text.rules.js';
export { checkOpenCase } from './masking/open-case.js';
export { openForPurpose, statedPurpose, MATTER_PATTERN } from './masking/purpose.rules.js';
export { purposeEntry, type StatedPurpose } from './audit/purpose.js';
export { NO_SUBJECTS, type AuditSubjects } from './service/audit-subjects.js';
export { checkRecusal } from './masking/recusal.js';
export { ReadableRows, type Readable } from './paging/readable-rows.js';
export { ShownLeftOut, ShownNext, ShownNotReadable } from './openapi/page-fields.js';
export { decodeCursor, page, pageByDay, type CursorPart, type Page } from './paging/index.js';
export { HouseholdPageQuery, PageQuery } from './paging/page-query.js';
export { loadPlaceState, type EditedFiles, type PlaceState } from './policies/place-state.js';
export { acceptedPlace, refuseSampleOverPlace } from './policies/accepted-revision.js';
export { placeParameter, Policies } from './policies/policies.js';
export { checkPlace, type PlaceCheck, type PlaceTexts } from './place/check-place.rules.js';
export { newPlace } from './place/new-place.rules.js';
export { findingText, type PlaceFinding } from './place/finding.rules.js';
export { readNation, readPlace, type PlaceFolders } from './place/read-place.js';
export { changeText, type PlaceChange } from './place/place-changes.rules.js';
export {
  acceptanceDetails,
  changesOf,
  refuseUnaccepted,
  type Acceptance,
  type PlaceDifference,
} from './policies/accepted-changes.js';
export { additionEdits, departmentFiles, edited, removalEdits } from './place/place-edits.rules.js';
export type { PlaceEdit } from './place/place-edits.rules.js';
export { placeDirectory } from './place/place-directory.js';
export { placeRows } from './place/place-rows.rules.js';
export { placeName, removalText, usablePlace, type UsablePlace } from './place/usable-place.js';
export type { Problem, ProblemFault } from './problems/problem.js';
export * from './prints/index.js';
export { Reads, type ReadEntry } from './reads/reads.js';
export { insertOperatorAct, insertRefusedCommand, type OperatorAct } from './audit/operator-act.sql.js';
export { askedRegion, checkOwnRegion, checkRegion } from './asked-region/asked-region.js';
export { ownCondition, placeCondition, regionCondition } from './reads/region-filter.js';
export { BlindIndex, type BlindIndexValue } from './sealing/blind-index.js';
export { bodySealing } from './sealing/body-sealing.js';
export type { KeyRing } from './sealing/key-ring.js';
export { KeyedHash } from './sealing/keyed-hash.js';
export { SealError, Sealer } from './sealing/sealer.js';
export {
  BetweenFields,
  BodyPipe,
  Checked,
  Choice,
  Choices,
  SomeChoices,
  Code,
  EvidenceSource,
  Codes,
  County,
  Day,
  Fen,
  SignedFen,
  Flag,
  Hash,
  Id,
  IdNumber,
  IsId,
  IsIdNumber,
  IsPhone,
  IsQuarter,
  IsRealDate,
  IsRegionCode,
  Line,
  Part,
  Parts,
  PersonName,
  Phone,
  QueryWhole,
  Region,
  Text,
  Whole,
  constraint,
  duplicateKeyFaults,
  field,
  scanBody,
  taken,
  type EachOption,
  type FieldOptions,
} from '@aid-chain/validation';
