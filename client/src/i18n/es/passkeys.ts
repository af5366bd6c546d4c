import type { passkeys as en } from '../en/passkeys.ts'

export const passkeys: Record<keyof typeof en, string> = {
  'passkeys.title': 'Llaves de acceso',
  'passkeys.lead':
    'Se entra con la huella, la cara o el bloqueo de pantalla. Tenga una en cada equipo que usa: así, si pierde el teléfono, solo se queda fuera quien lo encuentre.',
  'passkeys.empty': 'Todavía no tiene ninguna llave de acceso',
  'passkeys.empty.hint':
    'Toma medio minuto y es más segura que cualquier contraseña: solo sirve aquí, y nadie puede adivinarla ni sacársela con engaños.',
  'passkeys.noneHere':
    'Este navegador no puede guardar llaves de acceso. Abra Condado en su teléfono para agregar una.',
  'passkeys.add': 'Agregar una llave de acceso',
  'passkeys.addAnother': 'Agregar otra llave de acceso',
  'passkeys.added': 'Llave de acceso agregada. Desde ahora puede entrar con ella.',
  'passkeys.made': 'Agregada el {day}',
  'passkeys.used': 'usada por última vez {age}',
  'passkeys.unused': 'sin usar todavía',
  'passkeys.backedUp': 'La guarda su administrador de contraseñas, también en sus otros equipos.',
  'passkeys.oneDevice': 'Solo en el equipo donde se creó.',
  'passkeys.rename': 'Cambiar nombre',
  'passkeys.rename.what': 'Cambiar nombre: {name}',
  'passkeys.rename.title': 'Cambiar el nombre de esta llave',
  'passkeys.renamed': 'Nombre cambiado.',
  'passkeys.remove.what': 'Quitar {name}',
  'passkeys.remove.title': '¿Quitar {name}?',
  'passkeys.remove.text':
    'Ya no abrirá nada, y donde alguien haya entrado con ella la sesión se cierra enseguida; aquí se queda abierta. Bórrela también en el equipo, para que allí no se la ofrezca.',
  'passkeys.removed': 'Se quitó {name}.',
  'passkeys.remove': 'Quitar',
}
