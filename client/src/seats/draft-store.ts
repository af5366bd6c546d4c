import type { TurnoverDraft } from './draft.ts'

/** Raise it when a draft changes its shape: what an older app kept is then left alone, not misread. */
const shape = 1
const keyOf = (memberId: string) => `condado.turnover.${shape}.${memberId}`

export type Drafts = Readonly<Record<string, TurnoverDraft>>

/** The marks kept on this device, by seat. */
export function keptDrafts(memberId: string): Drafts {
  try {
    return JSON.parse(localStorage.getItem(keyOf(memberId)) ?? '{}') as Drafts
  } catch {
    return {}
  }
}

/** False when this device keeps nothing: its storage is full or forbidden. */
export function keepDrafts(memberId: string, drafts: Drafts): boolean {
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify(drafts))
    return true
  } catch {
    return false
  }
}
