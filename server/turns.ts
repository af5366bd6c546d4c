/** Longer than this nobody else waits for work that goes through a whole file; an answer waits for several of them. */
const turnMs = 4

/** To be awaited in every round of a loop; mostly it answers at once. */
export type Turn = () => Promise<void> | undefined

/** For loops over many rows: lets everybody else have a turn whenever it has worked for a while. */
export function inTurns(): Turn {
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
