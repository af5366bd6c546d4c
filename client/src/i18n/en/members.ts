/** The message that goes with a link is in the language of whoever gets it, not of whoever sends it. */
const tell = {
  'members.tell.en':
    'Hello {name}, this is your personal link to Condado, our county tracker:\n{url}\nIt works once, for 72 hours. Open it where nobody looks over your shoulder, on your own phone if you can: it takes three minutes to set up. Please do not forward it, and delete this message afterwards.',
  'members.tell.es':
    'Hola, {name}: este es tu enlace personal a Condado, donde llevamos el trabajo de cada condado:\n{url}\nSirve una sola vez, durante 72 horas. Ábrelo donde nadie más vea tu pantalla, en tu propio teléfono si puedes: en tres minutos queda listo. No lo reenvíes, y borra este mensaje después.',
}

export const members = {
  ...tell,
  'members.title': 'Members',
  'members.lead': 'Who comes in, in which role, and for which regions.',
  'members.search': 'Search by name or organization',
  'members.empty.search': 'Nobody found for “{q}”',
  'members.former': '{count, plural, one {# deactivated member} other {# deactivated members}}',
  'members.toList': 'To the members',

  'members.add': 'Add a member',
  'members.add.lead': 'Then you get a personal link to hand over. No e-mail is sent.',
  'members.add.submit': 'Add and make the link',
  'members.add.another': 'Add another',
  'members.facts': 'Role and regions',
  'members.name': 'Name',
  'members.name.hint': 'As the other members know them.',
  'members.organization': 'Organization',
  'members.language': 'Language',
  'members.language.en': 'English',
  'members.language.es': 'Español',
  'members.roles': 'Roles',
  'members.roles.none': 'Choose at least one role.',
  'members.roles.own': 'You cannot give yourself a role. Another admin has to do it.',
  'members.role.organizer':
    'Sees the notes of their regions that are shared or of their own organization. Logs contacts, edits their own, keeps next steps.',
  'members.role.lead':
    'Sees all notes of their regions except restricted ones. Also edits what others logged, proposes and confirms verdicts, confirms directory entries.',
  'members.role.leadership':
    'Sees all notes statewide except restricted ones. Logs contacts and confirms verdicts.',
  'members.role.viewer': 'Sees the map, statuses and counts. No notes, no directory, no changes.',
  'members.role.admin':
    'Manages members, links and the directory, and reads the audit log. Sees no notes.',
  'members.regions': 'Regions',
  'members.regions.hint': 'Whose notes they see. Everyone sees the map of all of Alabama.',
  'members.regions.all': 'All of Alabama',
  'members.regions.more': '{named} and {count} more',
  'members.regions.every': 'Choose all',
  'members.regions.clear': 'Choose none',
  'members.saved': 'Saved.',
  'members.reload': 'Load the newest, without my changes',

  'members.access': 'Access',
  'members.login': 'Signs in as {login}',
  'members.state.deactivated': 'Deactivated',
  'members.state.invited': 'Has a link, has not come in yet',
  'members.state.seen': 'Last here {age}',
  'members.state.link': 'has a new link',
  'members.state.away': 'Not signed in',
  'members.state.needsLink': 'Needs a new link',
  'members.newLink': 'Make a new link',
  'members.newLink.first': 'A new link ends the one before.',
  'members.endSessions': 'Sign out everywhere',
  'members.endSessions.done': '{name} is signed out everywhere.',
  'members.link': 'Personal link',
  'members.link.title': '{name} can come in',
  'members.link.once':
    'It works once, until {until} (72 hours), and is shown only now. Lost it? Make a new one.',
  'members.tell': 'What to tell them',
  'members.tell.hint':
    'Best in person or on Signal with disappearing messages, never by e-mail or in a group.',

  'members.deactivate': 'Deactivate',
  'members.deactivate.title': 'Deactivate {name}?',
  'members.deactivate.text':
    'They are cut off at once, on every device. What they logged stays. You can let them in again later.',
  'members.deactivate.done': '{name} is cut off.',
  'members.activate': 'Let in again',
  'members.activate.title': 'Let {name} in again?',
  'members.activate.text': 'They can sign in with the same name and password as before.',
  'members.activate.done': '{name} can sign in again.',

  'members.organizations': 'Organizations',
  'members.organization.add': 'Add an organization',
  'members.organization.edit': 'Rename the organization',
  'members.organization.rename': 'Rename {name}',
  'error.opens_notes_to_oneself':
    'This would open notes to you. Nobody does that for themselves: another admin has to do it.',
  'error.last_admin': 'The coalition needs at least one active admin.',
  'error.name_taken': 'There is one of this name already.',
} satisfies Record<string, string>
