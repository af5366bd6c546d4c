import { Route, Switch } from 'wouter'
import { addCatalogs } from './i18n/i18n.ts'
import { rareCatalogs } from './i18n/rare-catalogs.ts'
import { lazyPage } from './lazy-page.ts'
import { NotFoundPage } from './pages/not-found-page.tsx'

addCatalogs(rareCatalogs)

const ConflictsPage = lazyPage(() => import('./pages/conflicts-page.tsx'), 'ConflictsPage', [
  'answers',
  'followUps',
  'history',
  'sealed',
])
const FollowUpVersionsPage = lazyPage(
  () => import('./pages/follow-up-versions-page.tsx'),
  'FollowUpVersionsPage',
  ['answers', 'followUps', 'history', 'sealed'],
)
const AuditPage = lazyPage(() => import('./pages/audit-page.tsx'), 'AuditPage', [
  'audit',
  'onlyFor',
  'places',
])
const DuplicatesPage = lazyPage(() => import('./pages/duplicates-page.tsx'), 'DuplicatesPage', [
  'duplicates',
  'onlyFor',
  'places',
])
const MergePage = lazyPage(() => import('./pages/merge-page.tsx'), 'MergePage', [
  'answers',
  'duplicates',
  'followUps',
  'history',
  'onlyFor',
  'places',
])
const MergeWithPage = lazyPage(() => import('./pages/merge-with-page.tsx'), 'MergeWithPage', [
  'duplicates',
  'onlyFor',
])
const RetentionPage = lazyPage(() => import('./pages/retention-page.tsx'), 'RetentionPage', [
  'onlyFor',
  'places',
  'retention',
])
const SettingsPage = lazyPage(() => import('./pages/settings-page.tsx'), 'SettingsPage', [
  'onlyFor',
  'places',
  'settings',
])
const UpkeepPage = lazyPage(() => import('./pages/upkeep-page.tsx'), 'UpkeepPage', [
  'onlyFor',
  'places',
  'upkeep',
])
const RegionsPage = lazyPage(() => import('./pages/regions-page.tsx'), 'RegionsPage', [
  'onlyFor',
  'regions',
  'session',
])
const WordsPage = lazyPage(() => import('./pages/words-page.tsx'), 'WordsPage', [
  'onlyFor',
  'records',
  'words',
])
const AccessPage = lazyPage(() => import('./pages/access-page.tsx'), 'AccessPage', [
  'access',
  'onlyFor',
  'places',
  'session',
])
const AboutPage = lazyPage(() => import('./pages/about-page.tsx'), 'AboutPage', [
  'about',
  'assessments',
  'members',
  'places',
  'session',
])
const SafetyPage = lazyPage(() => import('./pages/safety-page.tsx'), 'SafetyPage', [
  'places',
  'safety',
])
const DetectorPage = lazyPage(() => import('./pages/detector-page.tsx'), 'DetectorPage', [
  'detector',
  'places',
  'safety',
])
const ImportRecordsPage = lazyPage(
  () => import('./pages/import-records-page.tsx'),
  'ImportRecordsPage',
  ['imports', 'places', 'records'],
)
const ImportsPage = lazyPage(() => import('./pages/imports-page.tsx'), 'ImportsPage', [
  'spreadsheets',
])
const ImportPage = lazyPage(() => import('./pages/import-page.tsx'), 'ImportPage', [
  'detector',
  'spreadsheets',
])
const ExportPage = lazyPage(() => import('./pages/export-page.tsx'), 'ExportPage', [
  'exports',
  'places',
])
const AccountPage = lazyPage(() => import('./pages/account-page.tsx'), 'AccountPage', [
  'account',
  'calendar',
  'devices',
  'digestMail',
  'handOver',
  'passkeys',
  'places',
  'secondFactor',
  'session',
  'tokens',
])
const PhonePage = lazyPage(() => import('./pages/phone-page.tsx'), 'PhonePage', [
  'entries',
  'outbox',
  'phone',
  'places',
  'unlock',
])
const ReopenedEntryPage = lazyPage(
  () => import('./pages/reopened-entry-page.tsx'),
  'ReopenedEntryPage',
  ['entries', 'log', 'outbox', 'sealed'],
)
const MembersPage = lazyPage(() => import('./pages/members-page.tsx'), 'MembersPage', [
  'members',
  'onlyFor',
  'recovery',
  'session',
])
const NewMemberPage = lazyPage(() => import('./pages/new-member-page.tsx'), 'NewMemberPage', [
  'handOver',
  'members',
  'onlyFor',
  'session',
])
const MemberPage = lazyPage(() => import('./pages/member-page.tsx'), 'MemberPage', [
  'handOver',
  'members',
  'onlyFor',
  'recovery',
  'session',
])
const RecordsPage = lazyPage(() => import('./pages/records-page.tsx'), 'RecordsPage', [
  'onlyFor',
  'places',
  'records',
])
const CadencePage = lazyPage(() => import('./pages/cadence-page.tsx'), 'CadencePage', ['coverage'])
const TurnoverPage = lazyPage(() => import('./pages/turnover-page.tsx'), 'TurnoverPage', ['seats'])
const CampaignsPage = lazyPage(() => import('./pages/campaigns-page.tsx'), 'CampaignsPage', [
  'answers',
  'campaigns',
])
const NewCampaignPage = lazyPage(() => import('./pages/new-campaign-page.tsx'), 'NewCampaignPage', [
  'campaigns',
])
const CampaignPage = lazyPage(() => import('./pages/campaign-page.tsx'), 'CampaignPage', [
  'answers',
  'campaigns',
])
const EditCampaignPage = lazyPage(
  () => import('./pages/edit-campaign-page.tsx'),
  'EditCampaignPage',
  ['campaigns', 'history'],
)
const CampaignTargetsPage = lazyPage(
  () => import('./pages/campaign-targets-page.tsx'),
  'CampaignTargetsPage',
  ['campaigns'],
)
const CampaignVotePage = lazyPage(
  () => import('./pages/campaign-vote-page.tsx'),
  'CampaignVotePage',
  ['answers', 'campaigns'],
)
const ReportsPage = lazyPage(() => import('./pages/reports-page.tsx'), 'ReportsPage', ['reports'])
const ReportPage = lazyPage(() => import('./pages/report-page.tsx'), 'ReportPage', [
  'answers',
  'handOver',
  'moves',
  'reasons',
  'records',
  'report',
  'reports',
  'shares',
])
const DigestPage = lazyPage(() => import('./pages/digest-page.tsx'), 'DigestPage', ['digest'])
const MovedPage = lazyPage(() => import('./pages/moved-page.tsx'), 'MovedPage', [
  'moves',
  'places',
  'reasons',
  'time',
])

