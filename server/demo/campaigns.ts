import { addDays } from '../days.ts'
import { mayBeAsked } from './asks.ts'
import { eveningOf, recordedAfter } from './calendar.ts'
import type { Contact } from './contacts.ts'
import { Dice } from './dice.ts'
import type { Place, Row } from './store.ts'
import { type DemoMember, isLeader, membersOf, regionOf, type World } from './world.ts'

/** Whom a running campaign has on its list besides those it has asked. */
const wanted: readonly ((place: Place) => boolean)[] = [
  ({ kind, influence }) => kind === 'sheriff' || (kind === 'city_government' && influence === 3),
  ({ kind }) => kind === 'state_representative',
]

const steps = {
  en: [
    'Ask for a meeting before the decision',
    'Bring the draft order of Madison County',
    'Take a pastor along and ask again',
    'Call the chief of staff for a clear answer',
  ],
  es: [
    'Pedir una cita antes de la decisión',
    'Llevar el borrador del condado de Madison',
    'Ir con un pastor y volver a pedirlo',
    'Llamar a la oficina por una respuesta clara',
  ],
} as const

/** What is ahead of the campaigns that run (targets not asked, who talks to whom next), and one that is decided. */
export function addCampaignWork(
  world: World,
  contacts: readonly Contact[],
  places: readonly Place[],
): void {
  const running = [...world.rows.campaigns]
  for (const [index, campaign] of running.entries()) {
    addTargets(world, campaign.id, places.filter(wanted[index] ?? (() => false)))
    addNextSteps(world, campaign.id, places)
  }
  addDecided(world, contacts, places)
}

function leaderOf(world: World): DemoMember {
  const leader = world.members.find(isLeader)
  if (!leader) throw new Error('Nobody leads the campaigns')
  return leader
}

function addTargets(world: World, campaignId: string, places: readonly Place[]): void {
  const dice = new Dice(`targets ${campaignId}`)
  const asked = new Set(
    world.rows.asks
      .filter((ask) => ask.campaign_id === campaignId)
      .map((ask) => ask.institution_id),
  )
  const at = eveningOf(addDays(world.today, -45), dice)
  for (const place of places) {
    if (asked.has(place.id)) continue
    const row = targetRow(dice.id(at), campaignId, place.id, leaderOf(world).id, at)
    // some were written to, and have not answered
    const waits = mayBeAsked(place.counties) && dice.happens(0.12)
    world.rows.asks.push(waits ? { ...row, asked_on: addDays(world.today, -dice.int(3, 40)) } : row)
  }
}

function targetRow(
  id: string,
  campaignId: string,
  institutionId: string,
  authorId: string,
  at: string,
): Row<'asks'> {
  return {
    id,
    campaign_id: campaignId,
    contact_id: null,
    institution_id: institutionId,
    seat_id: null,
    person_id: null,
    text: null,
    asked_on: null,
    author_id: authorId,
    recorded_at: at,
  }
}

/** Somebody has the next talk with a dozen of those who are not with us yet. */
function addNextSteps(world: World, campaignId: string, places: readonly Place[]): void {
  const dice = new Dice(`next steps ${campaignId}`)
  const { rows, today } = world
  const sure = new Set(
    rows.answers.filter(({ answer }) => answer === 'yes' || answer === 'no').map((a) => a.ask_id),
  )
  const open = rows.asks.filter((ask) => ask.campaign_id === campaignId && !sure.has(ask.id))
  for (const ask of dice.shuffled(open).slice(0, 14)) {
    const fips = places.find(({ id }) => id === ask.institution_id)?.counties[0]
    if (!fips) continue
    const assignee = dice.one(membersOf(world, regionOf(world, fips)))
    const at = eveningOf(addDays(today, -dice.int(1, 20)), dice)
    rows.follow_ups.push({
      id: dice.id(at),
      contact_id: null,
      commitment_id: null,
      institution_id: ask.institution_id,
      ask_id: ask.id,
      county_fips: fips,
      sensitivity: 'shared',
      text: dice.one(steps[assignee.language]),
      due_on: addDays(today, dice.int(-4, 21)),
      assignee_id: assignee.id,
      author_id: assignee.id,
      organization_id: assignee.organizationId,
      recorded_at: at,
      done_at: null,
      done_by: null,
      version: 1,
      facts_hash: null,
    })
  }
}

