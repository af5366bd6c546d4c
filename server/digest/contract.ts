import Type, { type Static } from 'typebox'
import { verdicts } from '../commitments/rules.ts'
import { contactKinds, outcomes } from '../contacts/rules.ts'
import { DayString, type Endpoint, Fips, Named, Nullable, Strict, Uuid } from '../contract.ts'
import { Accountability, CountyAlliance } from '../counties/contract.ts'
import { directions } from '../moves/rules.ts'
import { Period } from '../reports/contract.ts'
import { scopeKinds } from '../reports/rules.ts'
import { reportNeeds } from './rules.ts'

const Place = Strict({ fips: Fips, name: Type.String() })
const count = Type.Integer()

const Moved = Strict({
  county: Place,
  direction: Type.Enum(directions),
  alliance: Nullable(Strict({ before: CountyAlliance, after: CountyAlliance })),
  accountability: Nullable(Strict({ before: Accountability, after: Accountability })),
})

/** What happened in the week: counts of all, and the latest of each by name. Never a word of a note. */
const Work = Strict({
  contacts: Strict({
    total: count,
    held: count,
    byMember: Type.Array(Strict({ member: Named, count })),
    byCounty: Type.Array(Strict({ county: Place, count })),
    latest: Type.Array(
      Strict({
        id: Uuid,
        happenedOn: DayString,
        kind: Type.Enum(contactKinds),
        outcome: Type.Enum(outcomes),
        county: Type.String(),
        member: Type.String(),
      }),
    ),
  }),
  commitments: Strict({
    total: count,
    latest: Type.Array(
      Strict({
        id: Uuid,
        madeOn: DayString,
        dueOn: Nullable(DayString),
        county: Type.String(),
        institution: Type.String(),
      }),
    ),
  }),
  verdicts: Strict({
    total: count,
    latest: Type.Array(
      Strict({
        commitmentId: Uuid,
        confirmedOn: DayString,
        verdict: Type.Enum(verdicts),
        county: Type.String(),
        institution: Type.String(),
      }),
    ),
  }),
})

const DueEntry = Strict({
  id: Uuid,
  dueOn: DayString,
  county: Type.String(),
  institution: Nullable(Type.String()),
})
const DueList = Strict({
  overdue: count,
  soon: Type.Integer({ description: 'Today and within the six days after it' }),
  first: Type.Array(DueEntry, { description: 'The ten that are due first' }),
})

/** What waits today, for her. */
const Waiting = Strict({
  steps: DueList,
  promises: DueList,
  quiet: Type.Array(Strict({ county: Place, quietOn: DayString })),
  conflicts: count,
  verdicts: Type.Integer({ description: 'Proposed by others, for her to confirm' }),
  entries: Type.Integer({ description: 'From her own phones, not settled' }),
  reports: Type.Array(
    Strict({
      id: Uuid,
      need: Type.Enum(reportNeeds),
      scope: Type.Enum(scopeKinds),
      about: Type.Array(Type.String(), { description: 'Names of the places or the campaign' }),
      period: Period,
    }),
  ),
})

export const Digest = Strict({
  week: DayString,
  to: DayString,
  lastWeek: Type.String({ format: 'date', description: 'The last week that is over' }),
  isOver: Type.Boolean(),
  ofState: Type.Boolean({ description: 'She has no regions: it is about the whole state' }),
  moved: Type.Array(Moved),
  work: Nullable(Work),
  waiting: Nullable(Waiting),
})
export type Digest = Static<typeof Digest>

export const getDigest = {
  method: 'GET',
  url: '/api/digest',
  schema: {
    summary:
      'A week in her counties, and what waits for her: counts and links, nothing restricted. The last week that is over unless another is asked for',
    tags: ['digest'],
    querystring: Strict({
      week: Type.Optional(
        Type.String({
          format: 'date',
          description: 'Any day of it; not after today',
          examples: ['2026-11-16'],
        }),
      ),
    }),
    response: { 200: Digest },
  },
} as const satisfies Endpoint
