import { addDays } from '../days.ts'
import { fold } from '../search/rules.ts'
import { daysBack, eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import { otherTitles, staffNames, staffTitles } from './newcomer-names.ts'
import type { Visited } from './visited.ts'
import { audited, membersOf, regionOf, type World } from './world.ts'

const howMany = 74
/** In so many seats somebody else sat before. */
const handovers = 8

/** Invented people in invented seats, at the institutions we go to most: nobody who holds an office. */
export function addStaff(world: World, visited: readonly Visited[]): void {
  const dice = new Dice('staff')
  const names = inventedNames(dice)
  const most = [...visited].sort((a, b) => b.plan.contacts - a.plan.contacts)
  const chosen = dice.shuffled(most.slice(0, howMany * 2)).slice(0, howMany)
  for (const [index, one] of chosen.entries()) {
    const { place, fips } = one
    const at = eveningOf(addDays(world.today, -daysBack - dice.int(0, 5)), dice)
    const author = dice.one(membersOf(world, regionOf(world, fips)))
    const seatId = dice.id(at)
    const title = dice.one(staffTitles[place.kind] ?? otherTitles)
    world.rows.seats.push({
      id: seatId,
      institution_id: place.id,
      title,
      source_id: null,
      source_vintage: null,
      created_at: at,
    })
    const changedOn = addDays(world.today, -dice.int(120, 330))
    const sits = (startedOn: string | null, endedOn: string | null) => {
      const name = names.next().value as string
      const id = dice.id(at)
      world.rows.people.push({
        id,
        name,
        party: null,
        email: null,
        phone: null,
        website: null,
        source_id: null,
        source_vintage: null,
        confirmed_at: dice.happens(0.7) ? at : null,
        created_at: at,
        created_by: author.id,
        facts_hash: null,
        version: 1,
        search: fold(`${name} ${title}`),
      })
      world.rows.tenures.push({
        id: dice.id(at),
        seat_id: seatId,
        person_id: id,
        started_on: startedOn,
        ended_on: endedOn,
        term_ends_on: null,
        source_id: null,
        source_vintage: null,
        created_at: at,
      })
      audited(world, at, author.id, 'added', 'person', id)
      return { personId: id, name }
    }
    if (index < handovers) sits(null, changedOn)
    one.staff.push(sits(index < handovers ? changedOn : null, null))
  }
}

function* inventedNames(dice: Dice): Generator<string> {
  const { given, english, spanish } = staffNames
  const all = given.flatMap((first) => [...english, ...spanish].map((last) => `${first} ${last}`))
  yield* dice.shuffled(all)
}
