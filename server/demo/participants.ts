import type { Contact } from './contacts.ts'
import type { Dice } from './dice.ts'
import { membersOf, regionOf, type World } from './world.ts'

/** Who took part: the author, now and then a colleague on her way up the ladder, and somebody of theirs. */
export function addParticipants(
  world: World,
  logged: Contact,
  personId: string | undefined,
  dice: Dice,
): void {
  const { id, author, outcome, visited } = logged
  let position = 0
  const add = (
    member: string | null,
    person: string | null,
    role: 'led' | 'co_led' | 'interpreted' | 'observed' | 'theirs',
  ) => {
    position += 1
    world.rows.participants.push({
      contact_id: id,
      position,
      member_id: member,
      person_id: person,
      role,
    })
  }
  add(author.id, null, 'led')
  if (outcome !== 'held') return
  const colleagues = membersOf(world, regionOf(world, visited.fips)).filter((one) => one !== author)
  const [colleague, second] = dice.shuffled(colleagues)
  if (colleague && dice.happens(0.35)) {
    const speaks = colleague.language !== author.language
    add(colleague.id, null, dice.one(['co_led', 'observed', speaks ? 'interpreted' : 'observed']))
    if (second && dice.happens(0.2)) add(second.id, null, 'observed')
  }
  if (personId) add(null, personId, 'theirs')
}
