/** The library's public door. */

export { build, type BuildOptions, type BuildResult, type BuiltFile } from './build.ts';
export type { BookConfig, StoryConfig } from './config/config.ts';
export type { StoriesRequest } from './config/from-stories.ts';
export type { LoadedConfig } from './config/load.ts';
export { configJsonSchema } from './config/schema/schema.ts';
export { exitStatus, type Diagnostic, type DiagnosticId } from './diagnostics/diagnose.ts';
export type { Severity } from './diagnostics/table.ts';
export { configFromStories, loadConfig } from './load-config.ts';
export { ALL_RULES, RULE_IDS } from './normalize/rules/rules.ts';
export type { Change, Edit, Rule } from './normalize/rule.ts';
export { writeAtomically } from './deliver/write.ts';
export { OFFERED } from './offered.ts';
export { reportOf, type Report, type WrittenFile } from './report/report.ts';
export type * from './story/types.ts';
export { verify, verifyVolumes } from './verify/verify.ts';
export { startWorker, type WorkerClient } from './worker/client.ts';
export type { JobRunner } from './worker/jobs.ts';
