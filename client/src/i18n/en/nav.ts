export const nav = {
  'nav.main': 'Main',
  'nav.skip': 'Skip to the content',
  'nav.map': 'Map',
  'nav.directory': 'Directory',
  'nav.log': 'Log',
  'nav.logContact': 'Log a contact',
  'nav.followUps': 'Follow-ups',
  'nav.more': 'More',
  'nav.demo': 'Demo. Everything here is invented.',
} satisfies Record<string, string>
