import { addDays } from '../days.ts'
import { factsHash } from '../writes.ts'
import { recordedAfter } from './calendar.ts'
import { Dice } from './dice.ts'
import { fill, phrases } from './notes.ts'
import { stanceOf, type Visited, valueOn } from './visited.ts'
import { audited, membersOf, regionOf, type World } from './world.ts'

const howMany = 40

/** Assessments made outside a contact: somebody read the paper, or heard them speak. */
export function addImpressions(world: World, visited: readonly Visited[]): void {
  const dice = new Dice('impressions')
  const regular = visited.filter(
    ({ plan, heldOn }) => plan.reach === 'regular' && heldOn.length > 0,
  )
  for (const one of dice.shuffled(regular).slice(0, howMany)) {
    const day = addDays(world.today, -dice.int(3, 300))
    const value = valueOn(one, day, world.today)
    const author = dice.one(membersOf(world, regionOf(world, one.fips)))
    const recordedAt = recordedAfter(day, world.today, dice)
    const id = dice.id(recordedAt)
    const blanks = { who: '', seat: '', county: '', subject: '' }
    world.rows.assessments.push({
      id,
      contact_id: null,
      institution_id: one.place.id,
      person_id: null,
      value,
      assessed_on: day,
      basis: fill(dice.one(phrases[author.language].basis[stanceOf(value)]), blanks),
      author_id: author.id,
      recorded_at: recordedAt,
      facts_hash: factsHash(id),
    })
    audited(world, recordedAt, author.id, 'assessed', 'institution', one.place.id)
  }
}
