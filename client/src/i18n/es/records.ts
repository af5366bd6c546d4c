import type { records as en } from '../en/records.ts'

export const records: Record<keyof typeof en, string> = {
  'records.title': 'Registro público',
  'records.287g': 'Acuerdo 287(g) con ICE',
  'records.model.TFM':
    'Modelo de grupo operativo (Task Force): sus agentes pueden interrogar y arrestar por migración en su trabajo de cada día.',
  'records.model.JEM':
    'Modelo de cárcel (Jail Enforcement): sus agentes interrogan a la gente en la cárcel y la retienen para ICE.',
  'records.model.WSO':
    'Entrega de órdenes (Warrant Service Officer): sus agentes ejecutan en la cárcel las órdenes del propio ICE.',
  'records.signed': 'Se firmó el {day}',
  'records.dated': '{day}',
  'records.ended': 'terminó el {day}',
  'records.pdf': 'El acuerdo firmado (PDF)',
  'records.link': 'Abrir la fuente',
  'records.noneKnown': 'No se conoce ningún acuerdo 287(g) al {vintage}.',
  'records.noneKnown.hint': 'La lista de ICE crece cada semana. Pregunte antes de darlo por hecho.',
  'records.say.active_ally': 'Lo contamos como aliado activo.',
  'records.say.ally': 'Lo contamos como aliado.',
  'records.do.287g': 'Desde el {day} tiene un acuerdo con ICE.',
  'records.do.other': 'Desde el {day} el registro público dice lo contrario: {title}.',
}
