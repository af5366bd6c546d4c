import type { QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { type ApiError, notReached } from './api.ts'
import { lazyPage } from './lazy-page.ts'
import { sessionQuery } from './queries.ts'
import { SessionGate } from './session/session-gate.tsx'
import { Shell } from './shell/shell.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { ErrorNotice } from './ui/error-notice.tsx'
import { Loading } from './ui/loading.tsx'

// each page is loaded when it is opened: the contact form never waits for the map, nor for a list of all pages
const FrontPages = lazyPage(() => import('./front-pages.tsx'), 'FrontPages')
const MapPage = lazyPage(() => import('./pages/map-page.tsx'), 'MapPage', ['map'])
const CountyPage = lazyPage(() => import('./pages/county-page.tsx'), 'CountyPage', ['counties'])
const NewContactPage = lazyPage(() => import('./pages/new-contact-page.tsx'), 'NewContactPage', [
  'log',
])
const SetupPage = lazyPage(() => import('./pages/setup-page.tsx'), 'SetupPage', [
  'handOver',
  'secondFactor',
  'session',
])
const LockedPage = lazyPage(() => import('./pages/locked-page.tsx'), 'LockedPage', ['unlock'])
const Notices = lazyPage(() => import('./pages/notices.tsx'), 'Notices', ['outbox', 'phone'])
const OtherPages = lazyPage(() => import('./other-pages.tsx'), 'OtherPages')

/** Asks who is here before there is anything to show; what will be shown is on its way meanwhile. */
export function begin(client: QueryClient): void {
  const { pathname } = location
  if (/^\/(enter|shared)$/.test(pathname)) return
  client.fetchQuery(sessionQuery).catch((error: ApiError) => {
    if (notReached.has(error.code)) LockedPage.ahead()
  })
  // not the map, at whose address strangers sign in; without a signal nothing but the door
  if (!navigator.onLine) LockedPage.ahead()
  else if (pathname === '/contacts/new') NewContactPage.ahead()
  else if (pathname.startsWith('/counties/')) CountyPage.ahead()
}

export function App() {
  return (
    // also around what stands around every page: a part of it that cannot be loaded must not leave her with nothing
    <ErrorBoundary fallback={orAgain}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/enter" component={FrontPages} />
          <Route path="/shared" component={FrontPages} />
          <Route>
            <SessionGate Setup={SetupPage} Locked={LockedPage}>
              <Shell notices={<Notices />}>
                <Pages />
              </Shell>
            </SessionGate>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

const orAgain = (error: Error, retry: () => void) => <ErrorNotice error={error} onRetry={retry} />

function Pages() {
  const [path] = useLocation()
  return (
    <ErrorBoundary key={path} fallback={orAgain}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={MapPage} />
          <Route path="/counties/:fips" component={CountyPage} />
          <Route path="/contacts/new" component={NewContactPage} />
          <Route component={OtherPages} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
