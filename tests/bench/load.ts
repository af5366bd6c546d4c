import autocannon, { type Request, type Result } from 'autocannon'

/** Requests of one round. */
export interface Round {
  perSecond: number
  done: number
  /** milliseconds of each */
  times: number[]
}

/** Asks a server for so many milliseconds; anything but a 2xx is a failure of the whole run. */
export async function askServer(
  url: string,
  requests: Request[],
  connections: number,
  ms: number,
): Promise<Round> {
  const times: number[] = []
  const started = performance.now()
  const result = await new Promise<Result>((resolve, reject) => {
    // it looks at the clock at every sample
    const options = { url, requests, connections, duration: 3_600, sampleInt: 50 }
    const done = (error: unknown, answer: Result) => (error ? reject(error) : resolve(answer))
    const instance = autocannon(options, done)
    instance.on('response', (_client, status, _bytes, time) => {
      if (status >= 200 && status < 300) times.push(time)
    })
    setTimeout(() => instance.stop(), ms)
  })
  const took = performance.now() - started
  if (result.errors > 0 || result.timeouts > 0 || result.non2xx > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`)
  }
  return { perSecond: (times.length / took) * 1000, done: times.length, times }
}

/** Does the work of the database alone, so many at once. */
export async function askDatabase(
  work: () => Promise<unknown>,
  atOnce: number,
  ms: number,
): Promise<Round> {
  const times: number[] = []
  const started = performance.now()
  const worker = async () => {
    while (performance.now() - started < ms) {
      const before = performance.now()
      await work()
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const took = performance.now() - started
  return { perSecond: (times.length / took) * 1000, done: times.length, times }
}
