import type { Request } from 'autocannon'
import type { Operation } from './operations.ts'
import type { Server } from './servers.ts'

/** Asks everything once: a quick wrong answer wins nothing. @throws when ours and bare do not say as much */
export async function checkAnswers(
  operation: Operation,
  ours: Server,
  bare: Server,
): Promise<void> {
  const { name, rows } = operation
  if (rows === undefined) return
  for (const [i, request] of operation.ours.entries()) {
    const mine = await count(ours, request)
    const theirs = await count(bare, operation.bare[i])
    const right = rows === 'some' ? mine > 0 : mine === rows
    if (!right || mine !== theirs) {
      throw new Error(`${name} ${request.path}: ${mine} rows from ours, ${theirs} from bare`)
    }
  }
}

async function count(server: Server, request: Request | undefined): Promise<number> {
  const headers = request?.headers as Record<string, string> | undefined
  const answer = await fetch(`${server.url}${request?.path}`, headers ? { headers } : {})
  const body = (await answer.json()) as unknown[] | { items?: unknown[] }
  return (Array.isArray(body) ? body : body.items)?.length ?? 0
}
