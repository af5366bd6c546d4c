import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { Shell } from './shell/shell.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { ErrorNotice } from './ui/error-notice.tsx'
import { Loading } from './ui/loading.tsx'

// each page is loaded when it is opened: the contact form never waits for the map
const EnterPage = lazy(async () => ({
  default: (await import('./pages/enter-page.tsx')).EnterPage,
}))
const MapPage = lazy(async () => ({ default: (await import('./pages/map-page.tsx')).MapPage }))
const CountyPage = lazy(async () => ({
  default: (await import('./pages/county-page.tsx')).CountyPage,
}))
const DirectoryPage = lazy(async () => ({
  default: (await import('./pages/directory-page.tsx')).DirectoryPage,
}))
const InstitutionPage = lazy(async () => ({
  default: (await import('./pages/institution-page.tsx')).InstitutionPage,
}))
const NewInstitutionPage = lazy(async () => ({
  default: (await import('./pages/new-institution-page.tsx')).NewInstitutionPage,
}))
const EditInstitutionPage = lazy(async () => ({
  default: (await import('./pages/edit-institution-page.tsx')).EditInstitutionPage,
}))

export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/enter" component={EnterPage} />
        <Route>
          <SessionGate>
            <Shell>
              <Pages />
            </Shell>
          </SessionGate>
        </Route>
      </Switch>
    </Suspense>
  )
}

function Pages() {
  const [path] = useLocation()
  return (
    <ErrorBoundary
      key={path}
      fallback={(error, retry) => <ErrorNotice error={error} onRetry={retry} />}
    >
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={MapPage} />
          <Route path="/counties/:fips" component={CountyPage} />
          <Route path="/directory" component={DirectoryPage} />
          <Route path="/institutions/new" component={NewInstitutionPage} />
          <Route path="/institutions/:id/edit" component={EditInstitutionPage} />
          <Route path="/institutions/:id" component={InstitutionPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
