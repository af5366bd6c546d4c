import type { commitments as en } from '../en/commitments.ts'

export const commitments: Record<keyof typeof en, string> = {
  'commitments.due': 'Para el {day}',
  'commitments.noDue': 'Sin fecha',
  'error.already_confirmed': 'Este veredicto ya está confirmado.',
  'error.own_proposal': 'El veredicto lo tiene que confirmar otra persona.',
  'error.nothing_to_confirm': 'Ya no hay propuesta por confirmar.',
  'error.milestone_reached': 'Este paso ya se dio; se queda como está.',
  'error.file_too_large': 'El archivo pasa de 10 MB. Elija uno más ligero.',
  'error.file_type': 'Solo se guardan PDF, JPEG y PNG. Elija otro archivo.',
  'error.file_unreadable': 'El archivo está dañado o la imagen es demasiado grande. Elija otro.',
}
