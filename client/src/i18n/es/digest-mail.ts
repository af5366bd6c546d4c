import type { digestMail as en } from '../en/digest-mail.ts'

export const digestMail: Record<keyof typeof en, string> = {
  'digestMail.title': 'Resumen de la semana por correo',
  'digestMail.lead':
    'Cada lunes por la mañana: cuánto le espera y cuánto pasó, solo en números, con enlaces a Condado. Sin nombres, sin lugares, sin palabras. Quien guarda su correo (Google, Microsoft) ve que usted está en Condado y cuánto hace ahí.',
  'digestMail.open': 'Abrir el resumen',
  'digestMail.off': 'Este servidor no manda correos. El resumen está aquí, en Condado.',
  'digestMail.address': 'Su correo electrónico',
  'digestMail.address.hint': 'Se guarda sellado, solo para esto.',
  'digestMail.address.wrong': 'Una sola dirección, como rosa@example.org.',
  'digestMail.send': 'Mandarme un código',
  'digestMail.codeSent': 'Va un código en camino a {address}. Hasta {when} sirve.',
  'digestMail.code': 'El código del correo',
  'digestMail.confirm': 'Confirmar',
  'digestMail.again': 'Usar otra dirección',
  'digestMail.goes': 'Desde {when} llega a {address}.',
  'digestMail.change': 'Cambiar la dirección',
  'digestMail.end': 'No más correos',
  'digestMail.set': 'El resumen llega a partir del próximo lunes.',
  'digestMail.ended': 'Ya no llegan correos, y la dirección quedó olvidada.',
  'error.mail_off': 'Este servidor no manda correos.',
  'error.mail_code_wrong':
    'Ese no es el código, o ya venció. Después de cinco intentos, pida uno nuevo.',
  'error.mail_failed':
    'No se pudo mandar el correo. Revise la dirección o intente de nuevo en unos minutos.',
}
