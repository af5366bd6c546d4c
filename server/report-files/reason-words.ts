import type { Cause } from '../moves/rules.ts'
import type { BecauseText } from '../reasons/rules.ts'

type Reason = BecauseText | 'because.hidden' | `moves.cause.${Exclude<Cause, 'entered'>}`

/** Why a county moved: as the screens say it (a test holds the two together). */
export const reasonWords = {
  'because.assessed.active_ally': ['Assessed as an active ally', 'Se evaluó como aliado activo'],
  'because.assessed.ally': ['Assessed as an ally', 'Se evaluó como aliado'],
  'because.assessed.neutral': ['Assessed as neutral', 'Se evaluó como neutral'],
  'because.assessed.unsupportive': ['Assessed as unsupportive', 'Se evaluó como reacio'],
  'because.assessed.opponent': ['Assessed as an opponent', 'Se evaluó como opositor'],
  'because.latest.assessment': [
    'The latest word on them is this assessment',
    'Lo más reciente es esta evaluación',
  ],
  'because.latest.contact': [
    'The latest word from them is this contact',
    'Lo más reciente es este contacto',
  ],
  'because.expired.assessment': [
    'The last assessment is too old to count',
    'La última evaluación ya es muy vieja para contar',
  ],
  'because.expired.contact': [
    'The last contact is too old for the assessment to count',
    'El último contacto ya es muy viejo: la evaluación no cuenta',
  ],
  'because.commitment.open': ['Promised, not begun yet', 'Compromiso sin empezar'],
  'because.commitment.in_progress': ['Promised and under way', 'Compromiso en marcha'],
  'because.commitment.due': ['The day it was promised for has passed', 'Ya pasó el día prometido'],
  'because.commitment.stalled': [
    'Nothing has moved for more than 180 days',
    'Sin movimiento por más de 180 días',
  ],
  'because.commitment.kept': ['Promised and kept', 'Compromiso cumplido'],
  'because.commitment.partly_kept': ['Promised and kept in part', 'Compromiso cumplido en parte'],
  'because.commitment.broken': ['Promised and broken', 'Compromiso incumplido'],
  'because.commitment.lapsed': [
    'The promise lapsed: who made it left, or events overtook it',
    'El compromiso caducó: quien lo hizo se fue, o los hechos lo rebasaron',
  ],
  'because.commitment.withdrawn': [
    'We withdrew it and no longer ask for it',
    'Lo retiramos y ya no lo pedimos',
  ],
  'because.commitment.verdict_waiting': [
    'A verdict waits for a second member',
    'Falta que otra persona confirme el veredicto',
  ],
  'because.commitment.older': [
    'The verdict is more than two years old',
    'El veredicto tiene más de dos años',
  ],
  'because.event.progress': ['Progress was noted', 'Se anotó un avance'],
  'because.event.reopened': ['It was opened again', 'Se volvió a abrir'],
  'because.event.verdict_proposed': ['A member proposed a verdict', 'Alguien propuso un veredicto'],
  'because.event.lapsed': ['It was marked as lapsed', 'Se marcó como caducado'],
  'because.event.withdrawn': ['One of us withdrew it', 'Lo retiró alguien de nosotros'],
  'because.event.confirmed.kept': [
    'Two members confirmed: kept',
    'Dos personas confirmaron: cumplido',
  ],
  'because.event.confirmed.partly_kept': [
    'Two members confirmed: kept in part',
    'Dos personas confirmaron: cumplido en parte',
  ],
  'because.event.confirmed.broken': [
    'Two members confirmed: broken',
    'Dos personas confirmaron: incumplido',
  ],
  'because.asked': ['We asked', 'Se pidió'],
  'because.moved.event': ['The last time anything happened to it', 'La última vez que pasó algo'],
  'because.moved.contact': ['The last held contact with them', 'El último contacto que se dio'],
  'because.record.adverse': [
    'A public record says otherwise',
    'Un registro público dice lo contrario',
  ],
  'because.hidden': ['One entry you may not see', 'Una entrada que usted no puede ver'],
  'moves.cause.refreshed': [
    'Held contact: the earlier assessment counts again',
    'Hubo contacto: la evaluación anterior vuelve a contar',
  ],
  'moves.cause.resumed': [
    'Something happened again after a long silence',
    'Volvió a haber movimiento después de mucho silencio',
  ],
  'moves.cause.expired': [
    'Only time passed: this is too old to count now',
    'Solo pasó el tiempo: esto ya es muy viejo para contar',
  ],
  'moves.cause.past_due': [
    'Only time passed: the day came and went',
    'Solo pasó el tiempo: se llegó la fecha y no pasó nada',
  ],
  'moves.cause.stalled': [
    'Only time passed: nothing happened for more than 180 days',
    'Solo pasó el tiempo: más de 180 días sin movimiento',
  ],
  'moves.cause.too_old': [
    'Only time passed: a verdict counts for two years',
    'Solo pasó el tiempo: un veredicto cuenta dos años',
  ],
  'moves.cause.passed': ['Only time passed', 'Solo pasó el tiempo'],
  'moves.cause.taken_back': [
    'An entry that was known then has been taken back',
    'Se retiró un registro que entonces se conocía',
  ],
} as const satisfies Record<Reason, readonly [en: string, es: string]>
