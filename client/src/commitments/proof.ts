import { fileTypes, maxFileBytes } from '../../../server/commitments/rules.ts'

/** What is shown beside the words of an event: one of these. */
export const proofKinds = ['none', 'link', 'record', 'file'] as const
export type ProofKind = (typeof proofKinds)[number]

/** All of it stays while one looks at another kind: nothing chosen is lost. */
export type Proof = { kind: ProofKind; link: string; recordId: string; file: File | undefined }

export const noProof: Proof = { kind: 'none', link: '', recordId: '', file: undefined }

/** Why a file cannot be sent, known before it is; what it really is, the server says. */
export function fileProblem(file: File): 'tooLarge' | 'wrongType' | undefined {
  if (file.size > maxFileBytes) return 'tooLarge'
  const known: readonly string[] = fileTypes
  // some phones do not say what a file is
  return file.type === '' || known.includes(file.type) ? undefined : 'wrongType'
}

/** Whether what was begun is complete; words alone always are. */
export function isWhole({ kind, link, recordId, file }: Proof): boolean {
  switch (kind) {
    case 'none':
      return true
    case 'link':
      return /^https?:\/\/\S+$/.test(link.trim())
    case 'record':
      return recordId !== ''
    case 'file':
      return file !== undefined && fileProblem(file) === undefined
  }
}
