import type { time as en } from '../en/time.ts'

export const time: Record<keyof typeof en, string> = {
  'time.known.now': 'Como estaba',
  'time.known.then': 'Como se sabía entonces',
  'time.known.now.means': 'Cuenta todo lo registrado hasta hoy, aunque se anotara después.',
  'time.known.then.means': 'Cuenta solo lo que ya estaba registrado ese día.',
  'time.known': 'Cómo mirar atrás',
  'time.title': 'A través del tiempo',
  'time.slider': 'Mes',
  'time.endOf': 'Fin de {month}',
  'time.today': 'Hoy, {day}',
  'time.play': 'Reproducir',
  'time.pause': 'Pausa',
  'time.moved': 'Qué cambió desde entonces',
}
