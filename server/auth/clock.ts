/** When something was read, by the database's clock and by this process's own that only goes forward. */
export interface Read {
  /** what the database's clock said */
  asOf: string
  /** `performance.now()` at that moment */
  readAt: number
}

/**
 * What the database's clock says now: it is the same for all app servers, and times in rows are its own. A server
 * whose clock is wrong, or is being set, ends nobody's session and lengthens none.
 * @returns milliseconds since 1970
 */
export function nowBy({ asOf, readAt }: Read): number {
  return Date.parse(asOf) + performance.now() - readAt
}
