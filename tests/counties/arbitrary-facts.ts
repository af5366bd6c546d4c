import fc from 'fast-check'
import type { DatedFact } from '../../server/assessments/rules.ts'
import { eventKinds, verdicts } from '../../server/commitments/rules.ts'
import type { InstitutionFacts } from '../../server/counties/rules.ts'
import { addDays, type When } from '../../server/days.ts'
import { scopes, sectors } from '../../server/institutions/rules.ts'
import { ago } from './facts.ts'

/** Days ago, crowded around the borders of the rules, and some days still to come. */
const daysAgo = fc.oneof(
  fc.constantFrom(-2, -1, 0, 1, 89, 90, 91, 179, 180, 181, 364, 365, 366, 729, 730, 731),
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 900 }),
)

/** Few times of day, so that ties happen; two lie between midnight UTC and midnight in Alabama. */
const time = fc.constantFrom('00:30:00.000Z', '05:15:00.000Z', '06:15:00.000Z', '18:00:00.000Z')

/** A day, and an instant that day or up to some days later. */
const dated = fc
  .record({
    daysAgo,
    lag: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 60 })),
    time,
    id: fc.nat(9).map(String),
  })
  .map(({ id, daysAgo, lag, time }): DatedFact => {
    const day = ago(daysAgo)
    return { id, day, recordedAt: `${addDays(day, lag)}T${time}` }
  })

const with_ = <More>(more: fc.Arbitrary<More>): fc.Arbitrary<DatedFact & More> =>
  fc.tuple(dated, more).map(([entry, rest]) => ({ ...entry, ...rest }))

const list = <One>(one: fc.Arbitrary<One>, maxLength: number) => fc.array(one, { maxLength })

const event = fc.oneof(
  with_(
    fc.record({
      kind: fc.constantFrom(...eventKinds.filter((kind) => !kind.startsWith('verdict'))),
      verdict: fc.constant(null),
    }),
  ),
  with_(
    fc.record({
      kind: fc.constantFrom('verdict_proposed' as const, 'verdict_confirmed' as const),
      verdict: fc.constantFrom(...verdicts),
    }),
  ),
)

const commitment = with_(
  fc.record({
    dueIn: fc.oneof(fc.constantFrom(null, null, 0, 1, 1000), daysAgo),
    events: list(event, 5),
  }),
).map(({ id, day, recordedAt, dueIn, events }) => ({
  id,
  madeOn: day,
  dueOn: dueIn === null ? null : addDays(day, Math.abs(dueIn)),
  recordedAt,
  events,
}))

const record = with_(
  fc.record({ adverse: fc.boolean(), endsIn: fc.option(fc.integer({ min: 0, max: 200 })) }),
).map(({ endsIn, ...rest }) => ({
  ...rest,
  endedOn: endsIn === null ? null : addDays(rest.day, endsIn),
}))

const institution: fc.Arbitrary<InstitutionFacts> = fc.record({
  id: fc.nat(9).map(String),
  sector: fc.constantFrom(...sectors),
  scope: fc.constantFrom(...scopes),
  influence: fc.constantFrom(1, 2, 3),
  counties: fc.constant(['01095']),
  assessments: list(with_(fc.record({ value: fc.constantFrom(1, 2, 3, 4, 5) })), 4),
  heldContacts: list(dated, 3),
  commitments: list(commitment, 3),
  asks: list(dated, 2),
  records: list(record, 2),
})

/** Institutions of one county with everything about them; ids are unique, and in no order that helps. */
export const someInstitutions: fc.Arbitrary<InstitutionFacts[]> = list(institution, 8).map(
  (institutions) => frozen(withUniqueIds(institutions)),
)

/** A day to ask about: mostly today, also before. */
export const someWhen: fc.Arbitrary<When> = fc.record({
  asOf: fc.oneof(fc.constant(ago(0)), daysAgo.map(ago)),
  knownOn: fc.option(daysAgo.map(ago), { nil: null }),
})

function withUniqueIds<Value>(value: Value): Value {
  let count = 0
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    key === 'id' ? `${inner}-${count++}` : inner,
  ) as Value
}

/** Rules that write into their facts fail on these. */
function frozen<Value>(value: Value): Value {
  for (const inner of Object.values(value ?? {})) if (typeof inner === 'object') frozen(inner)
  return Object.freeze(value)
}
