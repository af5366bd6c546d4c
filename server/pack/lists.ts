import type { App } from '../app-type.ts'
import { answerRows, askRows } from '../asks/store.ts'
import { toAsk } from '../asks/wire.ts'
import { type Member, may, mayEdit } from '../auth/policy.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { eventRows, proposalsOf } from '../commitments/event-store.ts'
import { milestoneRows } from '../commitments/milestone-store.ts'
import { commitmentRows } from '../commitments/store.ts'
import { toCommitment, toListed as toCommitmentListed, waitingIds } from '../commitments/wire.ts'
import { contactRows } from '../contacts/store.ts'
import { toListed as toContactListed, toParticipant } from '../contacts/wire.ts'
import { openable } from '../counties/because-store.ts'
import { loadFacts } from '../counties/facts-store.ts'
import { addDays, type When } from '../days.ts'
import type { Db } from '../db/database.ts'
import { followUpRows } from '../follow-ups/store.ts'
import { toFollowUp } from '../follow-ups/wire.ts'
import { grouped } from '../grouped.ts'
import { institutionRows } from '../institutions/store.ts'
import { toDirectoryEntry } from '../institutions/wire.ts'
import { memberRows } from '../members/store.ts'
import { toMemberListed } from '../members/wire.ts'
import { seatRows } from '../people/store.ts'
import { recordRows } from '../records/store.ts'
import type { Pack } from './contract.ts'
import { entriesIn, toPackFacts } from './facts.ts'
import { contactDays, contactsAtMost } from './rules.ts'
import { formerNames, formerNamesOfPeople, institutionIdsIn, participantsOf } from './store.ts'
import { toFormerly } from './wire.ts'

/** More than any region has: a pack is never cut in the middle. */
const all = 100_000

/** Which of a list: all that belongs in her pack, or those of these ids that do. */
type Which = readonly string[] | 'all'

interface Reading {
  db: Db
  app: App
  member: SessionMember
  when: When
}

/** What narrows a list of notes to the pack: her counties and her own; nothing restricted. */
function within(member: Member, ids: Which) {
  return { home: member.counties, open: true as const, ...(ids === 'all' ? {} : { ids }) }
}

const nothing = (ids: Which) => ids !== 'all' && ids.length === 0

export async function institutionsIn(
  { db, app, member, when }: Reading,
  which: Which,
): Promise<Pack['institutions']> {
  if (nothing(which) || !may(member, 'read_directory')) return []
  const ids = await institutionIdsIn(db, member.counties, which)
  const rows = await institutionRows(db, ids)
  const seats = grouped(await seatRows(db, ids), ({ institutionId }) => institutionId)
  const records = grouped(
    await recordRows(db, { institutions: ids }),
    ({ institution_id }) => institution_id,
  )
  const formerly = await formerNames(db, ids)
  const peopleFormerly = await formerNamesOfPeople(db, ids)
  // from the database: the book of another server may not have heard of a change yet
  const facts = new Map((await loadFacts(app.factsDb, ids)).map((one) => [one.id, one]))
  const opens = await openable(db, member, entriesIn([...facts.values()], when))
  return rows.flatMap((row) => {
    const known = facts.get(row.id)
    if (!known) return []
    return [
      {
        ...toDirectoryEntry(
          row,
          known.counties,
          seats.get(row.id) ?? [],
          records.get(row.id) ?? [],
        ),
        facts: toPackFacts(known, when, opens),
        ...toFormerly(formerly.get(row.id), peopleFormerly.get(row.id)),
      },
    ]
  })
}

export async function contactsIn(
  { db, member, when }: Reading,
  which: Which,
): Promise<Pack['contacts']> {
  if (nothing(which) || !may(member, 'read_notes')) return []
  const filter = { ...within(member, which), from: addDays(when.asOf, -contactDays) }
  const rows = (await contactRows(db, member, filter, contactsAtMost)).slice(0, contactsAtMost)
  const participants = await participantsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...toContactListed(row),
    editedAt: row.editedAt,
    version: row.version,
    mayEdit: row.erasedAt === null && mayEdit(member, { ...row, readerIds: [] }),
    participants: (participants.get(row.id) ?? []).map(toParticipant),
    assessments: row.assessments,
  }))
}

export async function commitmentsIn(
  { db, app, member }: Reading,
  which: Which,
): Promise<Pack['commitments']> {
  if (nothing(which) || !may(member, 'read_notes')) return []
  const rows = await commitmentRows(db, member, within(member, which), all)
  const ids = rows.map(({ id }) => id)
  const states = await app.facts.allCommitmentStates()
  const proposals = await proposalsOf(db, waitingIds(states, ids))
  const events = grouped(await eventRows(db, ids), (one) => one.commitmentId)
  const milestones = grouped(await milestoneRows(db, ids), (one) => one.commitmentId)
  return rows.map((row) => {
    const {
      because: _,
      next: __,
      ...one
    } = toCommitment(
      row,
      toCommitmentListed(row, states, proposals),
      {
        events: events.get(row.id) ?? [],
        milestones: milestones.get(row.id) ?? [],
        because: [],
        next: [],
      },
      member,
    )
    return one
  })
}

export async function followUpsIn(
  { db, member }: Reading,
  which: Which,
): Promise<Pack['followUps']> {
  if (nothing(which) || !may(member, 'read_notes')) return []
  const rows = await followUpRows(db, member, within(member, which), all)
  return rows.map((row) => toFollowUp(row, member))
}

export async function asksIn({ db, member, when }: Reading, which: Which): Promise<Pack['asks']> {
  if (nothing(which) || !may(member, 'read_notes')) return []
  const filter = { counties: member.counties, ...(which === 'all' ? {} : { ids: which }) }
  const rows = await askRows(db, member, filter, when.asOf)
  const open = rows.filter(({ sensitivity }) => sensitivity !== 'restricted')
  const ids = open.map(({ id }) => id)
  const answers = grouped(await answerRows(db, member, ids), ({ askId }) => askId)
  return open.map((row) => toAsk(row, answers.get(row.id) ?? []))
}

export async function membersIn({ db, member }: Reading, which: Which): Promise<Pack['members']> {
  if (nothing(which) || !may(member, 'read_members')) return []
  const rows = await memberRows(db)
  return rows
    .filter(({ id, deactivatedAt }) => !deactivatedAt && (which === 'all' || which.includes(id)))
    .map((row) => toMemberListed(row, false))
}
