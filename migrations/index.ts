import type { Migration } from 'kysely'
import * as coalition from './2026-11-23-01-coalition.ts'
import * as directory from './2026-11-23-02-directory.ts'
import * as work from './2026-11-23-03-work.ts'
import * as appRole from './2026-11-23-04-app-role.ts'
import * as seeds from './2026-11-23-05-seeds.ts'
import * as accountability from './2026-11-25-06-accountability.ts'
import * as signIn from './2026-11-26-07-sign-in.ts'
import * as secondFactor from './2026-11-26-07b-second-factor.ts'
import * as rowSecurity from './2026-11-26-08-row-security.ts'
import * as sealed from './2026-11-26-09-sealed.ts'
import * as auditChain from './2026-11-26-10-audit-chain.ts'
import * as limits from './2026-11-26-11-limits.ts'
import * as earlierFacts from './2026-11-26-12-earlier-facts.ts'
import * as earlierRows from './2026-11-26-13-earlier-rows.ts'
import * as sharedScreens from './2026-11-26-14-shared-screens.ts'
import * as pack from './2026-11-26-15-pack.ts'
import * as versions from './2026-11-26-16-versions.ts'
import * as deliveries from './2026-11-26-17-deliveries.ts'
import * as entriesOver from './2026-11-26-18-entries-over.ts'
import * as dumps from './2026-11-26-19-dumps.ts'
import * as reports from './2026-11-26-20-reports.ts'
import * as reportShares from './2026-11-26-21-report-shares.ts'
import * as imports from './2026-11-26-22-imports.ts'
import * as followThrough from './2026-11-26-23-follow-through.ts'
import * as duplicates from './2026-11-26-24-duplicates.ts'
import * as thresholds from './2026-11-26-24b-thresholds.ts'
import * as curation from './2026-11-26-25-curation.ts'
import * as words from './2026-11-26-25b-words.ts'
import * as digestMail from './2026-11-26-26-digest-mail.ts'
import * as earlierOnce from './2026-11-26-26b-earlier-once.ts'
import * as jobs from './2026-11-26-28-jobs.ts'
import * as plans from './2026-11-26-29-plans.ts'
import * as campaignVersions from './2026-11-26-31-campaign-versions.ts'
import * as states from './2026-11-26-32-states.ts'
import * as tags from './2026-11-26-33-tags.ts'
import * as ownKinds from './2026-11-26-33b-own-kinds.ts'
import * as stateDrafts from './2026-11-26-34-state-drafts.ts'
import * as toldAtOnce from './2026-11-26-35-told-at-once.ts'
import * as exportFormats from './2026-11-27-36-export-formats.ts'
import * as ownRecordKinds from './2026-11-27-37-own-record-kinds.ts'
import * as exportLists from './2026-11-27-38-export-lists.ts'
import * as importedLines from './2026-11-27-39-imported-lines.ts'
import * as reviewAsked from './2026-11-27-40-review-asked.ts'

/** Every migration in order, by frozen name. A list, not a folder scan: it loads the same compiled and under test. */
export const migrations: Record<string, Migration> = {
  '2026-11-23-01-coalition': coalition,
  '2026-11-23-02-directory': directory,
  '2026-11-23-03-work': work,
  '2026-11-23-04-app-role': appRole,
  '2026-11-23-05-seeds': seeds,
  '2026-11-25-06-accountability': accountability,
  '2026-11-26-07-sign-in': signIn,
  '2026-11-26-07b-second-factor': secondFactor,
  '2026-11-26-08-row-security': rowSecurity,
  '2026-11-26-09-sealed': sealed,
  '2026-11-26-10-audit-chain': auditChain,
  '2026-11-26-11-limits': limits,
  '2026-11-26-12-earlier-facts': earlierFacts,
  '2026-11-26-13-earlier-rows': earlierRows,
  '2026-11-26-14-shared-screens': sharedScreens,
  '2026-11-26-15-pack': pack,
  '2026-11-26-16-versions': versions,
  '2026-11-26-17-deliveries': deliveries,
  '2026-11-26-18-entries-over': entriesOver,
  '2026-11-26-19-dumps': dumps,
  '2026-11-26-20-reports': reports,
  '2026-11-26-21-report-shares': reportShares,
  '2026-11-26-22-imports': imports,
  '2026-11-26-23-follow-through': followThrough,
  '2026-11-26-24-duplicates': duplicates,
  '2026-11-26-24b-thresholds': thresholds,
  '2026-11-26-25-curation': curation,
  '2026-11-26-25b-words': words,
  '2026-11-26-26-digest-mail': digestMail,
  '2026-11-26-26b-earlier-once': earlierOnce,
  '2026-11-26-28-jobs': jobs,
  '2026-11-26-29-plans': plans,
  '2026-11-26-31-campaign-versions': campaignVersions,
  '2026-11-26-32-states': states,
  '2026-11-26-33-tags': tags,
  '2026-11-26-33b-own-kinds': ownKinds,
  '2026-11-26-34-state-drafts': stateDrafts,
  '2026-11-26-35-told-at-once': toldAtOnce,
  '2026-11-27-36-export-formats': exportFormats,
  '2026-11-27-37-own-record-kinds': ownRecordKinds,
  '2026-11-27-38-export-lists': exportLists,
  '2026-11-27-39-imported-lines': importedLines,
  '2026-11-27-40-review-asked': reviewAsked,
}
