import { answerRows } from '../asks/store.ts'
import { allianceValues } from '../assessments/rules.ts'
import { countsOf, resultOf, standingOfAsk } from '../campaigns/rules.ts'
import { targetFacts } from '../campaigns/target-store.ts'
import { momentOf } from '../counties/moment.ts'
import { grouped } from '../grouped.ts'
import type { Cells } from './csv.ts'
import type { Reading } from './pages.ts'
import type { StoredKind, StoredRow } from './rows-store.ts'

type Rows = readonly StoredRow[]
type Standing = (
  reading: Reading,
) => Promise<(rows: Rows) => readonly Cells[] | Promise<readonly Cells[]>>

const idsOf = (rows: Rows) => rows.map(({ id }) => id)

/** What the rules say of rows on the day of the file, and no table keeps: by the very rules that the screens go by. */
export const standingsFor: Partial<Record<StoredKind, Standing>> = {
  commitments: async ({ facts }) => {
    const states = await facts.allCommitmentStates()
    // one that the statuses do not know yet is open
    return (rows) => rows.map((row) => ({ ...row, state: states.get(row.id)?.state ?? 'open' }))
  },

  assessments: async () => (rows) =>
    rows.map((row) => ({ ...row, alliance: allianceValues[Number(row.value) - 1] })),

  asks:
    async ({ db, member }) =>
    async (rows) => {
      const given = await answerRows(db, member, idsOf(rows))
      const byAsk = grouped(given, ({ askId }) => askId)
      return rows.map((row) => {
        const answers = (byAsk.get(row.id) ?? []).map((one) => ({ ...one, day: one.answeredOn }))
        const askedOn = row.asked_on as string | null
        const fact = { id: row.id, askedOn, recordedAt: String(row.recorded_at), answers }
        const { value, answer } = standingOfAsk(fact, momentOf({}))
        return { ...row, standing: value, answered_on: answer?.day }
      })
    },

  campaigns:
    async ({ factsDb }) =>
    async (rows) => {
      const facts = await targetFacts(factsDb, idsOf(rows))
      const byCampaign = grouped(facts, ({ campaignId }) => campaignId)
      return rows.map((row) => {
        const targets = byCampaign.get(row.id) ?? []
        const standings = targets.map((one) => standingOfAsk(one, momentOf({})).value)
        return { ...row, ...countsOf(standings), ...(row.voted_on ? votesOf(targets) : {}) }
      })
    },
}

function votesOf(targets: Awaited<ReturnType<typeof targetFacts>>) {
  const { yes, no, abstained, absent } = resultOf(
    targets.flatMap(({ vote }) => vote ?? []),
    null,
  )
  return { voted_yes: yes, voted_no: no, voted_abstained: abstained, voted_absent: absent }
}
