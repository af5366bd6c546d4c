import { type Member, may } from '../auth/policy.ts'
import { type Openable, openable } from '../counties/because-store.ts'
import type { Db } from '../db/database.ts'
import { reasonsOfMoves } from '../moves/rules.ts'
import { toCountyMoved } from '../moves/wire.ts'
import type { ReportContents } from '../report-contents/contract.ts'
import { askWords } from './asks-store.ts'
import type { Frozen } from './frozen.ts'
import { Lines } from './lines.ts'
import { commitmentWords } from './words-store.ts'

/**
 * A report as one member may read it: the numbers are the same for everybody, but for one or two people where she does not
 * know them by name; ids, words and names are those of entries that she may open.
 * @param db as this member
 * @param isFinal whether it was frozen
 */
export async function toContents(
  db: Db,
  member: Member,
  frozen: Frozen,
  isFinal: boolean,
): Promise<ReportContents> {
  const { counties, moved, commitments, campaigns, asks = [], gaps, first, records } = frozen
  const reasons = moved.flatMap(({ moves }) => reasonsOfMoves(moves))
  const steps = first.map(({ contactId }) => ({ entry: 'contact' as const, entryId: contactId }))
  const [entries, words, asked] = await Promise.all([
    openable(db, member, [...reasons, ...steps]),
    commitmentWords(
      db,
      member,
      commitments.map(({ id }) => id),
    ),
    askWords(
      db,
      member,
      asks.map(({ id }) => id),
    ),
  ])
  const lines = new Lines(frozen, may(member, 'read_members'))
  const named = (id: string) => ({ id, name: frozen.names[id] ?? '' })
  const institutions = new Map(Object.entries(frozen.names).map(([id, name]) => [id, { name }]))
  const countyNames = Object.fromEntries(counties.map(({ fips, name }) => [fips, name]))
  return {
    asOf: frozen.asOf,
    from: frozen.from,
    previous: frozen.previous,
    rulesVersion: frozen.rulesVersion,
    frozen: isFinal,
    counties,
    statuses: {
      alliance: lines.table('statuses.alliance'),
      accountability: lines.table('statuses.accountability'),
      moved: lines.table('statuses.moved'),
    },
    moved: moved.map(({ moves, ...county }) => toCountyMoved(county, moves, institutions, entries)),
    contacts: {
      total: lines.figure('contacts.total'),
      held: lines.figure('contacts.held'),
      institutions: lines.figure('contacts.institutions'),
      byOutcome: lines.table('contacts.outcome'),
      bySector: lines.table('contacts.sector'),
      byKind: lines.table('contacts.kind'),
      byOrganization: lines.named('contacts.organization', frozen.names),
      byCounty: lines.named('contacts.county', countyNames),
    },
    commitments: {
      happened: lines.happened(),
      standing: lines.standing(),
      items: commitments.map(({ id, institutionId, ...commitment }) => ({
        ...commitment,
        id: words.has(id) ? id : null,
        institution: named(institutionId),
        text: words.get(id) ?? null,
      })),
      more: frozen.moreCommitments,
    },
    campaigns: campaigns.map(({ id, name, changed }) => ({
      id,
      name,
      targets: lines.figure(`campaigns.${id}.targets`),
      asked: lines.figure(`campaigns.${id}.asked`),
      standings: lines.standingsOf(id),
      changed: may(member, 'read_campaigns')
        ? changed.map(({ institutionId, ...change }) => ({
            ...change,
            institution: named(institutionId),
          }))
        : [],
    })),
    asks: lines.table('asks'),
    asked: askedIn(frozen, asked, may(member, 'read_campaigns')),
    coverage: {
      figures: lines.table('coverage'),
      counties: gaps.map(({ keyGaps, before = null, ...county }) => ({
        ...county,
        before,
        keyGaps: may(member, 'read_directory')
          ? keyGaps.map(({ institutionId, ...gap }) => ({
              ...gap,
              institution: named(institutionId),
            }))
          : [],
      })),
    },
    movements: lines.movements(),
    ladder: {
      members: lines.figure('ladder.members'),
      first: lines.ladder().map((line) => ({ ...line, members: known(first, line.of, entries) })),
    },
    records: {
      figures: lines.table('records'),
      items: records.map(({ institutionId, ...record }) => ({
        ...record,
        institution: named(institutionId),
      })),
    },
  }
}

/** Asks that she may read, with their words; of the others, and of those beyond the list, how many they are. */
function askedIn(
  { asks = [], moreAsks = 0, names }: Frozen,
  words: Awaited<ReturnType<typeof askWords>>,
  reads: boolean,
): ReportContents['asked'] {
  const items = asks.flatMap(({ id, institutionId, ...ask }) => {
    const told = words.get(id)
    const institution = { id: institutionId, name: names[institutionId] ?? '' }
    return told ? [{ ...ask, ...told, institution }] : []
  })
  return { items, more: reads ? moreAsks + asks.length - items.length : 0 }
}

/** Who took the step, where the contact in which she did is one to be opened. */
function known(first: Frozen['first'], role: string, entries: Openable) {
  return first
    .filter((one) => one.role === role && entries.has(one.contactId))
    .map(({ memberId, name, contactId, day }) => ({ id: memberId, name, contactId, day }))
}
