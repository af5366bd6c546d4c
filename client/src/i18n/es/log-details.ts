import type { logDetails as en } from '../en/log-details.ts'

export const logDetails: Record<keyof typeof en, string> = {
  'log.answers': '¿Qué respondieron?',
  'log.answers.none': 'No se habló de eso',
  'log.repeat': 'Igual que la última vez',
  'log.repeat.none': 'No se encontró un contacto anterior suyo aquí.',
  'log.you': 'Usted',
  'log.me': '{name} (yo)',
  'log.institution.add': 'Agregar al directorio',
  'log.institution.add.hint':
    'Se guarda junto con este contacto y queda sin confirmar hasta que coordinación lo revise.',
  'log.institution.name': 'Nombre',
  'log.institution.sector': 'Sector',
  'log.institution.kind': '¿Qué es?',
  'log.how': '¿Cómo les fue?',
  'log.stand': '¿Qué postura tiene {name} con nosotros?',
  'log.stand.clear': 'Dejar sin evaluar',
  'log.basis': '¿Por qué lo piensa?',
  'log.basis.hint': 'Lo que dijeron o hicieron.',
  'log.notes': 'Notas',
  'log.notes.hint': 'Nunca el nombre, teléfono o estatus migratorio de alguien de la comunidad.',
  'log.promises': '¿A qué se comprometieron?',
  'log.promise.add': 'Agregar un compromiso',
  'log.promise.another': 'Agregar otro compromiso',
  'log.promise.number': 'Compromiso {number}',
  'log.promise.remove': 'Quitar el compromiso {number}',
  'log.promise.text': 'Con sus palabras',
  'log.promise.due': '¿Para cuándo?',
  'log.promise.noDue': 'Sin fecha',
  'log.promise.in30': 'En 30 días',
  'log.promise.evidence': '¿Cómo nos consta?',
  'log.photo.add': 'Agregar una foto del papel',
  'log.photo.hint':
    'Una hoja firmada, un aviso. Aquí mismo se hace más ligera; dónde y cuándo se tomó no sale de este teléfono.',
  'log.photo.preparing': 'Preparando la foto…',
  'log.photo.unreadable':
    'Este teléfono no puede leer la foto. Tómela de nuevo, o guárdela como JPEG o PNG y elija esa.',
  'log.photo.full':
    'En un contacto no caben más fotos. Guárdelo y agregue esta en la página del compromiso.',
  'log.photo.remove': 'Quitar la foto',
  'log.promise.by': '¿Quién se comprometió?',
  'log.next': '¿Qué sigue?',
  'log.step.add': 'Agregar un próximo paso',
  'log.step.another': 'Agregar otro paso',
  'log.step.number': 'Próximo paso {number}',
  'log.step.remove': 'Quitar el próximo paso {number}',
  'log.who': 'Quiénes participaron',
  'log.ours': 'De nuestra parte',
  'log.ours.add': 'Agregar a alguien de la coalición',
  'log.role': 'Qué hizo {name}',
  'log.theirs': 'De parte de ellos',
  'log.theirs.add': 'Buscar o agregar a alguien',
  'log.theirs.hint': 'Solo funcionarios y personal, nunca gente de la comunidad.',
  'log.person.remove': 'Quitar a {name}',
  'log.person.add': 'Agregar a una persona',
  'log.person.add.hint':
    'Alguien con cargo o empleo público, en ese papel. Se guarda con este contacto y queda sin confirmar hasta que coordinación lo revise.',
  'log.person.name': 'Nombre',
  'log.person.title': 'Cargo',
  'log.person.title.hint': 'Por ejemplo: subjefe de la oficina del alguacil',
  'log.person.institution': 'Trabaja en',
  'log.sensitivity': 'Quién lo puede ver',
  'log.sensitivity.shared': 'Quienes organizan y coordinan esta región, y la dirección.',
  'log.sensitivity.organization':
    'Quienes organizan aquí de su organización, la coordinación de la región y la dirección.',
  'log.sensitivity.restricted':
    'Solo usted y las personas que nombre. Su evaluación sí cuenta en el color del condado.',
  'log.ownKind': '¿Cuál?',
  'log.tags': 'Etiquetas',
  'log.tags.hint':
    'Palabras nuestras, para volver a encontrarlo. Las ve toda persona que ve la entrada.',
  'log.readers': 'Quién más lo puede leer',
  'log.readers.add': 'Nombrar a alguien de la coalición',
  'log.offline': 'Sin conexión: todavía no se guarda',
  'log.offline.text':
    'Todo lo que escribió está en este dispositivo, aunque cierre la aplicación. Intente de nuevo cuando haya señal; no se guardará dos veces.',
  'log.gone': 'Este contacto ya no está',
  'log.gone.text':
    'Alguien lo quitó, o ya no está a su alcance. Lo que escribió sigue aquí; puede guardarlo como registro nuevo.',
  'log.taken': 'Todavía no se guarda',
  'log.taken.text':
    'El servidor tiene otra cosa con el número de este registro. Guarde el suyo como nuevo; no se pierde nada.',
  'log.arrived': 'Ya había llegado una versión anterior',
  'log.arrived.text':
    'Se guardó el {when}, pero la respuesta no le llegó. Lo que cambió después está solo en este dispositivo.',
  'log.changed': 'Alguien cambió este contacto mientras tanto',
  'log.changed.text':
    'Lo anotó {author} y alguien con permiso lo cambió el {when} por última vez. Lo que usted escribió sigue aquí. Vea la otra versión y decida.',
  'log.update': 'Agregar lo que cambié',
  'log.saveAsNew': 'Guardar como registro nuevo',
  'log.seeStored': 'Ver la versión guardada',
  'here.looking': 'Buscando dónde está…',
  'here.border': 'Está cerca de un límite. ¿En qué condado es?',
  'here.denied':
    'Este navegador no puede decir dónde está. Dele permiso en los ajustes del sitio o elija el condado abajo.',
  'here.noFix':
    'El teléfono no encuentra su ubicación. Intente de nuevo al aire libre o elija el condado abajo.',
  'here.elsewhere': 'Ahora no está en Alabama. Elija el condado abajo.',
  'here.promise':
    'Se compara con el mapa de este teléfono. Condado no envía ni guarda su ubicación.',
}
