import { Route, Switch } from 'wouter'
import { addCatalogs } from './i18n/i18n.ts'
import { otherCatalogs } from './i18n/other-catalogs.ts'
import { lazyPage } from './lazy-page.ts'

addCatalogs(otherCatalogs)

const DirectoryPage = lazyPage(() => import('./pages/directory-page.tsx'), 'DirectoryPage', [
  'institutions',
  'onlyFor',
])
const InstitutionPage = lazyPage(() => import('./pages/institution-page.tsx'), 'InstitutionPage', [
  'assessments',
  'commitments',
  'contacts',
  'followUps',
  'institutionFacts',
  'institutions',
  'onlyFor',
  'reasons',
  'records',
  'seats',
])
const NewInstitutionPage = lazyPage(
  () => import('./pages/new-institution-page.tsx'),
  'NewInstitutionPage',
  ['institutions', 'onlyFor'],
)
const EditInstitutionPage = lazyPage(
  () => import('./pages/edit-institution-page.tsx'),
  'EditInstitutionPage',
  ['institutions'],
)
const EditContactPage = lazyPage(() => import('./pages/edit-contact-page.tsx'), 'EditContactPage', [
  'history',
  'log',
  'outbox',
  'sealed',
])
const LoggedContactPage = lazyPage(
  () => import('./pages/logged-contact-page.tsx'),
  'LoggedContactPage',
  ['contacts', 'outbox'],
)
const ContactPage = lazyPage(() => import('./pages/contact-page.tsx'), 'ContactPage', [
  'answers',
  'commitments',
  'contacts',
  'followUps',
  'sealed',
])
const PromisesPage = lazyPage(() => import('./pages/promises-page.tsx'), 'PromisesPage', [
  'commitments',
  'promises',
])
const CommitmentPage = lazyPage(() => import('./pages/commitment-page.tsx'), 'CommitmentPage', [
  'commitments',
  'promises',
  'reasons',
  'records',
  'sealed',
  'seats',
])
const FollowUpsPage = lazyPage(() => import('./pages/follow-ups-page.tsx'), 'FollowUpsPage', [
  'followUps',
])
const CoveragePage = lazyPage(() => import('./pages/coverage-page.tsx'), 'CoveragePage', [
  'coverage',
])

const PersonPage = lazyPage(() => import('./pages/person-page.tsx'), 'PersonPage', [
  'institutionFacts',
  'onlyFor',
  'people',
  'seats',
])
const SeatBriefPage = lazyPage(() => import('./pages/seat-brief-page.tsx'), 'SeatBriefPage', [
  'onlyFor',
  'seats',
])
const RarePages = lazyPage(() => import('./rare-pages.tsx'), 'RarePages')

/** Every page but those a phone opens first: their list comes with the first of them. */
export function OtherPages() {
  return (
    <Switch>
      <Route path="/directory" component={DirectoryPage} />
      <Route path="/institutions/new" component={NewInstitutionPage} />
      <Route path="/institutions/:id/edit" component={EditInstitutionPage} />
      <Route path="/institutions/:id" component={InstitutionPage} />
      <Route path="/people/:id" component={PersonPage} />
      <Route path="/seats/:id/brief" component={SeatBriefPage} />
      <Route path="/contacts/:id/edit" component={EditContactPage} />
      <Route path="/contacts/:id/logged" component={LoggedContactPage} />
      <Route path="/contacts/:id" component={ContactPage} />
      <Route path="/commitments" component={PromisesPage} />
      <Route path="/commitments/:id" component={CommitmentPage} />
      <Route path="/follow-ups" component={FollowUpsPage} />
      <Route path="/coverage" component={CoveragePage} />
      <Route component={RarePages} />
    </Switch>
  )
}
