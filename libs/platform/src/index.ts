export * from './access/access.js';
export { AccessGuard } from './access/access.guard.js';
export * from './access/token-verifier.js';
export * from './addresses/network.js';
export * from './agencies/agency-directory.js';
export * from './agencies/agency-names.js';
export { pageQuery as auditPageQuery } from './audit/audit.queries.js';
export {
  PROVISIONER,
  SYSTEM,
  actorOf,
  sourceOf,
  type AuditActor,
  type AuditRecord,
  type AuditSource,
} from './audit/audit-record.js';
export { WAITING as AUDIT_WAITING_QUERY } from './audit/sealer.js';
export { LINKS as AUDIT_LINKS_QUERY } from './audit/verify-chain.js';
export { Refusals } from './audit/refusals.js';
export { Bus } from './bus/bus.js';
export { connectBus } from './bus/connect.js';
export * from './bus/context.js';
export * from './bus/handle.js';
export * from './bus/json-text.js';
export { provisionStreams } from './bus/provision-streams.js';
export * from './bus/topology.js';
export { HEADER_SAFE } from './bus/wire.js';
export * from './config/demo.js';
export * from './config/platform-settings.js';
export { assertPracticeOnExample, isPractice } from './config/practice.js';
export { compareVersions, productVersion } from './config/product-version.js';
export * from './config/session-cookie.js';
export * from './config/settings.js';
export * from './database/load-demo.js';
export { IncompatibleDatabaseError, claimedNode, type ClaimedNode } from './database/node-claim.js';
export { pendingUpgrade, type PendingUpgrade } from './database/pending-upgrade.js';
export * from './database/platform-entities.js';
export * from './database/platform-tables.js';
export { provisionDatabase, roleUrl, type ProvisionOptions, type RoleKind } from './database/provision.js';
export * from './database/restore.js';
export * from './database/revoke-from-app.js';
export * from './database/service-database.js';
export * from './database/transactions.js';
export * from './events/consume.js';
export { makeDirectories } from './files/make-directories.js';
export * from './files/object-store.js';
export { sameUpload } from './files/same-upload.js';
export { sha256 } from './files/sha256.js';
export { stageFile } from './files/stage-file.js';
export { Clock } from './jobs/clock.js';
export { Job, type JobRun, type JobTiming } from './jobs/job.js';
export { Jobs } from './jobs/jobs.js';
export { Metrics } from './observability/metrics.js';
export { redact, redactText } from './observability/redact.js';
export { Tracing, traceSettings, type Stretch } from './observability/tracing.js';
export * from './outbound/outbound-http.js';
export * from './pages/cursor.js';
export { jsonPage } from './pages/json-page.js';
export { SignedPaperColumns } from './papers/signed-paper.entity.js';
export * from './papers/signed-papers.js';
export * from './papers/signed-papers.settings.js';
export * from './personal-data/mask.js';
export { passingProblem } from './problems/passing-problem.js';
export * from './problems/problem.js';
export { readMessage } from './problems/validate.js';
export * from './spreadsheets/cells.js';
export * from './spreadsheets/clean-text.js';
export * from './spreadsheets/correct-columns.js';
export * from './spreadsheets/find-table.js';
export * from './spreadsheets/read-sheets.js';
export * from './spreadsheets/sheet.js';
export * from './spreadsheets/sheet-files.js';
export * from './start/log.js';
export { platformControllers } from './start/platform-controllers.js';
export * from './start/start-service.js';
export * from './start/tokens.js';
