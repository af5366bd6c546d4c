import type { CommitmentEventKind, Verdict } from '../commitments/rules.ts'
import { addDays, daysBetween } from '../days.ts'
import { recordedAfter } from './calendar.ts'
import type { Contact } from './contacts.ts'
import type { Dice } from './dice.ts'
import { courses, type Ending, type Step } from './endings.ts'
import { fill, phrases } from './notes.ts'
import { audited, type DemoMember, isLeader, regionOf, type World } from './world.ts'

interface Happening {
  commitmentId: string
  kind: CommitmentEventKind
  verdict: Verdict | null
  proposal: { id: string; by: string } | null
  day: string
  note: string
  author: DemoMember
}

/** What happened to a promise since, so that it stands today as the plan wants it. */
export function addHistory(
  world: World,
  contact: Contact,
  commitmentId: string,
  ending: Ending,
  dice: Dice,
): void {
  const age = daysBetween(contact.day, world.today)
  for (const step of courses[ending].steps(age, dice)) {
    if (step.kind === 'verdict' || step.kind === 'proposal') {
      judge(world, contact, commitmentId, step, dice)
      continue
    }
    const note = dice.one(phrases[contact.language][step.kind])
    const day = addDays(contact.day, step.after)
    const facts = { kind: step.kind, verdict: null, proposal: null, day, note }
    happen(world, { commitmentId, ...facts, author: contact.author }, dice)
  }
}

/** The lead of the region proposes with what she saw; leadership confirms some days later, or not yet. */
function judge(world: World, contact: Contact, commitmentId: string, step: Step, dice: Dice): void {
  const region = regionOf(world, contact.visited.fips)
  const lead = world.members.find(
    (one) => one.roles.includes('lead') && one.regions.includes(region),
  )
  const leader = world.members.find(isLeader)
  const { verdict } = step
  if (!lead || !leader || !verdict) throw new Error(`Nobody can judge in ${region}`)
  const day = addDays(contact.day, step.after)
  const proof =
    verdict === 'partly_kept' ? dice.one(phrases[contact.language].partly) : contact.topic[verdict]
  const note = fill(proof, contact.blanks)
  const proposed = { kind: 'verdict_proposed', proposal: null, day, note, author: lead } as const
  const id = happen(world, { commitmentId, verdict, ...proposed }, dice)
  if (step.kind === 'proposal') return
  const confirmed: Happening = {
    commitmentId,
    kind: 'verdict_confirmed',
    verdict,
    proposal: { id, by: lead.id },
    day: addDays(day, dice.int(2, 10)),
    note: dice.one(phrases[leader.language].confirmed),
    author: leader,
  }
  happen(world, confirmed, dice)
}

function happen(world: World, happening: Happening, dice: Dice): string {
  const { commitmentId, kind, verdict, proposal, day, note, author } = happening
  const recordedAt = recordedAfter(day, world.today, dice)
  const id = dice.id(recordedAt)
  world.rows.commitment_events.push({
    id,
    commitment_id: commitmentId,
    kind,
    verdict,
    proposal_id: proposal?.id ?? null,
    proposed_by: proposal?.by ?? null,
    happened_on: day,
    note,
    link: null,
    record_id: null,
    file_id: null,
    milestone_id: null,
    author_id: author.id,
    recorded_at: recordedAt,
    facts_hash: null,
  })
  audited(world, recordedAt, author.id, kind, 'commitment', commitmentId)
  return id
}
