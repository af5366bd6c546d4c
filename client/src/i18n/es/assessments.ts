import type { assessments as en } from '../en/assessments.ts'

export const assessments: Record<keyof typeof en, string> = {
  'assessments.title': 'Evaluar: {name}',
  'assessments.value': '¿De qué lado están?',
  'assessments.value.missing': 'Elija una de las cinco opciones.',
  'assessments.means.active_ally': 'Actúa a nuestro lado, en público',
  'assessments.means.ally': 'Está de nuestro lado y nos lo dice',
  'assessments.means.neutral': 'Escucha, sin tomar partido',
  'assessments.means.unsupportive': 'Se inclina en contra, o da largas',
  'assessments.means.opponent': 'Trabaja en contra nuestra',
  'assessments.basis': '¿En qué se basa?',
  'assessments.basis.hint':
    'Lo que vio u oyó. Sin el nombre ni la situación migratoria de nadie de la comunidad.',
  'assessments.day': '¿De qué día es?',
  'assessments.all': 'Todas las evaluaciones',
  'assessments.empty': 'Ninguna que usted pueda leer.',
  'assessments.saved': 'Evaluación guardada.',
}
