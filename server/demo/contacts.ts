import { factsHash } from '../writes.ts'
import { Dice } from './dice.ts'
import { type Blanks, fill, NoteBook, phrases } from './notes.ts'
import { addParticipants } from './participants.ts'
import { stanceOf, type Visited } from './visited.ts'
import { isGathering, type Visit } from './visits.ts'
import type { Topic } from './words/topic.ts'
import { audited, isLeader, type World } from './world.ts'

/** A contact in the rows, with what its promises, asks and next steps are made from. */
export type Contact = Visit & { topic: Topic; blanks: Blanks }

/** Writes every contact down, the oldest first, with who took part and the assessments made in it. */
export function addContacts(world: World, visits: readonly Visit[]): Contact[] {
  const dice = new Dice('contacts')
  const notes = new NoteBook(new Dice('notes'))
  return visits.map((visit, index) => {
    const staff = dice.happens(0.75) ? visit.visited.staff[0] : undefined
    const contact = worded(world, visit, staff?.name, dice)
    addContact(world, contact, dice.happens(0.97) ? notes.noteOf(occasionOf(contact)) : '')
    if (contact.outcome === 'held') visit.visited.heldOn.push(contact.day)
    if (isGathering(contact.kind) && dice.happens(0.4)) addSecond(world, contact, visits, dice)
    addParticipants(world, contact, staff?.personId, dice)
    const isLast = !visits.some((one, i) => i > index && one.visited === visit.visited)
    if (contact.outcome === 'held' && (isLast || dice.happens(0.62))) assess(world, contact, dice)
    return contact
  })
}

function worded(world: World, visit: Visit, staffName: string | undefined, dice: Dice): Contact {
  const { visited, language, about } = visit
  const topic = about[language]
  const somebody = dice.one(phrases[language].somebody[visited.place.sector])
  const blanks = {
    who: staffName ?? somebody,
    seat: townOf(world, visited),
    county: world.counties.get(visited.fips)?.name ?? '',
    subject: topic.subject,
  }
  return { ...visit, topic, blanks }
}

function occasionOf(contact: Contact) {
  return { ...contact, fips: contact.visited.fips, stance: stanceOf(contact.value) }
}

/** The town a note speaks of: a city's own, else the county seat. */
function townOf(world: World, { place, fips }: Visited): string {
  if (place.kind === 'city_government') return place.name
  if (place.kind === 'city_police') return place.name.replace(/ Police Department$/, '')
  return world.counties.get(fips)?.seat ?? ''
}

function addContact(world: World, contact: Contact, notes: string): void {
  const { id, visited, kind, outcome, day, language, sensitivity, author, recordedAt } = contact
  world.rows.contacts.push({
    id,
    county_fips: visited.fips,
    institution_id: visited.place.id,
    kind,
    outcome,
    happened_on: day,
    notes,
    language,
    sensitivity,
    author_id: author.id,
    organization_id: author.organizationId,
    recorded_at: recordedAt,
    facts_hash: factsHash(id),
  })
  meet(world, contact, visited, 1)
  const leader = world.members.find((one) => isLeader(one) && one !== author)
  if (sensitivity === 'restricted' && leader) {
    world.rows.contact_readers.push({ contact_id: id, member_id: leader.id })
  }
  audited(world, recordedAt, author.id, 'logged', 'contact', id)
}

function meet(world: World, { id }: Contact, { place }: Visited, position: number): void {
  world.rows.contact_institutions.push({ contact_id: id, institution_id: place.id, position })
}

/** At a gathering one meets more than one of them. */
function addSecond(world: World, contact: Contact, visits: readonly Visit[], dice: Dice): void {
  const { fips } = contact.visited
  const others = visits.filter(
    ({ visited }) => visited.fips === fips && visited !== contact.visited,
  )
  if (others.length === 0) return
  const { visited } = dice.one(others)
  meet(world, contact, visited, 2)
  visited.heldOn.push(contact.day)
}

function assess(world: World, contact: Contact, dice: Dice): void {
  const { id, visited, day, recordedAt, author, value, language, blanks } = contact
  const basis = dice.one(phrases[language].basis[stanceOf(value)])
  world.rows.assessments.push({
    id: dice.id(recordedAt),
    contact_id: id,
    institution_id: visited.place.id,
    person_id: null,
    value,
    assessed_on: day,
    basis: dice.happens(0.7) ? fill(basis, blanks) : '',
    author_id: author.id,
    recorded_at: recordedAt,
    facts_hash: null,
  })
}
