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
  'thresholds.title': 'When evidence ages',
  'thresholds.why':
    'Days since an institution was last assessed or met. Colours fade by it, and what has expired decides nothing any more.',
  'thresholds.freshDays': 'Fresh until day',
  'thresholds.freshDays.hint': 'In full colour.',
  'thresholds.ageingDays': 'Ageing until day',
  'thresholds.ageingDays.hint': 'Fading.',
  'thresholds.staleDays': 'Stale until day',
  'thresholds.staleDays.hint': 'Then it has expired: not assessed.',
  'thresholds.ascend': 'Each has to be later than the one before.',
  'thresholds.changes':
    '{count, plural, =0 {No county would change its colour today} one {# county would change today} other {# counties would change today}}',
  'thresholds.expired': 'Institutions whose evidence has expired: {before} now, {after} then.',
  'thresholds.saved': 'Saved. Every status has been computed anew.',
} satisfies Record<string, string>
