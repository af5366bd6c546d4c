import type { moves as en } from '../en/moves.ts'

export const moves: Record<keyof typeof en, string> = {
  'moves.cause.refreshed': 'Hubo contacto: la evaluación anterior vuelve a contar',
  'moves.cause.resumed': 'Volvió a haber movimiento después de mucho silencio',
  'moves.cause.expired': 'Solo pasó el tiempo: esto ya es muy viejo para contar',
  'moves.cause.past_due': 'Solo pasó el tiempo: se llegó la fecha y no pasó nada',
  'moves.cause.stalled': 'Solo pasó el tiempo: más de 180 días sin movimiento',
  'moves.cause.too_old': 'Solo pasó el tiempo: un veredicto cuenta dos años',
  'moves.cause.passed': 'Solo pasó el tiempo',
  'moves.cause.taken_back': 'Se retiró un registro que entonces se conocía',
  'moves.lead':
    'Condados cuya situación el {to} es distinta a la del {from}, y los registros que lo explican.',
  'moves.since': 'Desde',
  'moves.period.month': 'Este mes',
  'moves.period.quarter': 'Este trimestre',
  'moves.period.year': 'Este año',
  'moves.filters': 'Hasta cuándo, dónde y cómo mirar atrás',
  'moves.until': 'Hasta',
  'moves.sector': 'Sector',
  'moves.region': 'Región',
  'moves.print': 'Imprimir',
  'moves.count':
    '{count, plural, =0 {No cambió ningún condado} one {Cambió # condado} other {Cambiaron # condados}}',
  'moves.counties': '{count, plural, one {# condado} other {# condados}}',
  'moves.improved': 'Mejoraron',
  'moves.worsened': 'Empeoraron',
  'moves.changed': 'Cambiaron',
  'moves.to': 'a',
  'moves.onlyTime': 'No se registró nada. Solo pasó el tiempo.',
  'moves.before': 'Antes:',
  'moves.countsAgain': 'Vuelve a contar:',
  'moves.promised': 'prometido',
  'moves.moreReasons': '{count, plural, one {# razón más} other {# razones más}}',
  'moves.empty': 'Nada cambió entre estos dos días',
  'moves.empty.hint':
    'Un condado cambia cuando se registra una evaluación, una petición, una promesa o un veredicto, o cuando alguno ya es muy viejo para contar. Elija una fecha anterior, otra región o todos los sectores.',
  'moves.all': 'Todos',
}
