export const settings = {
  'settings.lead':
    'For everybody, at once. Strict enough to protect people, loose enough that nobody looks for a way around it.',
  'settings.screens': 'Shared screens',
  'settings.screens.why':
    'Whoever ticks “shared screen” when signing in is signed out when nobody has touched it for this long.',
  'settings.sharedIdleMinutes': 'Minutes without use',
  'settings.sharedIdleMinutes.hint': '5 to 240. In an office with visitors, 10.',
  'settings.files': 'Files taken out',
  'settings.files.why':
    'A file that has left cannot be called back. Days begin at midnight in Alabama.',
  'settings.dailyExports': 'Files of one member in a day',
  'settings.dailyExports.hint': '0 stops all files.',
  'settings.dailyExportRows': 'Rows in all her files of a day',
  'settings.dailyExportRows.hint': 'A file that would go beyond is not made.',
  'settings.saved': 'Saved. It holds from now on, also where people are signed in already.',
  'settings.reload': 'Show what is set now',
} satisfies Record<string, string>
