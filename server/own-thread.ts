import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Megabytes for what is made and forgotten again: far fewer of its objects have to be copied. */
const youngMegabytes = 64

/**
 * Does what keeps a processor busy for seconds in a thread of its own: nobody else waits for it meanwhile, and what it
 * needs of memory goes with it.
 * @param work a module without its ending, which posts one message: the answer to its `workerData`
 * @throws what the module throws
 */
export function inOwnThread<Answer>(work: URL, workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = startThread(work, workerData)
    thread.once('message', resolve)
    thread.once('error', reject)
    // after an answer or an error this changes nothing
    thread.once('exit', (code) => reject(new Error(`${work} ended without an answer (${code})`)))
  })
}

function startThread(work: URL, workerData: unknown): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes }
  const ending = extname(fileURLToPath(import.meta.url))
  const file = new URL(`${work}${ending}`)
  if (ending === '.js') return new Worker(file, { workerData, resourceLimits })
  // from its sources, as in tests and while it is worked on: a thread has no loader of TypeScript from the start
  const load = `import('tsx/esm/api').then(({ register }) => (register(), import('${file}')))`
  return new Worker(load, { eval: true, workerData, resourceLimits })
}
