import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import type { TestMember } from '../setup/app.ts'

const alliances = ['active_ally', 'ally', 'neutral', 'unsupportive', 'opponent'] as const

/** What became of a load. */
export interface Told {
  /** text of each contact that a 2xx was told of, by id */
  written: Map<string, string>
  /** where each institution stands by what was said of it last */
  last: Map<string, string>
  /** requests that got another answer than they should have, or none */
  failed: string[]
  /** reads after an own write that showed what was before it */
  stale: string[]
  reads: number
}

/** Somebody at work: logs what she heard of an institution that is hers alone, and looks at it at once. */
export interface Worker {
  member: TestMember
  institutionId: string
}

/**
 * Everybody works as quickly as answers come, each by the client's own rule: what got no answer is sent again as it
 * was, until `isOver`.
 */
export async function load(
  url: string,
  workers: readonly Worker[],
  isOver: (told: Told) => boolean,
): Promise<Told> {
  const told: Told = { written: new Map(), last: new Map(), failed: [], stale: [], reads: 0 }
  await Promise.all(workers.map((worker) => work(url, worker, told, isOver)))
  return told
}

async function work(
  url: string,
  { member, institutionId }: Worker,
  told: Told,
  isOver: (told: Told) => boolean,
): Promise<void> {
  let seen = ''
  const send = async (method: string, path: string, body?: object): Promise<Response> => {
    for (;;) {
      const answer = await fetch(`${url}/api/${path}`, {
        method,
        headers: {
          cookie: [member.cookie, seen].filter(Boolean).join('; '),
          origin: url,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }).catch((error: Error) => error)
      if (answer instanceof Response && answer.ok) {
        for (const cookie of answer.headers.getSetCookie()) seen = cookie.split(';')[0] ?? ''
        return answer
      }
      const what = answer instanceof Response ? `${answer.status} ${await answer.text()}` : answer
      told.failed.push(`${method} ${path}: ${what}`)
      await sleep(50)
    }
  }
  for (let n = 0; !isOver(told); n++) {
    const id = newId()
    const notes = `heard ${n} by ${member.id}`
    const value = (n % alliances.length) + 1
    await send('PUT', `contacts/${id}`, {
      ...{ countyFips: '01095', institutionIds: [institutionId], kind: 'call', notes },
      assessments: [{ id: newId(), value }],
    })
    told.written.set(id, notes)
    const [here, list] = await Promise.all([
      send('GET', `institutions/${institutionId}`).then((answer) => answer.json()),
      send('GET', `contacts?institution=${institutionId}&limit=1`).then((answer) => answer.json()),
    ])
    told.reads += 2
    const alliance = alliances[value - 1] ?? ''
    told.last.set(institutionId, alliance)
    if (here.alliance !== alliance) told.stale.push(`${id}: ${here.alliance}, not ${alliance}`)
    if (list.items[0]?.id !== id) told.stale.push(`${id} is not in the list`)
  }
}
