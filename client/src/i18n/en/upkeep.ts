export const upkeep = {
  'upkeep.lead': 'What keeps the directory and its words right, in one place.',
  'upkeep.unconfirmed': 'What nobody has confirmed',
  'upkeep.unconfirmed.text':
    'Institutions that somebody added and no lead or admin has looked at yet.',
  'upkeep.noCounty': 'What has no county',
  'upkeep.noCounty.text':
    'Institutions that count nowhere on the map, because nobody knows where they are.',
  'upkeep.duplicates.text': 'Entries that look like one and the same.',
  'upkeep.records.text': 'What public sources say, and new lists of it.',
  'upkeep.regions': 'Regions',
  'upkeep.regions.text': 'Which counties go together, and who sees their notes.',
  'upkeep.words': 'Words',
  'upkeep.words.text': 'What kinds and sectors are called in both languages, and kinds of our own.',
  'upkeep.settings.text': 'After how many days evidence ages, and other limits.',
  'upkeep.imports.text': 'The directory from a file kept so far.',
} satisfies Record<string, string>
