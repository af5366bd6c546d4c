/** What others read on a page that some roles see. */
export const onlyFor = {
  'onlyFor.adminsOnly': 'This page is for admins',
  'onlyFor.adminsOnly.text':
    'Admins add people, send personal links and see who changed what. If you need something here, ask one of yours.',
  'onlyFor.directoryOnly': 'The directory is not part of your role',
  'onlyFor.directoryOnly.text':
    'You see the map and where every county stands. If you need more, ask a lead or an admin.',
  'onlyFor.mergersOnly': 'This page is for leads and admins',
  'onlyFor.mergersOnly.text':
    'They answer for what the directory says. If something is entered twice, tell one of them.',
} satisfies Record<string, string>
