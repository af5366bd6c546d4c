import type { session as en } from '../en/session.ts'

export const session: Record<keyof typeof en, string> = {
  'session.title': 'Entrar',
  'session.again': 'Entre de nuevo para seguir',
  'session.again.hint': 'La sesión terminó. Todo lo que hay en esta página se queda como está.',
  'session.login': 'Nombre de usuario',
  'session.password': 'Contraseña',
  'session.shared': 'Esta computadora es compartida',
  'session.shared.hint': 'La sesión se cierra sola al poco tiempo.',
  'session.next': 'Siguiente',
  'session.code': 'Código',
  'session.code.hint': 'El de su app de autenticación, o uno de sus códigos de respaldo.',
  'session.code.hint.none':
    'El de su app de autenticación, o uno de sus códigos de respaldo. Si todavía no tiene, déjelo vacío.',
  'session.submit': 'Entrar',
  'session.submitting': 'Entrando…',
  'session.noAccount': '¿Todavía sin cuenta? Su admin le manda un enlace personal.',
  'session.enter.title': 'Le damos la bienvenida a Condado',
  'session.enter.hint': 'Este enlace es personal y sirve una sola vez.',
  'session.enter.submit': 'Pasar',
  'session.enter.missing': 'El enlace está incompleto. Ábralo otra vez desde el mensaje.',
  'session.setup.title': 'Su cuenta',
  'session.setup.hint.names': 'Esto se hace una sola vez; toma unos tres minutos.',
  'session.setup.hint.passkey': 'La próxima vez bastará con tocar el sensor o mirar el teléfono.',
  'session.setup.hint.password':
    'Péguela desde un administrador de contraseñas, o apunte las palabras en su casa.',
  'session.setup.hint.code': 'Con esto ya entra. La próxima vez se le piden los dos.',
  'session.setup.step.names': 'Nombre',
  'session.setup.step.passkey': 'Llave',
  'session.setup.step.password': 'Contraseña',
  'session.setup.step.code': 'Código',
  'session.showPassword': 'Mostrar lo que escribo',
  'session.name': 'Su nombre',
  'session.name.hint': 'Como le conoce el resto de la coalición.',
  'session.login.hint': 'Corto y sin espacios. Por ejemplo: rosa.m',
  'session.newPassword': 'Contraseña nueva',
  'session.newPassword.hint':
    'Al menos {count} caracteres. Cuatro o cinco palabras seguidas se recuerdan fácil y cuesta adivinarlas.',
  'session.organizationName': 'Su organización',
  'session.setup.next': 'Siguiente',
  'session.proof.title': 'Confirme su identidad',
  'session.proof.hint':
    'Este paso está protegido por si otra persona encuentra la pantalla abierta. Lo que escribió se queda como está.',
  'session.proof.password': 'Su contraseña',
  'session.proof.submit': 'Continuar',
  'session.proof.checking': 'Revisando…',
  'session.proof.demo':
    'Aquí cada quien confirma su identidad con su llave de acceso. En esta demostración nadie tiene una.',
  'session.setup.withoutPasskey': 'Usar contraseña y código',
  'session.passkey.signIn': 'Entrar con llave de acceso',
  'session.passkey.waiting': 'Esperando a su equipo…',
  'session.passkey.hint': 'Con su huella, su cara o el bloqueo de pantalla.',
  'session.passkey.what':
    'Con una llave de acceso se entra con la huella, la cara o el bloqueo de pantalla. Solo sirve aquí: nadie puede adivinarla ni sacársela con engaños.',
  'session.passkey.name': 'Nombre de esta llave',
  'session.passkey.name.hint': 'Para reconocerla después en su lista.',
  'session.passkey.make': 'Crear una llave de acceso',
  'session.passkey.numbers':
    'Las llaves de acceso no funcionan en {address}, una dirección de números. Abra Condado en su dirección con nombre.',
  'session.passkey.numbers.here':
    'Las llaves de acceso no funcionan en {address}, una dirección de números. Para usar una en esta computadora, abra',
  'session.or': 'o con su contraseña',
  'session.proof.passkey': 'Confirmar con llave de acceso',
  'session.role.organizer': 'Organizador/a',
  'session.role.lead': 'Coordinación regional',
  'session.role.leadership': 'Dirección',
  'session.role.viewer': 'Solo lectura',
  'session.role.admin': 'Admin',
  'session.language': 'Idioma',
  'session.theme': 'Apariencia',
  'session.theme.system': 'Según el equipo',
  'session.theme.light': 'Clara',
  'session.theme.dark': 'Oscura',
  'session.settings': 'Ajustes',
  'session.signOut': 'Cerrar sesión',
  'error.wrong_credentials':
    'El nombre, la contraseña y el código no coinciden. Cada código sirve una vez: espere el siguiente e intente de nuevo.',
  'error.finish_setup': 'Primero termine de preparar su cuenta. Recargue la página.',
  'error.password_common':
    'Esta está en las listas que prueban primero quienes adivinan. Use palabras que no van juntas.',
  'error.password_own_words':
    'Casi todo son nombres que otros conocen. Agregue palabras que no tengan que ver con usted.',
  'error.password_pattern':
    'Son unos pocos caracteres repetidos. Use cuatro o cinco palabras seguidas.',
  'error.link_not_valid': 'Este enlace ya se usó o venció. Pida uno nuevo a su admin.',
  'error.passkey_not_valid':
    'Esta llave de acceso no abre nada aquí. Tal vez se quitó: entre de otra manera o consulte a su admin.',
  'error.passkey_cancelled':
    'No se usó ninguna llave de acceso. Intente de nuevo o entre de otra manera.',
  'error.passkey_here_already':
    'Este equipo ya tiene una llave de acceso para su cuenta. Para otra llave, use otro equipo.',
  'error.passkey_other_address':
    'Las llaves de acceso solo funcionan en la dirección propia de Condado. Ábralo ahí e intente de nuevo.',
  'error.passkey_not_supported': 'Este equipo no puede guardar llaves de acceso. Pruebe con otro.',
  'error.passkey_not_made': 'No se pudo crear la llave de acceso. Empiece de nuevo.',
  'error.passkey_known': 'Esta llave de acceso ya está registrada.',
  'error.passkeys_need_a_name':
    'Las llaves de acceso no funcionan en una dirección de números. Quien opera Condado tiene que darle una dirección con nombre.',
  'error.last_way_in':
    'Es su única manera de entrar. Agregue primero otra llave de acceso y después quite esta.',
  'error.proof_wrong': 'No es correcto. Intente de nuevo.',
  'error.login_taken': 'Otra persona ya entra con ese nombre. Elija otro.',
  'error.device_lost':
    'Este equipo se reportó como perdido. Lo que se guardaba aquí ya no está; lo que faltaba por enviar sí se envía.',
  'error.proof_needed':
    'No se hizo nada: primero hay que confirmar su identidad. Intente de nuevo cuando guste.',
}
