import type { access as en } from '../en/access.ts'

export const access: Record<keyof typeof en, string> = {
  'access.lead':
    'Estas son las reglas mismas: el servidor lee estas tablas antes de contestarle a cualquiera.',
  'access.notes.title': 'Notas de otras personas',
  'access.notes.lead':
    'Contactos, compromisos, pendientes y todo lo que llevan adentro, según quién pregunta y de dónde es la nota.',
  'access.notes.what': 'Una nota',
  'access.group.shared': 'Compartida',
  'access.group.organization': 'Solo para la organización',
  'access.group.restricted': 'Reservada',
  'access.place.home.ours': 'En mis regiones, de mi organización',
  'access.place.home.theirs': 'En mis regiones, de otra organización',
  'access.place.elsewhere.ours': 'En otra parte, de mi organización',
  'access.place.elsewhere.theirs': 'En otra parte, de otra organización',
  'access.cell.may': '✓ sí',
  'access.cell.sees': 'la ve',
  'access.cell.edits': 'la ve y la edita',
  'access.notes.own':
    'Quien escribió una nota la ve y la edita, esté donde esté. Una nota reservada la ven también las personas que su autora nombra, y un pendiente lo ve quien tiene que hacerlo.',
  'access.notes.roles':
    'Quien tiene varios roles tiene lo que le da cada uno. Quien solo consulta o solo administra no ve notas, ni las propias de antes, a menos que tenga también otro rol.',
  'access.notes.counts':
    'Cada registro cuenta para el estado. Del que no se puede abrir se ven la institución, el día y el peso, y nada más.',
  'access.notes.database':
    'Lo que no se puede ver contesta igual que lo que no existe. La base de datos respeta esta misma tabla por su cuenta, por si al programa se le olvidara preguntar.',
  'access.actions.title': 'Qué puede hacer cada rol',
  'access.actions.lead': 'Para las notas tienen que coincidir las dos tablas.',
  'access.actions.what': 'Puede',
  'access.may.read_statuses': 'Ver el mapa, los estados y los conteos',
  'access.may.read_directory': 'Consultar el directorio y los registros públicos',
  'access.may.add_to_directory': 'Agregar instituciones, personas y cargos',
  'access.may.confirm_directory': 'Confirmar y corregir el directorio',
  'access.may.merge_duplicates': 'Unir duplicados del directorio (coordinación: en sus regiones)',
  'access.may.read_notes': 'Leer notas',
  'access.may.log': 'Registrar contactos, compromisos y pendientes',
  'access.may.edit_others': 'Editar notas de otras personas en sus regiones',
  'access.may.read_campaigns': 'Ver a quiénes va una campaña y qué contestaron',
  'access.may.manage_campaigns': 'Abrir y llevar campañas',
  'access.may.override_status': 'Fijar a mano el estado de sus condados',
  'access.may.turn_over_seats': 'Anotar quién toma un cargo',
  'access.may.import_records': 'Importar registros públicos',
  'access.may.import_contacts': 'Traer contactos de una hoja de cálculo',
  'access.may.import_directory': 'Traer el directorio de una hoja de cálculo',
  'access.may.set_cadence': 'Fijar cada cuánto hay que buscar a cada institución',
  'access.may.propose_verdict': 'Proponer que un compromiso se cumplió o no',
  'access.may.confirm_verdict': 'Confirmar lo que propuso otra persona',
  'access.may.read_members': 'Ver quiénes son integrantes',
  'access.may.manage_members': 'Administrar integrantes, regiones y organizaciones',
  'access.may.read_audit': 'Leer el registro de cambios',
  'access.may.read_reports': 'Leer informes terminados',
  'access.may.write_reports':
    'Escribir y revisar informes: de sus regiones o, con dirección estatal, del estado y de las campañas',
  'access.may.export': 'Exportar lo que puede ver',
  'access.may.read_exports': 'Ver qué exportaron otras personas',
  'access.may.read_retention': 'Ver cuánto tiempo se guardan las palabras',
  'access.may.set_retention': 'Decidir cuánto se guardan las palabras y las retenciones legales',
  'access.may.manage_regions':
    'Agregar regiones, cambiarles el nombre y pasar condados de una a otra',
  'access.may.manage_words': 'Ponerles nombre a tipos y sectores, agregar tipos y dejar de usarlos',
  'access.may.set_settings':
    'Decidir cuándo se cierran las pantallas compartidas y cuánto se puede sacar',
}
