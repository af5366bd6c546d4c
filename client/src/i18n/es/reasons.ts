import type { reasons as en } from '../en/reasons.ts'

export const reasons: Record<keyof typeof en, string> = {
  'because.assessed.active_ally': 'Se evaluó como aliado activo',
  'because.assessed.ally': 'Se evaluó como aliado',
  'because.assessed.neutral': 'Se evaluó como neutral',
  'because.assessed.unsupportive': 'Se evaluó como reacio',
  'because.assessed.opponent': 'Se evaluó como opositor',
  'because.latest.assessment': 'Lo más reciente es esta evaluación',
  'because.latest.contact': 'Lo más reciente es este contacto',
  'because.expired.assessment': 'La última evaluación ya es muy vieja para contar',
  'because.expired.contact': 'El último contacto ya es muy viejo: la evaluación no cuenta',
  'because.commitment.open': 'Compromiso sin empezar',
  'because.commitment.in_progress': 'Compromiso en marcha',
  'because.commitment.due': 'Ya pasó el día prometido',
  'because.commitment.stalled': 'Sin movimiento por más de 180 días',
  'because.commitment.kept': 'Compromiso cumplido',
  'because.commitment.partly_kept': 'Compromiso cumplido en parte',
  'because.commitment.broken': 'Compromiso incumplido',
  'because.commitment.lapsed':
    'El compromiso caducó: quien lo hizo se fue, o los hechos lo rebasaron',
  'because.commitment.withdrawn': 'Lo retiramos y ya no lo pedimos',
  'because.commitment.verdict_waiting': 'Falta que otra persona confirme el veredicto',
  'because.commitment.older': 'El veredicto tiene más de dos años',
  'because.event.progress': 'Se anotó un avance',
  'because.event.reopened': 'Se volvió a abrir',
  'because.event.verdict_proposed': 'Alguien propuso un veredicto',
  'because.event.lapsed': 'Se marcó como caducado',
  'because.event.withdrawn': 'Lo retiró alguien de nosotros',
  'because.event.confirmed.kept': 'Dos personas confirmaron: cumplido',
  'because.event.confirmed.partly_kept': 'Dos personas confirmaron: cumplido en parte',
  'because.event.confirmed.broken': 'Dos personas confirmaron: incumplido',
  'because.asked': 'Se pidió',
  'because.moved.event': 'La última vez que pasó algo',
  'because.moved.contact': 'El último contacto que se dio',
  'because.record.adverse': 'Un registro público dice lo contrario',

  'next.freshness.ageing':
    'Un contacto o una evaluación antes del {day} lo mantiene reciente; si no, ese día pasa a «{becomes}».',
  'next.freshness.stale':
    'Un contacto o una evaluación antes del {day} evita que ese día pase a «{becomes}».',
  'next.freshness.expired':
    'Un contacto antes del {day} evita que ese día deje de contar lo que sabemos.',
  'next.freshness.unassessed':
    'Un contacto o una evaluación antes del {day} conserva su postura; si no, la evaluación vence ese día: «{becomes}».',
  'next.assess.first': 'Con una primera evaluación se sabe qué postura tienen.',
  'next.assess.other': 'Cualquier evaluación que no sea «{given}» la cambia enseguida.',
  'next.assess.again': 'Una nueva evaluación cuenta enseguida.',
  'next.contact.revives': 'Con un contacto vuelve a contar la última evaluación: «{becomes}».',
  'next.county.expires':
    'El {day} vence la evaluación de {name}; entonces el condado queda en «{becomes}». Un contacto con ellos antes de ese día lo evita.',
  'next.county.expire':
    'El {day} vencen evaluaciones y el condado pasa a «{becomes}», a menos que alguien los vea o los evalúe antes.',
  'next.county.assess': 'Con una evaluación de {name} el condado ya tiene su estado.',
  'next.county.reassess':
    'Si {name} se evaluara como «{given}», el condado quedaría en «{becomes}».',
  'next.county.freshness':
    'El {day} lo que sabemos de aquí pasa a «{becomes}», si no se anota nada antes.',
  'next.county.due':
    'El {day} se pasa la fecha de un compromiso de {name}; entonces el condado queda en «{becomes}».',
  'next.county.stalled':
    'El {day} se estanca un compromiso de {name}; entonces el condado queda en «{becomes}». Un avance o un contacto antes de ese día lo evita.',
  'next.county.older':
    'El {day} un veredicto sobre {name} cumple más de dos años y deja de contar; entonces el condado queda en «{becomes}».',
  'next.county.several':
    'El {day} cambian varios compromisos; entonces el condado queda en «{becomes}».',
  'next.county.confirm':
    'Hay un veredicto pendiente sobre {name}. Cuando otra persona confirme «{given}», el condado queda en «{becomes}».',
  'next.county.verdict':
    'Cuando dos personas den el compromiso de {name} por «{given}», el condado queda en «{becomes}».',
  'next.county.revive':
    'Un avance en el compromiso de {name}, o un contacto con ellos, pone el condado en «{becomes}».',
  'next.county.ask': 'Con la primera petición el condado pasa a «{becomes}».',
  'next.county.promise': 'Con un nuevo compromiso el condado pasa a «{becomes}».',
  'next.commitment.due': 'El {day} ya pasó su fecha y queda en «{becomes}».',
  'next.commitment.stalled':
    'El {day} pasa a «{becomes}», a menos que antes haya algún movimiento o alguien los vea.',
  'next.commitment.older':
    'Desde el {day} este veredicto tiene más de dos años y ya no cuenta para el condado.',
  'next.commitment.progress': 'Con un avance anotado pasa a «{becomes}».',
  'next.commitment.confirm': 'Cuando otra persona lo confirme, queda en «{becomes}».',
  'next.commitment.verdict':
    'Lo decide un veredicto propuesto con pruebas y confirmado por otra persona.',
  'next.commitment.reopen': 'Si se vuelve a abrir, empieza de nuevo.',

  'because.hidden': 'Una entrada que usted no puede ver',
  'reasons.entries': 'Por estas entradas',
  'reasons.next': 'Qué lo cambiaría',
  'reasons.weight': 'peso {weight}',
  'reasons.more': '{count, plural, one {# institución más} other {# instituciones más}}',
}
