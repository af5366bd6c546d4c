import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Receipt, Warning } from '../contract.ts'
import { detectorVersion, type FindingKind, kindsIn, longestText } from './rules.ts'

declare module 'fastify' {
  interface FastifyInstance {
    countFindings: (kinds: readonly FindingKind[]) => void
  }
}

/** A client that looks at what is typed by itself says so, with the version of the rules it looks by. */
const ownDetector = 'condado-detector'

/** Fields that are there for what the detector looks for elsewhere, by name, each with its reason. */
export const unwatched: Readonly<Record<string, string>> = {
  phone: 'the number of a public office, for everybody to call',
  email: 'the address of a public office, for everybody to write to',
  address: 'where a public office is',
}

const hourMs = 3_600_000

/**
 * Counts what was found and says it once an hour: how often, never where. A line for each write would lead whoever gets hold
 * of the log to the very records that have something in them.
 */
export const detectorPlugin = fastifyPlugin(
  async (app: FastifyInstance) => {
    const counts: Partial<Record<FindingKind, number>> = {}
    const tell = () => {
      if (Object.keys(counts).length > 0) app.log.info({ found: { ...counts } }, 'detector')
      for (const kind of Object.keys(counts)) delete counts[kind as FindingKind]
    }
    app.decorate('countFindings', (kinds) => {
      for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
    })
    const hourly = setInterval(tell, hourMs).unref()
    app.addHook('onClose', async () => {
      clearInterval(hourly)
      tell()
    })
  },
  { name: 'detector' },
)

/**
 * The receipt, with warnings for a client that does not look by the same rules: kinds and fields, never the words. Nothing is
 * refused for what it says, and nothing changed.
 */
export function withWarnings(request: FastifyRequest, receipt: Receipt): Receipt {
  const warnings = warningsOf(request.body, request.query)
  if (warnings.length === 0) return receipt
  request.server.countFindings(warnings.flatMap(({ kinds }) => kinds))
  if (request.headers[ownDetector] === String(detectorVersion)) return receipt
  return { ...receipt, warnings }
}

/** What a writer should look at again, by the path of the field. */
function warningsOf(...sent: unknown[]): Warning[] {
  return sent.flatMap((value) => warningsAt('', value))
}

function warningsAt(path: string, value: unknown): Warning[] {
  if (typeof value === 'string') {
    const kinds = value.length > longestText ? [] : kindsIn(value)
    return kinds.length > 0 ? [{ field: path, kinds }] : []
  }
  // a file is an object as well, and not one of ours
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return []
  return Object.entries(value)
    .filter(([name]) => !Object.hasOwn(unwatched, name))
    .flatMap(([name, inner]) => warningsAt(path ? `${path}.${name}` : name, inner))
}
