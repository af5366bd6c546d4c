import type { devices as en } from '../en/devices.ts'

export const devices: Record<keyof typeof en, string> = {
  'devices.title': 'Dónde tengo la sesión abierta',
  'devices.lead':
    '¿Hay algo aquí que no reconoce? Ciérrelo, y luego cambie su contraseña o su llave de acceso.',
  'devices.name': '{browser} en {system}',
  'devices.unknown': 'Un equipo que no dice cuál es',
  'devices.here': 'este',
  'devices.signedIn': 'Sesión abierta, último uso: {age}',
  'devices.signedOut': 'Sin sesión ahora, último uso: {age}',
  'devices.since': 'desde el {when}',
  'devices.knownSince': 'conocido desde el {when}',
  'devices.shared': 'como computadora compartida',
  'devices.how.link': 'con un enlace personal',
  'devices.how.password': 'con contraseña',
  'devices.how.passkey': 'con llave de acceso',
  'devices.how.demo': 'con un enlace de la demostración',
  'devices.end': 'Cerrar sesión ahí',
  'devices.end.what': 'Cerrar sesión ahí: {name}',
  'devices.ended': 'Ahí se cerró la sesión.',
  'devices.endOthers': 'Cerrar sesión en todos los demás',
  'devices.endedOthers': 'En todos los demás equipos se cerró la sesión.',
  'devices.onlyHere': 'Solo tiene la sesión abierta aquí.',
  'devices.lost': 'Este se perdió',
  'devices.lost.what': 'Este se perdió: {name}',
  'devices.lost.title': '¿Se perdió {name}?',
  'devices.lost.text':
    'La sesión se cierra ahí de inmediato, y desde ahora ese equipo es un desconocido.',
  'devices.lost.passkeys':
    '{count, plural, one {Quitar la llave de acceso que se hizo en él: {names}} other {Quitar las # llaves de acceso que se hicieron en él: {names}}}',
  'devices.lost.passkeys.hint':
    'Quien desbloquee el teléfono podría entrar con ella. Déjela solo si sabe que también está en otro equipo.',
  'devices.lost.done': '{name} quedó fuera.',
}
