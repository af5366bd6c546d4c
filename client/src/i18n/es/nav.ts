import type { nav as en } from '../en/nav.ts'

export const nav: Record<keyof typeof en, string> = {
  'nav.main': 'Principal',
  'nav.skip': 'Ir al contenido',
  'nav.map': 'Mapa',
  'nav.directory': 'Directorio',
  'nav.log': 'Anotar',
  'nav.logContact': 'Anotar contacto',
  'nav.followUps': 'Seguimiento',
  'nav.more': 'Más',
  'nav.demo': 'Demostración. Todo aquí es inventado.',
}
