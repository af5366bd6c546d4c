import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Import, ImportChoices, ImportPreview } from '../../server/imports/contract.ts'
import type { TestMember } from '../setup/app.ts'

export const plainChoices: ImportChoices = { kind: 'contacts', sheets: [], answers: [] }

/** Sends a file. */
export function sendFile(
  member: TestMember,
  content: Buffer | string,
  id = newId(),
  name = 'sheet',
) {
  return member.inject({
    method: 'PUT',
    url: `/api/imports/${id}?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(content as string),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

/** Sends a file that can be read. @returns the id of its import */
export async function sent(member: TestMember, content: Buffer | string): Promise<string> {
  const id = newId()
  const answer = await sendFile(member, content, id)
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

const post = (member: TestMember, url: string, payload?: object) =>
  member.inject({ method: 'POST', url, ...(payload ? { payload } : {}) })

export async function preview(
  member: TestMember,
  id: string,
  choices: Partial<ImportChoices> = {},
): Promise<ImportPreview> {
  const answer = await post(member, `/api/imports/${id}/preview`, { ...plainChoices, ...choices })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

export async function imported(member: TestMember, id: string): Promise<Import> {
  return (await member.inject({ url: `/api/imports/${id}` })).json()
}

/** Imports it, and waits until it is in. */
export async function bringIn(
  member: TestMember,
  id: string,
  choices: Partial<ImportChoices> = {},
): Promise<Import> {
  const answer = await post(member, `/api/imports/${id}/run`, { ...plainChoices, ...choices })
  expect(answer.statusCode, answer.body).toBe(200)
  await expect.poll(async () => (await imported(member, id)).state).toBe('finished')
  return imported(member, id)
}

export async function takeBack(member: TestMember, id: string): Promise<Import> {
  const answer = await post(member, `/api/imports/${id}/undo`)
  expect(answer.statusCode, answer.body).toBe(200)
  await expect.poll(async () => (await imported(member, id)).state).toBe('undone')
  return imported(member, id)
}

/** Answers each question as somebody in a hurry does: the likeliest, else leave it out. */
export function likeliest({ questions }: ImportPreview): ImportChoices['answers'] {
  return questions.map(({ key, proposals }) => ({
    key,
    value: proposals[0]?.value ?? 'leave_out',
  }))
}
