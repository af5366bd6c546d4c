import type { recovery as en } from '../en/recovery.ts'

export const recovery: Record<keyof typeof en, string> = {
  'recovery.tell.en':
    'Hello {name}, two admins have opened the way back into your Condado account:\n{url}\nIt works once, for 72 hours. When you use it, your old password, passkeys, codes and every open session end, and you set up new ones. Please do not forward it, and delete this message afterwards.',
  'recovery.tell.es':
    'Hola, {name}: dos admins te abrieron el camino de regreso a tu cuenta de Condado:\n{url}\nSirve una sola vez, durante 72 horas. Al usarlo terminan tu contraseña, tus llaves de acceso, tus códigos y todas las sesiones abiertas, y eliges nuevos. No lo reenvíes, y borra este mensaje después.',

  'recovery.title': '¿Se quedó fuera?',
  'recovery.what':
    '{name} ya había entrado antes. Si perdió el teléfono u olvidó la contraseña, dos admins le abren juntos el camino de regreso: uno lo pide y otro lo confirma. Con los códigos de respaldo es más rápido, si los tiene a la mano.',
  'recovery.self':
    'Si algún día pierde todas sus formas de entrar, otros dos admins le abren juntos el camino de regreso.',
  'recovery.alone':
    'Para eso hacen falta dos admins además de la persona, y no hay nadie más. Haga admin a alguien de confianza; mientras tanto, quien lleva el servidor puede crear ahí el enlace con esta orden:',
  'recovery.ask': 'Abrir el camino de regreso',
  'recovery.ask.title': '¿Abrirle el camino de regreso a {name}?',
  'recovery.ask.text': 'Nada cambia hasta que otro admin lo confirme: {names}.',
  'recovery.ask.submit': 'Pedirlo',
  'recovery.reason': 'Por qué, y cómo sabe que de verdad es esa persona',
  'recovery.reason.hint':
    'Para el otro admin. Por ejemplo: perdió el teléfono, hablé con ella en persona.',
  'recovery.askedBy': '{who} pidió el camino de regreso el {when}:',
  'recovery.waits': 'Otro admin lo tiene que confirmar antes del {until}: {names}.',
  'recovery.confirm.text':
    'Confirme solo si usted misma o usted mismo habló con {name}, en persona o por una voz que conoce. Después sale el enlace para entregar.',
  'recovery.confirm': 'Confirmar y crear el enlace',
  'recovery.confirmedBy': '{who} lo confirmó y tiene el enlace. Todavía no se usa.',
  'recovery.newLink': 'Crear otra vez el enlace',
  'recovery.cancel': 'Cancelarlo',
  'recovery.cancelled': 'Cancelado.',
  'recovery.link': 'Camino de regreso',
  'recovery.link.title': '{name} puede volver a entrar',
  'recovery.link.once':
    'Sirve una sola vez, hasta el {until} (72 horas), y solo se muestra ahora. Al usarlo termina cualquier otra forma de entrar a la cuenta.',
  'recovery.tell': 'Qué decirle',
  'recovery.waiting': 'Espera a un segundo admin',
  'recovery.waiting.one': 'Camino de regreso para {name}, lo pidió {who}',
  'recovery.notice.title': 'Se abrió una entrada a su cuenta',
  'recovery.notice.one':
    '{one}, que es admin, pidió el {when} un enlace para que usted vuelva a entrar a su cuenta. Otro admin todavía no lo confirma.',
  'recovery.notice.both':
    '{one} y {other}, admins, abrieron el {when} un camino de regreso a su cuenta.',
  'recovery.notice.open':
    'Si usted lo pidió, todo está bien. Si no, deténgalo aquí y hable con alguien de confianza en la coalición.',
  'recovery.notice.over':
    'Si usted lo pidió, todo está bien. Si no, revise en su cuenta dónde tiene la sesión abierta y hable con alguien de confianza en la coalición.',
  'recovery.notice.stop': 'Yo no lo pedí: detenerlo',
  'recovery.notice.fine': 'Todo bien',
  'error.recovery_open':
    'Ya hay un camino de regreso abierto para esta persona. Recargue para verlo.',
  'error.same_admin': 'Lo confirma un segundo admin: ni quien lo pidió ni la propia persona.',
  'error.came_in_already':
    'Ya había entrado antes, así que el enlace de un solo admin no basta: abran juntos, con otro admin, el camino de regreso.',
}
