import { addDays, type Day, daysBetween } from '../days.ts'
import { fold } from '../search/rules.ts'
import { lapseNote, type TurnoverOutcome } from '../seats/rules.ts'
import { recordedAfter } from './calendar.ts'
import type { Contact } from './contacts.ts'
import { countyPlans } from './county-plans.ts'
import { Dice } from './dice.ts'
import { staffNames } from './newcomer-names.ts'
import { fill } from './notes.ts'
import type { Row } from './store.ts'
import type { Visited } from './visited.ts'
import { audited, type DemoMember, regionOf, type World } from './world.ts'

interface Handover {
  outcome: Exclude<TurnoverOutcome, 'reelected'>
  kinds: readonly string[]
  /** so many promises lapse, and of so many somebody has said that we ask again */
  promises: number
  askedAgain: number
}

const handovers: readonly Handover[] = [
  {
    outcome: 'replaced',
    kinds: ['sheriff', 'city_police', 'county_commission'],
    promises: 2,
    askedAgain: 1,
  },
  {
    outcome: 'vacant',
    kinds: ['school_district', 'hospital', 'city_government'],
    promises: 1,
    askedAgain: 0,
  },
]

/** The offices whose invented staff leave with the elected officials in January 2027. */
const leaveWithTheElected = ['sheriff', 'county_commission', 'probate_office']
const inaugurated = '2027-01-18'
/** Terms that have ended, and nobody has said yet what became of the office. */
const overdue = 5

/** Two invented offices that changed hands, what lapsed with them, and terms that end. */
export function addTurnovers(world: World, contacts: readonly Contact[]): void {
  const dice = new Dice('turnovers')
  const turned = new Set<Visited>()
  for (const handover of handovers) {
    const visited = chooseVisited(world, contacts, handover, turned)
    if (!visited) throw new Error(`Nobody leaves a ${handover.kinds}`)
    turned.add(visited)
    handOver(world, handover, visited, contacts, dice)
  }
  addTermEnds(world, contacts, dice)
}

/** The last held contact on each subject that nothing was promised on: one promise may not be both lapsed and kept. */
function freshContacts(world: World, contacts: readonly Contact[], visited: Visited): Contact[] {
  const promised = new Set(
    world.rows.commitments
      .filter(({ institution_id }) => institution_id === visited.place.id)
      .map(({ text }) => text),
  )
  const isFresh = ({ about, blanks }: Contact) =>
    [about.en, about.es].every(({ promise }) => !promised.has(fill(promise, blanks)))
  const held = contacts.filter(
    ({ visited: met, outcome, sensitivity }) =>
      met === visited && outcome === 'held' && sensitivity === 'shared',
  )
  return [...new Map(held.filter(isFresh).map((one) => [one.about, one])).values()]
}

