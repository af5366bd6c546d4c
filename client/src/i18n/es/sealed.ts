export const sealed = {
  'sealed.only': 'Sellada. Solo {names} puede abrirla.',
  'sealed.closed': 'Sellada.',
  'sealed.open': 'Abrir',
  'sealed.opening': 'Abriendo…',
  'sealed.close': 'Cerrar',
  'sealed.opened': 'Abierta. Se cierra en tres minutos o cuando dejes esta pantalla.',
  'sealed.edit': 'Abrir para editar',
  'sealed.edit.text':
    'Para cambiar una nota sellada, ábrela primero. El borrador no se guarda en este aparato.',
  'sealed.erased':
    'Se cumplió su plazo: estas palabras ya se borraron. Lo que contó sigue contando.',
  'sealed.willBeErased':
    'Las palabras de este contacto se borran el {day}. Lo que cuenta sigue contando.',
  'error.seal_broken':
    'Alguien cambió esta nota por fuera y ya no se puede abrir. Avísele a su admin.',
  'error.key_missing':
    'Al servidor le falta la llave de esta nota. Avísele a su admin; todavía no se ha perdido nada.',
  'sealed.willBeErased.promise':
    'Las palabras de esta promesa, su historia y sus archivos se borrarán el {day}. Lo que cuenta se queda.',
}
