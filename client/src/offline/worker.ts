import { PrecacheController } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { keepRest, stopKeeping } from './keep-rest.ts'
import { giveWay, takeOver, theRest, tidyUp } from './worker-messages.ts'

/** Files of this version of the app, put in by client/service-worker.ts. */
declare const __APP_FILES__: {
  essential: { url: string; revision: string | null }[]
  rest: string[]
}
declare const __APP_VERSION__: string

type Lasting = Event & {
  waitUntil: (work: Promise<unknown>) => void
  /** not every browser has it */
  addRoutes?: (route: { condition: object; source: 'network' }) => Promise<void>
}

/** What of a service worker's scope is used here: its library cannot stand beside that of the page. */
interface Scope {
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: Lasting & { data?: unknown }) => void,
  ): void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  stateCode?: string
}
const scope = self as unknown as Scope

const prefix = 'condado-app-'
/** Put before this script by the server of another state's coalition: what was kept of one is no other's. */
const ours = prefix + __APP_VERSION__ + (scope.stateCode ?? '')
/** A page that stays open for long goes on loading its own files while newer versions take over. */
const versionsKept = 3

/** How long a file may take that somebody waits for: what hangs keeps a newer version from taking over, too. */
const patienceMs = 60_000
const patient = {
  requestWillFetch: async ({ request }: { request: Request }) =>
    new Request(request, { signal: AbortSignal.timeout(patienceMs) }),
}

const files = new PrecacheController({ cacheName: ours, plugins: [patient] })
files.addToCacheList(__APP_FILES__.essential)

scope.addEventListener('install', (event) => {
  void files.install(event as never)
  // what is asked of the server passes by, also while this worker wakes up or is stuck; elsewhere it passes through
  void event
    .addRoutes?.({ condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' })
    .catch(() => {})
})

// nothing else: until this is done, every page and every answer waits
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

// nothing takes over by itself: whoever types decides when the app is loaded anew
scope.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(scope.skipWaiting())
  if (event.data === giveWay) stopKeeping()
  if (event.data === theRest) event.waitUntil(keepRest(ours, __APP_FILES__.rest))
  if (event.data === tidyUp) event.waitUntil(dropOldVersions())
})

/** Caches are listed in the order in which they were made. */
async function dropOldVersions(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const old = versions.filter((name) => name !== ours).slice(0, -(versionsKept - 1))
  await Promise.all(old.map((name) => caches.delete(name)))
}

// every page is the app; answers of the server are never kept here
registerRoute(
  new NavigationRoute(files.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/(healthz|readyz)\b/, /\.\w+$/],
  }),
)

const whatIsOpened = new CacheFirst({
  cacheName: ours,
  matchOptions: { ignoreVary: true },
  plugins: [patient],
})
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async (options) =>
    (await caches.match(options.request, { ignoreVary: true })) ?? whatIsOpened.handle(options),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && files.getCacheKeyForURL(url.href) !== undefined,
  ({ event, request }) => files.strategy.handle({ event, request } as never),
)
