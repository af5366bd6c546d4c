import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { periodAround } from '../../server/reports/rules.ts'
import { institutionNamed, type TestApp, type TestMember } from '../setup/app.ts'

/** Words that stand in entries behind the report; those of `secret` no reader without an account may see. */
export const words = {
  narrative: 'La señora Núñez came along.',
  caption: 'The sheriff keeps his word.',
  secret: ['canary-notes', 'canary-promise', 'canary-basis'],
} as const

export interface FinalReport {
  id: string
  lead: TestMember
  leader: TestMember
}

/** A lead writes the report of her region about last month, leadership reviews it; final unless asked otherwise. */
export async function writtenReport(
  server: TestApp,
  { final = true }: { final?: boolean } = {},
): Promise<FinalReport> {
  const lead = await server.signedIn('lead')
  const leader = await server.signedIn('leadership')
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const period = periodAround('month', addDays(dayInAlabama(new Date()), -35))
  const [contactId, promiseId, id] = [newId(), newId(), newId()]
  const done = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    expect([200, 201], body).toContain(statusCode)
  }
  await done(
    lead.put(`/api/contacts/${contactId}`, {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'meeting',
      outcome: 'held',
      happenedOn: period.from,
      notes: words.secret[0],
      assessments: [{ id: newId(), institutionId: sheriff, value: 2, basis: words.secret[2] }],
      commitments: [{ id: promiseId, institutionId: sheriff, text: words.secret[1] }],
    }),
  )
  await done(
    lead.put(`/api/reports/${id}`, {
      scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
      period,
      languages: ['en', 'es'],
    }),
  )
  await done(lead.put(`/api/reports/${id}/texts/summary/en`, { text: words.narrative }, 0))
  const highlights = [{ entry: 'commitment', entryId: promiseId, caption: { en: words.caption } }]
  await done(lead.put(`/api/reports/${id}/highlights`, { highlights }, 1))
  if (!final) return { id, lead, leader }
  const { edition } = (await lead.inject({ url: `/api/reports/${id}` })).json()
  const step = (by: TestMember, what: string) =>
    done(by.inject({ method: 'POST', url: `/api/reports/${id}/${what}`, payload: { edition } }))
  await step(leader, 'review')
  await step(lead, 'finalize')
  return { id, lead, leader }
}

/** A visit of one of its days that is logged after it was finished; of the same sheriff, with the same secret words. */
export async function correct(server: TestApp, { id, lead }: FinalReport): Promise<void> {
  const { period } = (await lead.inject({ url: `/api/reports/${id}` })).json()
  const answer = await lead.put(`/api/contacts/${newId()}`, {
    countyFips: '01095',
    institutionIds: [await institutionNamed(server.app, "Marshall County Sheriff's Office")],
    kind: 'visit',
    outcome: 'held',
    happenedOn: period.from,
    notes: words.secret[0],
  })
  expect(answer.statusCode, answer.body).toBe(201)
}
