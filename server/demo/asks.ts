import { addDays } from '../days.ts'
import { recordedAfter } from './calendar.ts'
import type { Contact } from './contacts.ts'
import { countyPlans } from './county-plans.ts'
import { Dice } from './dice.ts'
import type { Row } from './store.ts'
import { isLeader, type World } from './world.ts'

interface Campaign {
  facts: Pick<
    Row<'campaigns'>,
    'name_en' | 'name_es' | 'goal_en' | 'goal_es' | 'ask_en' | 'ask_es' | 'level' | 'needed'
  >
  /** the kinds of institutions it asks something of */
  kinds: readonly string[]
  startsOn: number
  decidesOn: number
}

const campaigns: readonly Campaign[] = [
  {
    facts: {
      name_en: 'No holds without a judge',
      name_es: 'Sin juez no hay retención',
      goal_en:
        'Twenty sheriffs and cities stop holding people for ICE without a warrant from a judge.',
      goal_es:
        'Veinte alguaciles y ciudades dejan de retener a la gente para ICE sin orden de un juez.',
      ask_en: 'Hold nobody for ICE without a warrant signed by a judge',
      ask_es: 'No retener a nadie para ICE sin una orden firmada por un juez',
      level: 'local',
      needed: 20,
    },
    kinds: ['sheriff', 'city_police', 'county_commission', 'city_government'],
    startsOn: -400,
    decidesOn: 120,
  },
  {
    facts: {
      name_en: 'Tuition for Alabama’s graduates',
      name_es: 'Colegiatura justa para quien se gradúa en Alabama',
      goal_en:
        'In-state tuition for every graduate of an Alabama high school, in the next session.',
      goal_es:
        'Colegiatura estatal para cada persona graduada de una preparatoria de Alabama, en la próxima sesión.',
      ask_en: 'Support in-state tuition for every graduate of an Alabama high school',
      ask_es: 'Apoyar la colegiatura estatal para quien se gradúa en Alabama',
      level: 'state',
      needed: 53,
    },
    kinds: ['state_representative', 'state_senator', 'school_district'],
    startsOn: -330,
    decidesOn: 160,
  },
]

const answers = ['yes', 'leaning_yes', 'undecided', 'leaning_no', 'no'] as const

/** What our campaigns asked of whom, and how the answers moved. */
export function addAsks(world: World, contacts: readonly Contact[]): void {
  const dice = new Dice('asks')
  const leader = world.members.find(isLeader)
  if (!leader) throw new Error('Nobody leads the campaigns')
  for (const { facts, kinds, startsOn, decidesOn } of campaigns) {
    const starts_on = addDays(world.today, startsOn)
    const at = `${starts_on}T16:00:00.000Z`
    const id = dice.id(at)
    const decides_on = addDays(world.today, decidesOn)
    world.rows.campaigns.push({
      id,
      ...facts,
      voted_on: null,
      starts_on,
      decides_on,
      created_at: at,
      created_by: leader.id,
    })
    const met = contacts.filter(
      ({ outcome, day, visited }) =>
        outcome === 'held' &&
        day >= starts_on &&
        kinds.includes(visited.place.kind) &&
        mayBeAsked(visited.place.counties),
    )
    for (const visited of new Set(met.map((one) => one.visited))) {
      const talks = met.filter((one) => one.visited === visited)
      const needed = visited.plan.outlook === 'asked'
      if (needed || dice.happens(0.45)) addAsk(world, id, talks, dice)
    }
  }
}

/** An ask counts in every county it serves. */
export function mayBeAsked(counties: readonly string[]): boolean {
  return counties.every((fips) => countyPlans[fips]?.outlook !== 'none')
}

function addAsk(world: World, campaignId: string, talks: readonly Contact[], dice: Dice): void {
  const [first] = talks
  if (!first) return
  const askId = dice.id(first.recordedAt)
  const ask: Row<'asks'> = {
    id: askId,
    campaign_id: campaignId,
    // that of its first answer, when there is one
    contact_id: null,
    institution_id: first.visited.place.id,
    seat_id: null,
    person_id: null,
    text: null,
    asked_on: first.day,
    author_id: first.author.id,
    recorded_at: first.recordedAt,
  }
  world.rows.asks.push(ask)
  for (const talk of talks.slice(0, 3)) {
    if (!dice.happens(0.8)) continue
    if (talk === first) ask.contact_id = first.id
    world.rows.answers.push({
      id: dice.id(talk.recordedAt),
      ask_id: askId,
      contact_id: talk.id,
      answer: answers[talk.value - 1] ?? 'undecided',
      answered_on: talk.day,
      author_id: talk.author.id,
      recorded_at: recordedAfter(talk.day, world.today, dice),
    })
  }
}
