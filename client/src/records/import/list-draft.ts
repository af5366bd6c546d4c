import type { Day } from '../../../../server/days.ts'
import type { ListToRead } from '../../../../server/records/contract.ts'
import type { Mapping, RecordKind } from '../../../../server/records/rules.ts'
import { noSource, type SourceDraft, sourceOf } from '../source-draft.ts'

export const steps = ['list', 'columns', 'rows'] as const
export type Step = (typeof steps)[number]

/** What somebody said to a question; with its words, so that she can take it back. */
export type Answer = { value: string; text: string; label: string }

/** A list on its way in. `content`: the file in base64; `fileKey` stands for it where it is compared. */
export type ListDraft = {
  id: string
  step: Step
  fileName: string
  content: string
  fileKey: string
  pasted: string
  kind: RecordKind
  source: SourceDraft
  seenOn: Day | null
  adverse: boolean
  /** null: as it is guessed */
  mapping: Mapping | null
  answers: Record<string, Answer>
  /** the days on which records that are no longer in the list have ended */
  ended: Record<string, Day>
}

export function newList(id: string, today: Day): ListDraft {
  return {
    id,
    step: 'list',
    fileName: '',
    content: '',
    fileKey: '',
    pasted: '',
    kind: '287g',
    source: noSource,
    seenOn: today,
    adverse: true,
    mapping: null,
    answers: {},
    ended: {},
  }
}

/** What the server is asked to read; null while something of it is missing. */
export function listToRead(draft: ListDraft): ListToRead | null {
  const { kind, fileName, content, seenOn, adverse, mapping, answers } = draft
  const source = sourceOf(draft.source)
  if (!source || content === '' || seenOn === null) return null
  return {
    kind,
    source,
    seenOn,
    fileName,
    content,
    adverse,
    ...(mapping && { mapping }),
    answers: Object.entries(answers).map(([key, { value }]) => ({ key, value })),
  }
}

/** Bytes as the server takes them. In pieces: a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