const askedOf = 15
const startsOn = -240
const votedOn = -75

/** A bill in committee: what its members told us, and how they voted. Our forecast was right most of the time. */
function addDecided(world: World, contacts: readonly Contact[], places: readonly Place[]): void {
  const dice = new Dice('decided campaign')
  const { rows, today } = world
  const leader = leaderOf(world)
  const starts_on = addDays(today, startsOn)
  const voted_on = addDays(today, votedOn)
  const at = eveningOf(starts_on, dice)
  const id = dice.id(at)
  rows.campaigns.push({
    id,
    name_en: 'Stop the “show me your papers” bill',
    name_es: 'Alto a la ley de “enséñeme sus papeles”',
    goal_en: 'The bill that lets police ask anybody for papers does not leave its committee.',
    goal_es: 'La ley que deja a la policía pedir papeles a cualquiera no sale de su comisión.',
    ask_en: 'Vote to send the bill back to committee',
    ask_es: 'Votar por regresar la ley a su comisión',
    level: 'state',
    needed: 8,
    voted_on,
    starts_on,
    decides_on: voted_on,
    created_at: at,
    created_by: leader.id,
  })
  const able = places.filter(
    ({ kind, counties }) => kind === 'state_representative' && mayBeAsked(counties),
  )
  const before = contacts.filter(
    ({ day, outcome }) => outcome === 'held' && day > starts_on && day < voted_on,
  )
  const met = (place: Place) => before.filter((one) => one.visited.place.id === place.id)
  const chosen = dice.shuffled(able).sort((a, b) => met(b).length - met(a).length)
  for (const place of chosen.slice(0, askedOf)) {
    const row = targetRow(dice.id(at), id, place.id, leader.id, at)
    const said = hear(world, row.id, place, met(place), dice)
    rows.asks.push({ ...row, asked_on: said.day, contact_id: said.contactId })
    const recorded_at = eveningOf(voted_on, dice)
    rows.votes.push({
      ask_id: row.id,
      vote: voteAfter(said.last, dice),
      author_id: leader.id,
      recorded_at,
    })
  }
}

type Said = 'yes' | 'leaning_yes' | 'undecided' | 'leaning_no' | 'no'

/** One or two answers before the vote, in a contact where there was one. */
function hear(
  world: World,
  askId: string,
  place: Place,
  talks: readonly Contact[],
  dice: Dice,
): { day: string; contactId: string | null; last: Said } {
  const { today, rows } = world
  const fips = place.counties[0] ?? '01001'
  const hearer = dice.one(membersOf(world, regionOf(world, fips)))
  const answers = ['yes', 'leaning_yes', 'undecided', 'leaning_no', 'no'] as const
  let last: Said = dice.weighted(answers, [4, 6, 2, 2, 3])
  const days = [
    addDays(today, votedOn - dice.int(40, 110)),
    addDays(today, votedOn - dice.int(3, 30)),
  ]
  const heard = talks.slice(0, 2)
  const count = heard.length || (dice.happens(0.5) ? 2 : 1)
  let first: { day: string; contactId: string | null } | null = null
  for (let n = 0; n < count; n++) {
    const talk = heard[n]
    const day = talk?.day ?? days[n + 2 - count] ?? today
    if (n > 0 && dice.happens(0.5)) last = dice.weighted(answers, [5, 5, 1, 2, 3])
    rows.answers.push({
      id: dice.id(eveningOf(day, dice)),
      ask_id: askId,
      contact_id: talk?.id ?? null,
      answer: last,
      answered_on: day,
      author_id: talk?.author.id ?? hearer.id,
      recorded_at: talk?.recordedAt ?? recordedAfter(day, today, dice),
    })
    first ??= { day, contactId: talk?.id ?? null }
  }
  return { day: first?.day ?? today, contactId: first?.contactId ?? null, last }
}

/** What they do after what they said: mostly that. */
function voteAfter(last: Said, dice: Dice): Row<'votes'>['vote'] {
  const cast = ['yes', 'no', 'abstained', 'absent'] as const
  const chances: Record<Said, readonly number[]> = {
    yes: [18, 1, 1, 0],
    leaning_yes: [12, 5, 2, 1],
    undecided: [5, 5, 3, 1],
    leaning_no: [4, 12, 2, 1],
    no: [1, 18, 1, 0],
  }
  return dice.weighted(cast, chances[last])
}
