import { addDays, type Day } from '../days.ts'
import { eveningOf } from './calendar.ts'
import type { Contact } from './contacts.ts'
import { Dice } from './dice.ts'
import { fill, phrases } from './notes.ts'
import { audited, membersOf, regionOf, type World } from './world.ts'

/** Next steps: most of them done, some late, and for everyone something today and in the weeks ahead. */
export function addFollowUps(world: World, contacts: readonly Contact[]): void {
  const dice = new Dice('follow-ups')
  const { today } = world
  for (const contact of contacts) {
    if (contact.outcome !== 'refused' && dice.happens(0.22)) {
      const dueOn = addDays(contact.day, dice.int(5, 35))
      addFollowUp(world, contact, dueOn, dueOn < today && dice.happens(0.92), dice)
    }
  }
  for (const member of world.members) {
    const own = contacts.filter((one) => one.author === member)
    const latest = own.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, 6)
    for (const [index, contact] of latest.entries()) {
      addFollowUp(world, contact, addDays(today, [0, 0, 1, 3, 9, 20][index] ?? 30), false, dice)
    }
  }
}

function addFollowUp(world: World, contact: Contact, dueOn: Day, done: boolean, dice: Dice): void {
  const { today, rows } = world
  const { visited, author, recordedAt, language, blanks, sensitivity } = contact
  const id = dice.id(recordedAt)
  const others = membersOf(world, regionOf(world, visited.fips))
  const mine = sensitivity !== 'shared' || dice.happens(0.85)
  const assignee = mine ? author : dice.one(others)
  const lastDay = addDays(today, -1)
  const doneOn = addDays(dueOn, dice.int(-3, 4))
  const doneAt = done ? eveningOf(doneOn < lastDay ? doneOn : lastDay, dice) : null
  rows.follow_ups.push({
    id,
    contact_id: contact.id,
    commitment_id: null,
    institution_id: visited.place.id,
    ask_id: null,
    county_fips: visited.fips,
    sensitivity,
    text: fill(dice.one(phrases[language].followUp), blanks),
    due_on: dueOn,
    assignee_id: assignee.id,
    author_id: author.id,
    organization_id: author.organizationId,
    recorded_at: recordedAt,
    done_at: doneAt,
    done_by: done ? assignee.id : null,
    version: done ? 2 : 1,
    facts_hash: null,
  })
  if (doneAt) audited(world, doneAt, assignee.id, 'done', 'follow_up', id)
}