/** The last to have been visited some weeks ago: nobody speaks of the old holder after she has left. */
function chooseVisited(
  world: World,
  contacts: readonly Contact[],
  { kinds, promises }: Handover,
  turned: ReadonlySet<Visited>,
): Visited | undefined {
  const able = [...new Set(contacts.map((one) => one.visited))].filter((visited) => {
    const { place, staff, fips, heldOn } = visited
    const quiet = daysBetween(heldOn.reduce(later, ''), world.today)
    return (
      kinds.includes(place.kind) &&
      place.scope === 'local' &&
      staff.length > 0 &&
      !turned.has(visited) &&
      countyPlans[fips]?.outlook !== 'none' &&
      quiet >= 12 &&
      quiet <= 240 &&
      freshContacts(world, contacts, visited).length >= promises
    )
  })
  const isKey = ({ place }: Visited) => Number(place.kind === kinds[0])
  return able.sort((a, b) => isKey(b) - isKey(a) || b.heldOn.length - a.heldOn.length)[0]
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

function handOver(
  world: World,
  { outcome, promises, askedAgain }: Handover,
  visited: Visited,
  contacts: readonly Contact[],
  dice: Dice,
): void {
  const { place, fips, staff, heldOn } = visited
  const [left] = staff
  const tenure = world.rows.tenures.find(
    (one) => one.person_id === left?.personId && one.ended_on === null,
  )
  const seat = world.rows.seats.find(({ id }) => id === tenure?.seat_id)
  const lead = world.members.find(
    ({ roles, regions }) => roles.includes('lead') && regions.includes(regionOf(world, fips)),
  )
  if (!left || !tenure || !seat || !lead) throw new Error(`Nobody can turn over ${place.name}`)
  const day = addDays(heldOn.reduce(later, ''), 8)
  const at = recordedAfter(day, world.today, dice)
  tenure.ended_on = day
  const successor = outcome === 'replaced' ? addSuccessor(world, seat, day, at, lead, dice) : null
  const id = dice.id(at)
  world.rows.turnovers.push({
    id,
    seat_id: seat.id,
    outcome,
    happened_on: day,
    before_tenure_id: tenure.id,
    after_tenure_id: successor?.tenureId ?? null,
    author_id: lead.id,
    recorded_at: at,
    facts_hash: Buffer.from(id),
  })
  audited(world, at, lead.id, 'turned_over', 'seat', seat.id)
  const note = lapseNote(lead.language, {
    title: seat.title,
    left: left.name,
    successor: successor?.name ?? null,
  })
  const made = freshContacts(world, contacts, visited).slice(0, promises)
  for (const [index, contact] of made.entries()) {
    const promise = addPromise(world, contact, seat.id, left.personId, dice)
    world.rows.commitment_events.push({
      id: dice.id(at),
      commitment_id: promise.id,
      kind: 'lapsed',
      verdict: null,
      proposal_id: null,
      proposed_by: null,
      happened_on: day,
      note,
      author_id: lead.id,
      recorded_at: at,
      facts_hash: null,
      turnover_id: id,
    })
    if (index < askedAgain) askAgain(world, promise, seat.id, successor?.personId ?? null, at, dice)
  }
}

function addSuccessor(
  world: World,
  seat: Row<'seats'>,
  day: Day,
  at: string,
  lead: DemoMember,
  dice: Dice,
) {
  const taken = new Set(world.rows.people.map(({ name }) => name))
  const { given, spanish } = staffNames
  const names = given.flatMap((first) => spanish.map((last) => `${first} ${last}`))
  const name = dice.one(names.filter((one) => !taken.has(one)))
  const personId = dice.id(at)
  const tenureId = dice.id(at)
  world.rows.people.push({
    id: personId,
    name,
    party: null,
    email: null,
    phone: null,
    website: null,
    source_id: null,
    source_vintage: null,
    confirmed_at: at,
    created_at: at,
    created_by: lead.id,
    facts_hash: null,
    version: 1,
    search: fold(`${name} ${seat.title}`),
  })
  world.rows.tenures.push({
    id: tenureId,
    seat_id: seat.id,
    person_id: personId,
    started_on: day,
    ended_on: null,
    term_ends_on: null,
    source_id: null,
    source_vintage: null,
    created_at: at,
  })
  return { personId, tenureId, name }
}

/** Made in that contact by whoever sat in the seat then, and open until she left. */
function addPromise(
  world: World,
  contact: Contact,
  seatId: string,
  personId: string,
  dice: Dice,
): Row<'commitments'> {
  const { visited, day, recordedAt, author, topic, blanks, sensitivity } = contact
  const promise: Row<'commitments'> = {
    id: dice.id(recordedAt),
    contact_id: contact.id,
    institution_id: visited.place.id,
    seat_id: seatId,
    person_id: personId,
    text: fill(topic.promise, blanks),
    made_on: day,
    due_on: null,
    evidence: dice.one(['private', 'witnessed', 'written'] as const),
    county_fips: visited.fips,
    sensitivity,
    author_id: author.id,
    organization_id: author.organizationId,
    recorded_at: recordedAt,
    facts_hash: null,
  }
  world.rows.commitments.push(promise)
  return promise
}

function askAgain(
  world: World,
  promise: Row<'commitments'>,
  seatId: string,
  personId: string | null,
  turnedOverAt: string,
  dice: Dice,
): void {
  const at = new Date(Date.parse(turnedOverAt) + 3_600_000).toISOString()
  const id = dice.id(at)
  world.rows.asks.push({
    id,
    campaign_id: null,
    contact_id: null,
    commitment_id: promise.id,
    institution_id: promise.institution_id,
    seat_id: seatId,
    person_id: personId,
    text: promise.sensitivity === 'restricted' ? null : (promise.text ?? ''),
    asked_on: null,
    county_fips: promise.county_fips,
    sensitivity: promise.sensitivity,
    organization_id: promise.organization_id,
    author_id: promise.author_id,
    recorded_at: at,
  })
  audited(world, at, promise.author_id, 'asked_again', 'ask', id)
}

function addTermEnds(world: World, contacts: readonly Contact[], dice: Dice): void {
  const kinds = new Map(contacts.map(({ visited: { place } }) => [place.id, place.kind]))
  const institutions = new Map(world.rows.seats.map((seat) => [seat.id, seat.institution_id]))
  const current = world.rows.tenures.filter(({ ended_on }) => ended_on === null)
  const kindOf = ({ seat_id }: Row<'tenures'>) => kinds.get(institutions.get(seat_id) ?? '') ?? ''
  const isElected = (tenure: Row<'tenures'>) => leaveWithTheElected.includes(kindOf(tenure))
  for (const tenure of current.filter(isElected)) tenure.term_ends_on = inaugurated
  const others = current.filter((one) => !isElected(one) && one.started_on === null)
  for (const tenure of dice.shuffled(others).slice(0, overdue)) {
    tenure.term_ends_on = addDays(world.today, -dice.int(2, 30))
  }
}
