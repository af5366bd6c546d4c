export const settings = {
  'settings.lead':
    'Vale para todas las personas, de inmediato. Que sea estricto para proteger a la gente, pero no tanto que busquen cómo darle la vuelta.',
  'settings.screens': 'Pantallas compartidas',
  'settings.screens.why':
    'Quien marca “pantalla compartida” al entrar sale automáticamente cuando nadie la toca por este tiempo.',
  'settings.sharedIdleMinutes': 'Minutos sin uso',
  'settings.sharedIdleMinutes.hint': 'De 5 a 240. En una oficina con visitas, 10.',
  'settings.files': 'Archivos que se sacan',
  'settings.files.why':
    'Un archivo que ya salió no se puede recuperar. El día empieza a medianoche en Alabama.',
  'settings.dailyExports': 'Archivos por persona al día',
  'settings.dailyExports.hint': 'Con 0 nadie puede sacar archivos.',
  'settings.dailyExportRows': 'Filas en todos sus archivos del día',
  'settings.dailyExportRows.hint': 'Si un archivo se pasa de ahí, no se hace.',
  'settings.saved': 'Guardado. Ya vale, también donde hay gente que ya entró.',
  'settings.reload': 'Mostrar lo que está puesto ahora',
  'thresholds.title': 'Cuándo envejece lo que sabemos',
  'thresholds.why':
    'Días desde la última evaluación o el último contacto con una institución. Con ellos se apagan los colores, y lo vencido ya no decide nada.',
  'thresholds.freshDays': 'Reciente hasta el día',
  'thresholds.freshDays.hint': 'A todo color.',
  'thresholds.ageingDays': 'Envejece hasta el día',
  'thresholds.ageingDays.hint': 'Se va apagando.',
  'thresholds.staleDays': 'Viejo hasta el día',
  'thresholds.staleDays.hint': 'Después está vencido: sin evaluar.',
  'thresholds.ascend': 'Cada uno debe ser mayor que el anterior.',
  'thresholds.changes':
    '{count, plural, =0 {Hoy ningún condado cambiaría de color} one {Hoy cambiaría # condado} other {Hoy cambiarían # condados}}',
  'thresholds.expired': 'Instituciones con información vencida: {before} ahora, {after} después.',
  'thresholds.saved': 'Guardado. Todos los estados se calcularon de nuevo.',
} satisfies Record<string, string>
