/** Longer than this nobody else waits for work that goes through a whole file; an answer waits for several of them. */
const turnMs = 4

/**
 * For loops over many rows: lets everybody else have a turn whenever it has worked for a while.
 * @returns to be awaited in every round; mostly it answers at once
 */
export function inTurns(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < turnMs) return undefined
    return new Promise((go) => {
      setImmediate(() => {
        since = performance.now()
        go()
      })
    })
  }
}
