import { createConnection, createServer, type Socket } from 'node:net'
import type pg from 'pg'

/** A line to the database that can go wrong. */
export interface Line {
  /** the same database, by this line */
  to: (config: pg.PoolConfig) => pg.PoolConfig
  /** nothing passes and nobody is told, as when a network is gone */
  isSilent: boolean
  /** everybody is cut off, and may come back at once */
  cut: () => void
  close: () => Promise<void>
}

export async function openLine({ host = '', port = 5432 }: pg.PoolConfig): Promise<Line> {
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const far = host.startsWith('/')
      ? createConnection(`${host}/.s.PGSQL.${port}`)
      : createConnection(port, host)
    const both = [
      [near, far],
      [far, near],
    ] as const
    for (const [from, to] of both) {
      ends.add(from)
      from.on('data', (bytes) => {
        if (!line.isSilent) to.write(bytes)
      })
      from.on('error', () => to.destroy())
      from.on('close', () => {
        ends.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  const cut = () => {
    for (const end of ends) end.destroy()
  }
  const line: Line = {
    to: (config) => ({ ...config, host: '127.0.0.1', port: own }),
    isSilent: false,
    cut,
    close: async () => {
      cut()
      await new Promise((closed) => server.close(closed))
    },
  }
  return line
}
