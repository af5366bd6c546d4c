export const spreadsheets = {
  'error.sheet_unreadable':
    'Este archivo no se puede leer. Mande un libro de Excel (.xlsx) o texto con una fila por línea (.csv).',
  'error.sheet_old':
    'Este libro es de antes de 2007 o tiene contraseña. Guárdelo como .xlsx sin contraseña y mándelo de nuevo.',
  'error.sheet_too_large':
    'Es más de lo que se puede leer de una vez: hasta 10 MB, 30,000 filas y 200 columnas. Divídalo y mande las partes una por una.',
  'error.import_open': 'Todavía hay algo pendiente. Conteste las preguntas y luego importe.',
  'error.import_over': 'Este archivo ya no se guarda. Mándelo otra vez; nada entra dos veces.',
  'error.import_busy': 'Esta importación está en marcha. Espere a que termine.',
  'error.import_built_on':
    'Alguien ya trabajó sobre lo que entró con esta importación. Se queda; abajo está lo que lo impide.',
} as const
