import { expect } from 'vitest'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

export interface Marshall {
  server: TestApp
  /** Both edit what the first of them logs. */
  ana: TestMember
  lead: TestMember
  sheriff: string
  school: string
}

/** Two who edit the same records of Marshall County, and whom they met there. */
export async function twoInMarshall(
  options?: Parameters<typeof startTestApp>[0],
): Promise<Marshall> {
  const server = await startTestApp(options)
  return {
    server,
    ana: await server.signedIn('organizer'),
    lead: await server.signedIn('lead'),
    sheriff: await institutionNamed(server.app, "Marshall County Sheriff's Office"),
    school: await institutionNamed(server.app, 'Marshall County Schools'),
  }
}

export function meetingWith(institution: string, more: object = {}) {
  return {
    countyFips: '01095',
    institutionIds: [institution],
    kind: 'meeting',
    happenedOn: '2026-11-20',
    notes: 'We spoke.',
    ...more,
  }
}

/** @returns its address */
export async function loggedBy(author: TestMember, id: string, facts: object): Promise<string> {
  const url = `/api/contacts/${id}`
  expect((await author.put(url, facts)).statusCode).toBe(201)
  return url
}

export const idOf = (url: string) => url.split('/').at(-1) as string

export const read = async (member: TestMember, url: string) => (await member.inject({ url })).json()

/** The field that an answer refuses; undefined when it refuses none. */
export const fieldOf = (answer: { json: () => { errors?: { field: string }[] } }) =>
  answer.json().errors?.[0]?.field

export function remove(member: TestMember, url: string, version: number) {
  return member.inject({ method: 'DELETE', url, headers: { 'if-match': `"${version}"` } })
}

/** What waits to be decided of a record, as this member is told it. */
export async function conflictsOf(member: TestMember, recordId: string) {
  const { items } = await read(member, '/api/conflicts')
  return items.filter((one: { recordId: string }) => one.recordId === recordId)
}
