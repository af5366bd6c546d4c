import type { commitments as en } from '../en/commitments.ts'

export const commitments: Record<keyof typeof en, string> = {
  'commitments.due': 'Para el {day}',
  'commitments.noDue': 'Sin fecha',
}
