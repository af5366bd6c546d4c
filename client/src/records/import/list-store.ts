import type { ListDraft } from './list-draft.ts'

/** Raise it when a draft changes its shape: what an older app kept is then left alone, not misread. */
const shape = 1
const keyOf = (memberId: string) => `condado.list.${shape}.${memberId}`

/** The list that was being imported in this tab; lists are public records, so the tab may keep them. */
export function keptList(memberId: string): ListDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(memberId)) ?? 'null') as ListDraft | null
  } catch {
    return null
  }
}

export function keepList(memberId: string, draft: ListDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(memberId), JSON.stringify(draft))
    else sessionStorage.removeItem(keyOf(memberId))
  } catch {
    // a file larger than the tab may keep: it stays in memory
  }
}
