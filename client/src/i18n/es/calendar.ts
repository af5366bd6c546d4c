import type { calendar as en } from '../en/calendar.ts'

export const calendar: Record<keyof typeof en, string> = {
  'calendar.title': 'En mi calendario',
  'calendar.lead':
    'Una dirección que su calendario lee solo: lo que usted tiene que hacer y cuándo vencen los compromisos que usted anotó. Dice con qué institución y en qué condado, así que también lo sabe quien guarda su calendario (Google, Apple). No dice nada de lo que usted escribió, y lo restringido no aparece.',
  'calendar.make': 'Crear una dirección',
  'calendar.makeNew': 'Crear una nueva; la anterior deja de servir',
  'calendar.end': 'Anularla',
  'calendar.ended':
    'La dirección ya no sirve. Lo que un calendario ya tenga se queda ahí hasta que usted lo quite.',
  'calendar.address': 'La dirección de su calendario',
  'calendar.once':
    'Solo se muestra ahora. Quien la tenga puede leerla sin iniciar sesión: no se la dé a nadie, y anúlela aquí si se pierde un teléfono.',
  'calendar.madeAt': 'Creada: {when}',
  'calendar.fetchedAt': 'Última consulta: {when}',
  'calendar.neverFetched': 'Ningún calendario la ha consultado todavía.',
  'calendar.google': 'Google Calendar',
  'calendar.google.how':
    '1. Abra calendar.google.com en una computadora; desde la aplicación del teléfono no se puede.\n2. Junto a «Otros calendarios» elija + y «Desde URL».\n3. Pegue la dirección y elija «Añadir calendario». También aparece en su teléfono.\nGoogle busca novedades solo cada varias horas.',
  'calendar.iphone': 'iPhone y iPad',
  'calendar.iphone.how':
    '1. Abra Configuración, luego Apps, Calendario, Cuentas de calendario (en los más viejos: Configuración, Calendario, Cuentas).\n2. Elija Agregar cuenta, Otra, Agregar calendario suscrito.\n3. Pegue la dirección y guarde. Deje vacíos el nombre y la contraseña.',
  'calendar.mac': 'Calendario en una Mac',
  'calendar.mac.how':
    '1. En el menú elija Archivo, Nueva suscripción a calendario.\n2. Pegue la dirección.\n3. Elija cada cuánto se actualiza: con cada hora basta.',
  'calendar.thunderbird': 'Thunderbird',
  'calendar.thunderbird.how':
    '1. Abra el calendario, elija Nuevo calendario y luego En la red.\n2. Pegue la dirección como ubicación, deje vacío el nombre de usuario y marque que no hacen falta credenciales.\n3. Elija Buscar calendarios y Suscribirse.',
}
