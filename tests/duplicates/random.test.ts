import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountyListed } from '../../server/counties/contract.ts'
import type { MergePreview } from '../../server/duplicates/contract.ts'
import { today } from '../counties/county-reader.ts'
import { exportRaw, plainOf } from '../counties/export.ts'
import { recomputed } from '../counties/recompute.ts'
import '../setup/seed.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { everything, get, institution, merged, namedIn, two, undo } from './pair.ts'

const homes = ['01095', '01071', '01049']

let server: TestApp
let ana: TestMember
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  ana = await server.signedIn('organizer')
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

const entry = fc.record({
  of: fc.constantFrom('one', 'other', 'both'),
  county: fc.constantFrom(...homes),
  value: fc.integer({ min: 1, max: 5 }),
  promise: fc.boolean(),
  outcome: fc.constantFrom('held', 'attempted'),
  sensitivity: fc.constantFrom('shared', 'organization', 'restricted'),
  day: fc.constantFrom('2026-03-02', '2026-08-14', '2026-11-20'),
})
const place = fc.record({
  counties: fc.subarray(homes, { minLength: 1 }),
  influence: fc.integer({ min: 1, max: 3 }),
})

const statuses = () => get<CountyListed[]>(ana, '/api/counties')
const statusOf = ({ fips, alliance, accountability, ageDays }: CountyListed) => ({
  fips,
  alliance,
  accountability,
  ageDays,
})

test('whatever stands on two, merging loses nothing, tells its statuses before, and undoing brings all back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      place,
      place,
      async (entries, a, b) => {
        const [one, other] = [await institution(ana, a), await institution(ana, b)]
        for (const { of, county, value, promise, ...facts } of entries) {
          const institutionIds = { one: [one], other: [other], both: [one, other] }[of]
          const [first] = institutionIds
          const { day: happenedOn, ...rest } = facts
          const answer = await ana.put(`/api/contacts/${newId()}`, {
            ...rest,
            happenedOn,
            institutionIds,
            countyFips: county,
            kind: 'visit',
            notes: 'Words',
            assessments: [{ id: newId(), institutionId: first, value }],
            commitments: promise ? [{ id: newId(), text: 'x', dueOn: '2026-12-24' }] : [],
          })
          expect(answer.statusCode, answer.body).toBe(201)
        }
        const before = await everything(server.superuser)
        const map = await statuses()
        const payload = await two(admin, one, other)
        const preview = await admin.inject({
          method: 'POST',
          url: '/api/duplicates/institutions/preview',
          payload,
        })
        const { counties } = preview.json() as MergePreview
        const id = await merged(admin, one, other)

        expect(await namedIn(server.superuser, one)).toEqual([])
        const now = await everything(server.superuser)
        for (const table of ['contacts', 'assessments', 'commitments', 'sealed_keys']) {
          expect(now[table], table).toHaveLength(before[table]?.length as number)
        }
        const after = await statuses()
        for (const county of counties) {
          const listed = after.find(({ fips }) => fips === county.fips)
          expect(listed).toMatchObject(county.after)
        }
        const plain = plainOf(await exportRaw(server.database.superuser)).filter(
          (known) => known.id !== one,
        )
        for (const county of after.filter(({ fips }) => homes.includes(fips))) {
          const again = recomputed(plain, county.fips, { asOf: today, knownOn: null })
          const { alliance, accountability, ageDays } = again
          expect(statusOf(county)).toEqual({
            fips: county.fips,
            alliance,
            accountability,
            ageDays,
          })
        }

        expect((await undo(admin, id)).statusCode).toBe(200)
        expect(await everything(server.superuser)).toEqual(before)
        expect(await statuses()).toEqual(map)
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
})
