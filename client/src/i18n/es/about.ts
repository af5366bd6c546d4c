import type { about as en } from '../en/about.ts'

export const about: Record<keyof typeof en, string> = {
  'about.what': 'Para qué sirve',
  'about.what.1':
    'En Condado la coalición lleva su trabajo en los 67 condados de Alabama: con quién nos reunimos, de qué lado están, qué pedimos, qué prometieron y en qué quedó.',
  'about.what.2':
    'Ningún color sin razón: al abrir un condado o una institución, bajo «Por qué» están los registros que lo explican, con sus fechas.',

  'about.alliance':
    'Después de un contacto, alguien de la coalición dice de qué lado está la institución. Cuenta lo último que se dijo.',
  'about.alliance.contested':
    'Solo en condados: aliados y opositores tienen cada uno al menos un tercio del peso',
  'about.alliance.not_assessed':
    'Nadie ha dicho de qué lado están, o fue hace tanto que ya no cuenta',
  'about.alliance.never': 'Rayado: nadie de nosotros ha ido nunca. No es lo mismo que neutral',
  'about.freshness':
    'El color se va apagando con los días desde la última evaluación o el último contacto que sí se hizo. Las llamadas sin respuesta y las reuniones negadas o canceladas no lo renuevan.',
  'about.freshness.fresh': 'Hasta {days} días',
  'about.freshness.ageing': 'Hasta {days} días',
  'about.freshness.stale': 'Hasta {days} días',
  'about.freshness.expired': 'Más de {days} días: ya no cuenta',
  'about.county': 'De dónde sale el color de un condado',
  'about.county.1':
    'Tienen voz todas las instituciones del condado que alguien ha evaluado. Un puesto clave, como el alguacil, pesa el triple que uno común; quien atiende solo a este condado pesa el doble que quien atiende a varios.',
  'about.county.2':
    'El condado toma el punto medio de esas voces según su peso y, en caso de duda, el más cauteloso. Los cargos estatales no cuentan en ningún condado en particular.',

  'about.accountability':
    'Ningún programa declara incumplida una promesa. Una persona propone el veredicto con pruebas y otra lo confirma. Los veredictos cuentan por dos años.',
  'about.accountability.mixed': 'Cumplieron unas promesas e incumplieron otras',
  'about.accountability.broken': 'Dos personas confirmaron que se incumplió una promesa',
  'about.accountability.due':
    'Pasó el día prometido, falta que alguien confirme un veredicto, o nada se ha movido en 180 días',
  'about.accountability.in_the_works': 'Lo prometieron y todavía no llega el día',
  'about.accountability.kept': 'Dos personas confirmaron que cumplieron, al menos en parte',
  'about.accountability.asked':
    'Lo pedimos; no hay promesa, o solo promesas que caducaron, que retiramos o que son de hace mucho',
  'about.accountability.never_asked': 'Nunca hemos pedido nada',
  'about.contradiction':
    'Lo contamos como aliado y el registro público dice lo contrario: un acuerdo con ICE que sigue vigente',
  'about.rulesVersion':
    'Estas son las reglas, versión {version}. Con ellas se puede volver a calcular cualquier día del pasado.',

  'about.safety': 'Seguridad',
  'about.never': 'Lo que nunca se escribe',
  'about.never.1':
    'Nombres, teléfonos, direcciones o fechas de nacimiento de la gente de la comunidad. Escriba «una madre de dos niños».',
  'about.never.2': 'La situación migratoria de nadie, ni lo que permita adivinarla.',
  'about.never.3':
    'Quién de la comunidad fue a una reunión, ni dónde vive, trabaja o reza la gente.',
  'about.never.4': 'Nada que no quisiera oír leído en voz alta ante un juez.',
  'about.kept': 'Lo que guarda el servidor',
  'about.kept.1':
    'Contactos con instituciones, evaluaciones, compromisos, seguimientos, el directorio y las cuentas de integrantes.',
  'about.kept.2': 'Un registro de quién cambió qué y cuándo, nunca de lo que dice cada nota.',
  'about.kept.3':
    'Ninguna otra empresa ve nada: ni mapas, ni tipografías, ni estadísticas de fuera.',
  'about.kept.4':
    'Un servidor se puede incautar, y un juez puede exigir sus registros. Lo que nunca se escribió, nadie se lo lleva.',
  'about.roles': 'Quién ve qué',
  'about.roles.restricted':
    'Una nota reservada solo la abre quien la escribió y las personas que eligió. Lo que no está a su alcance se ve como si no existiera.',

  'about.sources': 'De dónde vienen los datos',
  'about.sources.text':
    'De fuentes públicas, tal como estaban en la fecha indicada. Los cargos y los acuerdos cambian: verifique antes de confiar en un nombre. Las elecciones del 3 de noviembre de 2026 todavía no están en ninguna de estas listas.',
  'about.source.title': 'Fuente',
  'about.source.publisher': 'La publica',
  'about.source.licence': 'Licencia',
  'about.source.vintage': 'Fecha',
  'about.attributions': 'Con agradecimiento a',
  'about.attributions.changed':
    'De las tres se tomó solo Alabama y se unió con sus condados. Su licencia:',
  'about.software': 'Programas',
  'about.software.text':
    'Condado es software libre bajo la licencia GNU Affero General Public License, versión 3 o posterior: su admin le da el código fuente si lo pide. Se apoya en el trabajo de otros:',
  'about.version': 'Versión {version}',
}
