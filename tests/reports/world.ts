import type { LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Addendum, Line, ReportContents } from '../../server/report-contents/contract.ts'
import type { Report, ReportFacts } from '../../server/reports/contract.ts'
import { institutionNamed, type TestApp, type TestMember } from '../setup/app.ts'

/** The spring of a region: over, and with all of its days in the past. */
export const spring: ReportFacts = {
  scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
  period: { kind: 'quarter', from: '2026-04-01', to: '2026-06-30' },
  languages: ['en', 'es'],
}

export async function begun(by: TestMember, facts: object = {}): Promise<string> {
  const id = newId()
  const answer = await by.put(`/api/reports/${id}`, { ...spring, ...facts })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

export async function reportOf(member: TestMember, id: string): Promise<Report> {
  return told(await member.inject({ url: `/api/reports/${id}` }))
}
export async function contentsOf(member: TestMember, id: string): Promise<ReportContents> {
  return told(await member.inject({ url: `/api/reports/${id}/contents` }))
}
export async function addendumOf(member: TestMember, id: string): Promise<Addendum> {
  return told(await member.inject({ url: `/api/reports/${id}/addendum` }))
}
export async function entriesOf(member: TestMember, id: string, number: string, more = '') {
  return told(await member.inject({ url: `/api/reports/${id}/entries?number=${number}${more}` }))
}

export function told(answer: LightMyRequestResponse) {
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

export async function onward(member: TestMember, id: string, how: 'review' | 'finalize') {
  const { edition } = await reportOf(member, id)
  return member.inject({ method: 'POST', url: `/api/reports/${id}/${how}`, payload: { edition } })
}

/** Reviewed by one, finished by the other. */
export async function finished(writer: TestMember, reviewer: TestMember, id: string) {
  told(await onward(reviewer, id, 'review'))
  told(await onward(writer, id, 'finalize'))
}

export function write(
  by: TestMember,
  id: string,
  text: string,
  version: number,
  place = 'summary/en',
) {
  return by.put(`/api/reports/${id}/texts/${place}`, { text }, version)
}

/** What a table of a report says of a word, or of an id. */
export function line(lines: readonly Line[], of: string): Line | undefined {
  return lines.find((one) => one.of === of)
}

export const marshallSheriff = (server: TestApp) =>
  institutionNamed(server.app, "Marshall County Sheriff's Office")

/** Logs a contact of Marshall County. @returns its id */
export async function logged(
  by: TestMember,
  institutionIds: readonly string[],
  facts: object = {},
): Promise<string> {
  const id = newId()
  const answer = await by.put(`/api/contacts/${id}`, {
    countyFips: '01095',
    institutionIds,
    kind: 'meeting',
    happenedOn: '2026-05-05',
    ...facts,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}
