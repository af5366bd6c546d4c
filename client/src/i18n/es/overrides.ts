import type { overrides as en } from '../en/overrides.ts'

export const overrides: Record<keyof typeof en, string> = {
  'overrides.computed': 'Calculado: {value}',
  'overrides.set': 'Fijado a mano: {value} hasta el {day}',
  'overrides.by': 'Por {name}, el {day}',
  'overrides.open': 'Fijar a mano',
  'overrides.again': 'Fijar otro',
  'overrides.open.alliance': 'Fijar la alianza a mano',
  'overrides.open.accountability': 'Fijar la rendición de cuentas a mano',
  'overrides.hint':
    'Para lo que ninguna entrada puede decir todavía. El estado calculado sigue al lado y todos ven que este se fijó a mano. Si se puede, mejor anote lo que sabe.',
  'overrides.value': '¿Qué debe decir?',
  'overrides.value.choose': 'Elija un estado',
  'overrides.reason': '¿Por qué?',
  'overrides.reason.hint':
    'Lo leen quienes organizan, coordinan o dirigen. Nunca el nombre de alguien de la comunidad.',
  'overrides.expires': '¿Hasta cuándo?',
  'overrides.weeks': '{count, plural, one {# semana} other {# semanas}}',
  'overrides.days': '{count, plural, one {# día} other {# días}}',
  'overrides.saved': 'Quedó fijado a mano. Todos lo ven junto al estado calculado.',
  'overrides.end': 'Retirarlo',
  'overrides.end.sure':
    'Desde hoy queda solo el estado calculado. Lo que se fijó sigue en el historial.',
  'overrides.ended': 'Retirado. Queda solo el estado calculado.',
  'overrides.history': 'Lo que se ha fijado a mano aquí',
  'overrides.history.empty':
    'Nada todavía: los estados de este condado siempre han sido los calculados.',
  'overrides.history.until': 'Del {from} al {to}',
  'overrides.history.endedBy': '{name} lo retiró el {day}',
  'overrides.history.ended': 'Se retiró el {day}',
}
