import { statfs } from 'node:fs/promises'
import fastifyPlugin from 'fastify-plugin'
import { problem } from './errors.ts'

/**
 * What PostgreSQL needs to go on: its log grows by files of 16 MB, also while transactions end and old files are not
 * yet taken away. Without room for those it does not start again either, and then nobody can even read.
 */
const reserveBytes = 128 * 2 ** 20
const lookAgainMs = 1_000
const tellAgainMs = 10 * 60_000
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes while the disk of the embedded database is nearly full, with a 503: phones keep what they have and
 * try again. Reading goes on, and so does writing as soon as there is room.
 */
export const roomPlugin = fastifyPlugin(
  async (app, { dir }: { dir: string }) => {
    let lookedAt = 0
    let toldAt = 0
    let isShort = false
    const look = async () => {
      const { bavail, bsize } = await statfs(dir)
      isShort = bavail * bsize < reserveBytes
      if (isShort && Date.now() - toldAt > tellAgainMs) {
        toldAt = Date.now()
        app.log.error(
          { freeBytes: bavail * bsize },
          'the disk is full: writes are refused until there is room',
        )
      }
    }
    app.addHook('onRequest', async ({ method }) => {
      if (reading.has(method)) return
      if (Date.now() - lookedAt > lookAgainMs) {
        lookedAt = Date.now()
        // a disk that cannot be asked is not full
        await look().catch(() => {})
      }
      if (isShort) throw problem('unavailable', { retryAfter: 30 })
    })
  },
  { name: 'room' },
)
