import type { PoolConfig } from 'pg'

/** What a system's way of starting the server is given. */
export interface Launch {
  dataDir: string
  engine: string
  settings: Record<string, string>
  /** told in a sentence when the server ends under us and is started again */
  log: (line: string) => void
}

/** A server that answers: how to reach it, as whatever user of whatever database. */
export interface Running {
  reach: PoolConfig
  stop: () => Promise<void>
}
