export const words = {
  'words.title': 'Words',
  'words.lead':
    'What Condado calls things, in both languages: on screens, in files and reports, and when a spreadsheet is read. Nothing that was entered changes.',
  'words.list.sector': 'Sectors',
  'words.list.institutionKind': 'Kinds of institutions',
  'words.list.contactKind': 'Kinds of contacts',
  'words.list.recordKind': 'Kinds of public records',
  'words.list.movement': 'Movements in reports',
  'words.list.fixed':
    'These five stay: statuses and reports go by them. What they are called is yours.',
  'words.list.contactKind.why':
    'These seven stay, so that periods can be compared. What they are called is yours.',
  'words.list.institutionKind.why':
    'A kind of your own is one of those that are here: reports count it with that one. A retired kind is offered in no form any more; entries that have it keep it.',
  'words.add': 'Add a kind',
  'words.add.under': 'It is a kind of',
  'words.add.choose': 'Choose one',
  'words.edit': 'Call “{word}” otherwise',
  'words.en': 'In English',
  'words.es': 'In Spanish',
  'words.shipped': 'Condado says “{en}” and “{es}”.',
  'words.shipped.take': 'Take these again',
  'words.history': 'Before',
  'words.history.item': '“{en}” · “{es}”, {by}, {when}',
  'words.retire': 'Retire it',
  'words.restore': 'Take it up again',
  'words.retired': 'Retired',
  'words.changed': 'Yours',
  'words.saved': 'Saved. Everybody reads it so from now on.',
  'words.taken': 'There is a kind with this key. Say it with other words.',
} satisfies Record<string, string>
