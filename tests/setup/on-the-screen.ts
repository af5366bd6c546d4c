import { afterEach } from 'vitest'
import { openedBrowsers } from './opened-browsers.ts'

const longEnoughMs = 3_000

/** What stands on the screens belongs to what went wrong: a run elsewhere is all that is left of a rare failure. */
afterEach(async ({ task }) => {
  const [error] = task.result?.errors ?? []
  if (error) error.message += (await onTheScreens()).join('')
})

async function onTheScreens(): Promise<string[]> {
  const pages = [...openedBrowsers].flatMap((browser) =>
    browser.contexts().flatMap((context) => context.pages()),
  )
  return Promise.all(
    pages.map(async (page) => {
      // a page that hangs does not answer
      const said = await Promise.race([
        page.evaluate(seen).catch(String),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), longEnoughMs)),
      ])
      return `\n  on the screen of ${page.url()}: ${said}`
    }),
  )
}

/** Runs in the page: its words, its workers, and what it has asked for lately. */
async function seen(): Promise<string> {
  const asked = performance.getEntriesByType('resource').slice(-8)
  const workers = await navigator.serviceWorker?.getRegistrations()
  return JSON.stringify({
    text: document.body.innerText.replace(/\s+/g, ' ').slice(0, 600),
    online: navigator.onLine,
    ready: document.readyState,
    workers: workers?.map(({ installing, waiting, active }) =>
      [installing, waiting, active].map((one) => one?.state ?? null),
    ),
    asked: asked.map(
      ({ name, duration }) => `${new URL(name).pathname} ${Math.round(duration)} ms`,
    ),
  })
}
