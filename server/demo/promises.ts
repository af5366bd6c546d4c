import { evidenceGrades } from '../commitments/rules.ts'
import type { Contact } from './contacts.ts'
import { countyPlans, type Outlook } from './county-plans.ts'
import { Dice } from './dice.ts'
import { canEndSo, courses, type Ending } from './endings.ts'
import { addHistory } from './history.ts'
import { fill } from './notes.ts'
import type { World } from './world.ts'

/** What becomes of the promises of a county: the first ones for certain, the rest by chance. */
const outlooks: Readonly<Record<Outlook, readonly Ending[]>> = {
  kept: ['kept', 'partly_kept', 'kept', 'withdrawn', 'kept', 'lapsed'],
  mixed: [
    'kept',
    'broken',
    'due',
    'in_progress',
    'partly_kept',
    'open',
    'stalled',
    'kept',
    'reopened',
  ],
  broken: ['broken', 'due', 'broken', 'open', 'lapsed'],
  due: ['due', 'waiting', 'stalled', 'kept', 'due', 'open'],
  in_the_works: ['in_progress', 'open', 'kept', 'in_progress', 'reopened', 'open'],
  asked: ['lapsed', 'withdrawn'],
  none: [],
}

/** One promise to about so many contacts; two where any are made. */
const contactsAPromise = 6
/** How often each grade of evidence, in the order of `evidenceGrades`. */
const grades = [4, 4, 2, 1.5, 0.7]

/** Promises made in held contacts, each with the history that brings it where the plan wants it today. */
export function addPromises(world: World, contacts: readonly Contact[]): void {
  for (const [fips, plan] of Object.entries(countyPlans)) {
    const dice = new Dice(`promises ${fips}`)
    const wanted = outlooks[plan.outlook]
    const count = wanted.length && Math.max(2, Math.round(plan.contacts / contactsAPromise))
    const free = new Set(contacts.filter((one) => isPromising(one, fips)))
    for (const ending of Array.from({ length: count }, (_, n) => wanted[n] ?? dice.one(wanted))) {
      const able = [...free].filter(({ day, visited }) =>
        canEndSo(ending, day, visited.heldOn.reduce(later), world.today),
      )
      if (able.length === 0) continue
      const contact = dice.weighted(able, (one) => fitness(one, ending))
      // one promise of a kind from each: else the same one would be both kept and broken
      for (const one of free) {
        if (one.visited === contact.visited && one.about === contact.about) free.delete(one)
      }
      addPromise(world, contact, ending, dice)
    }
  }
}

/** A promise of a district would count in counties with other plans. */
function isPromising({ outcome, visited }: Contact, fips: string): boolean {
  return outcome === 'held' && visited.fips === fips && visited.place.scope === 'local'
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

/** Friends keep their promises more often. */
function fitness({ value }: Contact, ending: Ending): number {
  if (ending === 'kept' || ending === 'partly_kept') return 6 - value
  return ending === 'broken' || ending === 'waiting' ? value : 1
}

function addPromise(world: World, contact: Contact, ending: Ending, dice: Dice): void {
  const { visited, day, recordedAt, author, topic, blanks, sensitivity } = contact
  const id = dice.id(recordedAt)
  world.rows.commitments.push({
    id,
    contact_id: contact.id,
    institution_id: visited.place.id,
    person_id: null,
    text: fill(topic.promise, blanks),
    made_on: day,
    due_on: courses[ending].due(day, world.today, dice),
    evidence: dice.weighted(evidenceGrades, grades),
    county_fips: visited.fips,
    sensitivity,
    author_id: author.id,
    organization_id: author.organizationId,
    recorded_at: recordedAt,
    facts_hash: null,
  })
  addHistory(world, contact, id, ending, dice)
}
