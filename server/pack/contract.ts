import Type, { type Static, type TSchema } from 'typebox'
import { Ask } from '../asks/contract.ts'
import { Session } from '../auth/contract.ts'
import { Commitment } from '../commitments/contract.ts'
import { eventKinds, verdicts } from '../commitments/rules.ts'
import { Contact } from '../contacts/contract.ts'
import { DayString, type Endpoint, Fips, Instant, Nullable, Strict, Uuid } from '../contract.ts'
import { County, CountyListed } from '../counties/contract.ts'
import { FollowUp } from '../follow-ups/contract.ts'
import { Institution } from '../institutions/contract.ts'
import { MemberListed } from '../members/contract.ts'
import { SetByHand } from '../overrides/contract.ts'

/** An entry that a status stands on. Where one may not open it, its day and value count and the rest is null. */
const Entry = Strict({
  id: Nullable(Uuid),
  contactId: Nullable(Uuid),
  day: DayString,
  recordedAt: Nullable(Instant),
})

function without<T extends Record<string, TSchema>, Key extends keyof T>(
  properties: T,
  keys: readonly Key[],
): Omit<T, Key> {
  const kept = Object.entries(properties).filter(([key]) => !keys.includes(key as Key))
  return Object.fromEntries(kept) as Omit<T, Key>
}

/** What the statuses of an institution stand on from today on: rules.ts makes them of it. */
export const PackFacts = Strict({
  assessments: Type.Array(Strict({ ...Entry.properties, value: Type.Integer() })),
  heldContacts: Type.Array(Entry),
  commitments: Type.Array(
    Strict({
      id: Nullable(Uuid),
      contactId: Nullable(Uuid),
      madeOn: DayString,
      dueOn: Nullable(DayString),
      /** in their order */
      events: Type.Array(
        Strict({
          id: Nullable(Uuid),
          day: DayString,
          kind: Type.Enum(eventKinds),
          verdict: Nullable(Type.Enum(verdicts)),
        }),
      ),
    }),
  ),
  asks: Type.Array(Entry),
})
export type PackFacts = Static<typeof PackFacts>

/** An institution with the facts that its statuses are made of in place of the statuses. */
export const PackInstitution = Strict({
  ...without(Institution.properties, [
    'alliance',
    'freshness',
    'ageDays',
    'contradiction',
    'because',
    'next',
  ]),
  facts: PackFacts,
  /** Entries that turned out to be this one, as they were called; left out where there are none. */
  formerly: Type.Optional(Type.Array(Strict({ name: Type.String(), kind: Type.String() }))),
  /** The same of those who hold or held a seat here, by the id that stays. */
  peopleFormerly: Type.Optional(Type.Array(Strict({ id: Uuid, name: Type.String() }))),
})
export type PackInstitution = Static<typeof PackInstitution>

/** A contact without what stands in the other lists: its commitments, follow-ups and answers. */
export const PackContact = Strict(
  without(Contact.properties, ['commitments', 'followUps', 'answers', 'readers', 'erasedOn']),
)
export type PackContact = Static<typeof PackContact>

/** Its state is that of the day on which the pack was made: with the facts of its institution it is made anew. */
export const PackCommitment = Strict(without(Commitment.properties, ['because', 'next']))
export type PackCommitment = Static<typeof PackCommitment>

const { fips, name, region, facts } = County.properties

export const PackCounty = Strict({ fips, name, region, facts })
export type PackCounty = Static<typeof PackCounty>

const Ids = Type.Array(Uuid)

export const Pack = Strict({
  seq: Type.String({ description: 'To be sent as `since` the next time' }),
  at: Instant,
  full: Type.Boolean({
    description: 'Everything; else what changed since, to be put into the rest',
  }),
  session: Session,
  listed: Type.Array(CountyListed, { description: 'All counties, as of `at`' }),
  set: Type.Array(Strict({ fips: Fips, ...SetByHand.properties }), {
    description: 'What is set by hand in her counties',
  }),
  regions: Type.Array(
    Strict({ id: Type.String(), name: Type.String(), counties: Type.Array(Fips) }),
  ),
  counties: Type.Array(PackCounty),
  institutions: Type.Array(PackInstitution),
  contacts: Type.Array(PackContact),
  commitments: Type.Array(PackCommitment),
  followUps: Type.Array(FollowUp),
  asks: Type.Array(Ask),
  members: Type.Array(MemberListed),
  removed: Strict({
    institutions: Ids,
    contacts: Ids,
    commitments: Ids,
    followUps: Ids,
    asks: Ids,
    members: Ids,
  }),
})
export type Pack = Static<typeof Pack>

export const getPack = {
  method: 'GET',
  url: '/api/pack',
  schema: {
    summary:
      'What a phone keeps of her counties, to be read without signal: everything, or what changed since. Nothing restricted',
    tags: ['pack'],
    querystring: Strict({
      since: Type.Optional(
        Type.String({
          maxLength: 100,
          pattern: '^[A-Za-z0-9_-]{22}\\.[0-9]{1,20}\\.[0-9a-f-]{0,36}$',
          description: 'The `seq` of the pack before',
        }),
      ),
    }),
    response: { 200: Pack },
  },
} as const satisfies Endpoint
