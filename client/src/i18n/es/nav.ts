import type { nav as en } from '../en/nav.ts'

export const nav: Record<keyof typeof en, string> = {
  'nav.main': 'Principal',
  'nav.skip': 'Ir al contenido',
  'nav.map': 'Mapa',
  'nav.directory': 'Directorio',
  'nav.log': 'Anotar',
  'nav.logContact': 'Anotar contacto',
  'nav.campaigns': 'Campañas',
  'nav.followUps': 'Seguimiento',
  'nav.coverage': 'Cobertura',
  'nav.promises': 'Compromisos',
  'nav.more': 'Más',
  'nav.moved': 'Qué cambió',
  'nav.turnover': 'Cambios de cargo',
  'nav.records': 'Registros públicos',
  'nav.members': 'Integrantes',
  'nav.audit': 'Registro de cambios',
  'nav.account': 'Mi cuenta',
  'nav.about': 'Acerca de Condado',
  'nav.adminsOnly': 'Esta página es para admins',
  'nav.adminsOnly.text':
    'Los admins agregan a la gente, mandan los enlaces personales y ven quién cambió qué. Si necesita algo de aquí, pídaselo a su admin.',
  'nav.directoryOnly': 'El directorio no es parte de su rol',
  'nav.directoryOnly.text':
    'Usted ve el mapa y cómo está cada condado. Si necesita más, hable con coordinación o con un admin.',
  'nav.demo': 'Demostración. Todo aquí es inventado.',
  'nav.offline': 'Sin conexión. Se muestra lo último que se cargó.',
}
