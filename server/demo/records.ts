import { addDays, type Day } from '../days.ts'
import { factsHash } from '../writes.ts'
import { eveningOf, workday } from './calendar.ts'
import { Dice } from './dice.ts'
import type { Agreement, DemoRecord, EndedRecord, Place } from './store.ts'
import { audited, type World } from './world.ts'

/** When the second list was seen, in days before today. */
const listSeenAgo = 50
const agreements = { id: 'demo-287g', title: '287(g) agreements: a list invented for the demo' }
const minutes = { id: 'demo-minutes', title: 'Minutes and filings invented for the demo' }

type Told = Pick<DemoRecord, 'kind' | 'title' | 'adverse'> & {
  of: string
  ago: number
  note: string
}

/** Told by hand, each of the first institution of its kind that the year has nothing on yet. */
const told: readonly Told[] = [
  {
    kind: 'vote',
    of: 'county_commission',
    ago: 212,
    adverse: true,
    title: 'Voted 3 to 2 to keep renting jail beds to ICE',
    note: 'Nos avisaron de la votación un día antes; fuimos catorce personas.',
  },
  {
    kind: 'resolution',
    of: 'city_government',
    ago: 148,
    adverse: false,
    title: 'Resolution: city services are for every resident, whatever their papers',
    note: 'Passed after three public comments in Spanish, with an interpreter the city paid for.',
  },
  {
    kind: 'policy',
    of: 'school_district',
    ago: 97,
    adverse: false,
    title: 'Staff ask for a judge’s warrant before anyone enters a school',
    note: 'La política está en el sitio del distrito, en inglés y en español.',
  },
  {
    kind: 'lawsuit',
    of: 'sheriff',
    ago: 64,
    adverse: true,
    title: 'Sued over traffic stops in front of a church',
    note: 'The first hearing is set for January.',
  },
]

/** What more schools wrote down. */
const furtherPolicies: readonly Told[] = [
  {
    kind: 'policy',
    of: 'school_district',
    ago: 58,
    adverse: false,
    title: 'No school office asks a family for its papers',
    note: 'Quedó en el manual de inscripción después de dos reuniones con las madres.',
  },
  {
    kind: 'policy',
    of: 'school_district',
    ago: 33,
    adverse: false,
    title: 'A child whose parents are detained goes home with whom the family named',
    note: 'The form comes with the enrollment packet, in both languages.',
  },
]

/**
 * A year later ICE’s list has grown: an import brings two agreements and says that one has ended. Votes and
 * filings were entered by hand. All of it is invented, and its sources say so.
 * @returns what came with the product and has ended since
 */
export function addRecords(
  world: World,
  places: readonly Place[],
  known: readonly Agreement[],
): EndedRecord[] {
  const dice = new Dice('records')
  const importer = world.members.find(({ key }) => key === 'terrence')
  const lead = world.members.find(({ key }) => key === 'guadalupe')
  if (!importer || !lead) throw new Error('Nobody can import lists')
  const seenOn = addDays(world.today, -listSeenAgo)
  for (const { id, title } of [agreements, minutes])
    world.rows.sources.push({
      id,
      title,
      publisher: 'Condado demo',
      licence: 'Invented',
      vintage: seenOn,
      url: null,
      attribution: null,
    })

  const at = eveningOf(seenOn, dice)
  const importId = dice.id(at)
  const free = places.filter(({ adverseSince }) => adverseSince === null)
  const signed = dice
    .shuffled(free.filter(({ kind }) => kind === 'sheriff'))
    .slice(0, 2)
    .map((place, n): DemoRecord => {
      const model = n === 0 ? 'TFM' : 'JEM'
      const day = workday(addDays(seenOn, -14 - 21 * n))
      const facts = { kind: '287g', title: '287(g) agreement with ICE', adverse: true }
      return record(
        dice,
        place,
        { ...facts, day, seenOn, at, source: agreements.id },
        importer.id,
        {
          import_id: importId,
          details: { model },
        },
      )
    })
  world.rows.record_imports.push({
    id: importId,
    kind: '287g',
    source_id: agreements.id,
    file_name: 'lista-287g.csv',
    seen_on: seenOn,
    added: signed.length,
    seen_again: known.length - 1,
    author_id: importer.id,
    recorded_at: at,
    facts_hash: factsHash(importId),
  })
  world.rows.public_records.push(...signed)
  audited(world, at, importer.id, 'imported', 'record_import', importId)

  addTold(world, free, told, lead.id, dice)
  addTold(world, free, furtherPolicies, lead.id, new Dice('further policies'))
  const over = dice.one(known.filter(({ datedOn }) => datedOn < addDays(seenOn, -60)))
  return [{ id: over.id, endedOn: workday(addDays(seenOn, -9)), editorId: importer.id, at }]
}

function addTold(
  world: World,
  places: readonly Place[],
  records: readonly Told[],
  authorId: string,
  dice: Dice,
): void {
  for (const { of, ago, kind, title, adverse, note } of records) {
    const place = dice.one(places.filter((one) => one.kind === of))
    const day = workday(addDays(world.today, -ago))
    const when = { day, seenOn: addDays(day, 3), at: eveningOf(addDays(day, 3), dice) }
    const facts = { kind, title, adverse, ...when, source: minutes.id }
    const row = record(dice, place, facts, authorId, { import_id: null, details: { note } })
    world.rows.public_records.push(row)
    audited(world, when.at, authorId, 'added', 'record', row.id)
  }
}

type Facts = Pick<DemoRecord, 'kind' | 'title' | 'adverse'> & {
  day: Day
  seenOn: Day
  at: string
  source: string
}

function record(
  dice: Dice,
  place: Place,
  { kind, title, adverse, day, seenOn, at, source }: Facts,
  authorId: string,
  more: Pick<DemoRecord, 'import_id' | 'details'>,
): DemoRecord {
  return {
    id: dice.id(at),
    kind,
    institution_id: place.id,
    title,
    adverse,
    dated_on: day,
    ended_on: null,
    seen_on: seenOn,
    url: null,
    source_id: source,
    source_vintage: seenOn,
    recorded_at: at,
    created_by: authorId,
    version: 1,
    ...more,
  }
}
