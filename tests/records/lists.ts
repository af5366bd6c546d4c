import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { projectRoot } from '../../server/project-root.ts'
import {
  type ListPreview,
  type ListToImport,
  previewImport,
  putImport,
} from '../../server/records/contract.ts'
import type { TestMember } from '../setup/app.ts'

/** The list of agreements that comes with the product, byte for byte. */
export const shippedList = readFileSync(
  join(projectRoot, 'data/law_enforcement/ice_287g_agreements.csv'),
)

export const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64')

/** A list of 287(g) agreements seen after the shipped one. */
export function listOf(text: string | Buffer, facts: Partial<ListToImport> = {}) {
  return {
    kind: '287g' as const,
    source: { id: 'ice-287g' },
    seenOn: '2026-11-20',
    fileName: 'list.csv',
    content: base64(text),
    adverse: true,
    answers: [],
    ...facts,
  }
}

export type Sent = ReturnType<typeof listOf>

/** What the import of a list would do. */
export async function preview(member: TestMember, list: Sent): Promise<ListPreview> {
  const { ended: _, ...body } = { ended: [], ...list }
  const answer = await member.call(previewImport, { body })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

/** Imports a list with the columns as they are guessed. */
export async function importList(member: TestMember, list: Sent, id = newId()) {
  const { mapping } = await preview(member, list)
  const body = { mapping, ended: [], ...list }
  return member.call(putImport, { params: { id }, body })
}

export const answersTo = (answers: Record<string, string>) =>
  Object.entries(answers).map(([key, value]) => ({ key, value }))
