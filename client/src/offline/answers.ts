import { dayInAlabama } from '../../../server/days.ts'
import { ApiError } from '../api.ts'
import type { Answering } from './answers/answering.ts'
import { asks } from './answers/asks.ts'
import { commitments } from './answers/commitments.ts'
import { contacts } from './answers/contacts.ts'
import { counties } from './answers/counties.ts'
import { directory } from './answers/directory.ts'
import { followUps } from './answers/follow-ups.ts'
import { participants } from './answers/participants.ts'
import { people } from './answers/people.ts'
import { worldOf } from './answers/world.ts'
import { answeredFromPack, openPack } from './pack.ts'

const known = new Map<string, Answering>(
  [
    ...counties,
    ...directory,
    ...contacts,
    ...participants,
    ...commitments,
    ...followUps,
    ...asks,
    ...people,
  ].map((one) => [one.url, one]),
)

/**
 * What the server would have answered, from the pack.
 * @param otherwise thrown where this device has no pack that it could open
 * @throws ApiError `not_in_pack` for what only the server knows
 */
export async function answerFromPack(
  url: string,
  input: object,
  otherwise: unknown,
): Promise<unknown> {
  const pack = await openPack().catch(() => undefined)
  if (!pack) throw otherwise
  const answer = known.get(url)?.answer(worldOf(pack, dayInAlabama(new Date())), input)
  // not the status of a missing page, and none that another try could change
  if (answer === undefined) throw new ApiError(410, 'not_in_pack')
  answeredFromPack()
  return answer
}
