import type { Page, Request } from 'playwright-core'
import { wordsOf } from '../e2e/words.ts'

const loading = [wordsOf('en')('common.loading'), wordsOf('es')('common.loading')]

/** What a page has asked and not been answered yet, by page; and how often it asked. */
const asked = new WeakMap<Page, { open: Set<Request>; times: number }>()

/** Counts what the page asks from now on, so that `settled` knows whether something is still on its way. */
export function countRequests(page: Page): void {
  const known = { open: new Set<Request>(), times: 0 }
  asked.set(page, known)
  page.on('request', (request) => {
    // the stream of events never ends
    if (request.resourceType() === 'eventsource') return
    known.open.add(request)
    known.times += 1
  })
  page.on('requestfinished', (request) => known.open.delete(request))
  page.on('requestfailed', (request) => known.open.delete(request))
}

/** Waits until the screen is all there: nothing loading, nothing on its way, nothing moving. */
export async function settled(page: Page): Promise<void> {
  const requests = asked.get(page)
  if (!requests) throw new Error('Nobody counts the requests of this page')
  for (;;) {
    const before = requests.times
    await page.waitForFunction(
      (words) =>
        document.querySelector('main h1') !== null &&
        document.querySelector('[aria-busy="true"]') === null &&
        ![...document.querySelectorAll('[role="status"]')].some((one) =>
          words.includes(one.textContent),
        ) &&
        document.fonts.status === 'loaded' &&
        // colours on their way are no colours yet
        document
          .getAnimations()
          .every(
            ({ playState, effect }) =>
              playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
          ),
      loading,
    )
    // what waits for a spare moment, and what follows from it, comes now
    await page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestIdleCallback(() =>
            requestAnimationFrame(() => requestAnimationFrame(() => done())),
          ),
        ),
    )
    if (requests.open.size === 0 && requests.times === before) return
  }
}