/** Pages that few open, and not often: the list of those of every day is shorter without them. */
export function RarePages() {
  return (
    <Switch>
      <Route path="/entries/:id" component={ReopenedEntryPage} />
      <Route path="/campaigns" component={CampaignsPage} />
      <Route path="/campaigns/new" component={NewCampaignPage} />
      <Route path="/campaigns/:id" component={CampaignPage} />
      <Route path="/campaigns/:id/edit" component={EditCampaignPage} />
      <Route path="/campaigns/:id/targets" component={CampaignTargetsPage} />
      <Route path="/campaigns/:id/vote" component={CampaignVotePage} />
      <Route path="/reports" component={ReportsPage} />
      <Route path="/reports/:id" component={ReportPage} />
      <Route path="/digest" component={DigestPage} />
      <Route path="/moved" component={MovedPage} />
      <Route path="/turnover" component={TurnoverPage} />
      <Route path="/members" component={MembersPage} />
      <Route path="/members/new" component={NewMemberPage} />
      <Route path="/members/:id" component={MemberPage} />
      <Route path="/records" component={RecordsPage} />
      <Route path="/coverage/cadence" component={CadencePage} />
      <Route path="/phone" component={PhonePage} />
      <Route path="/conflicts" component={ConflictsPage} />
      <Route path="/follow-ups/:id/versions" component={FollowUpVersionsPage} />
      <Route path="/audit" component={AuditPage} />
      <Route path="/duplicates" component={DuplicatesPage} />
      <Route path="/duplicates/:record/:id" component={MergeWithPage} />
      <Route path="/duplicates/:record/:id/:other" component={MergePage} />
      <Route path="/retention" component={RetentionPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route path="/upkeep" component={UpkeepPage} />
      <Route path="/words" component={WordsPage} />
      <Route path="/regions" component={RegionsPage} />
      <Route path="/access" component={AccessPage} />
      <Route path="/about" component={AboutPage} />
      <Route path="/safety" component={SafetyPage} />
      <Route path="/detector" component={DetectorPage} />
      <Route path="/records/import" component={ImportRecordsPage} />
      <Route path="/imports" component={ImportsPage} />
      <Route path="/imports/:id" component={ImportPage} />
      <Route path="/export" component={ExportPage} />
      <Route path="/account" component={AccountPage} />
      {/* where a mail says that it can be ended, opened in a browser */}
      <Route path="/unsubscribe/:token" component={AccountPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
