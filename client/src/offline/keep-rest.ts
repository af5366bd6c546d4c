/** How long one file may take. A line that hangs says nothing; whoever waits for it must end by himself. */
const patienceMs = 30_000
/**
 * How long this works at one asking. A browser ends a worker that is at one thing for five minutes, and with it
 * whatever else the worker is doing; the page asks again.
 */
const atOnceMs = 2 * 60_000

let keeping: Promise<void> | undefined
let current: AbortController | undefined
let stopped = false

/**
 * Fetches what is not kept yet, one after the other, so that a thin line is left to whoever works. Where the line
 * fails it is left for the next asking; what is missing until then is fetched when it is opened.
 */
export function keepRest(cacheName: string, files: readonly string[]): Promise<void> {
  keeping ??= keepAll(cacheName, files).finally(() => {
    keeping = undefined
  })
  return keeping
}

/** For good: while this is at work, no newer worker may take over. */
export function stopKeeping(): void {
  stopped = true
  current?.abort()
}

async function keepAll(cacheName: string, files: readonly string[]): Promise<void> {
  const until = Date.now() + atOnceMs
  const there = await everythingKept()
  const cache = await caches.open(cacheName)
  for (const file of files) {
    if (there.has(file)) continue
    if (stopped || Date.now() > until) return
    const response = await come(file)
    if (!response) return
    // a later version has taken its place on the server
    if (response.ok) await cache.put(file, response)
  }
}

/** @returns undefined where the line fails, or is too slow for it */
async function come(file: string): Promise<Response | undefined> {
  const attempt = new AbortController()
  current = attempt
  const timer = setTimeout(() => attempt.abort(), patienceMs)
  try {
    const response = await fetch(file, { signal: attempt.signal })
    const whole = await response.blob()
    return new Response(whole, response)
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** Paths of the files of all versions: asked for one by one, hundreds of them would keep the worker busy. */
async function everythingKept(): Promise<ReadonlySet<string>> {
  const all = await Promise.all(
    (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
  )
  return new Set(all.flat().map(({ url }) => new URL(url).pathname))
}
