export const people = {
  'people.hint':
    'Office-holders and staff in their public role. Community members are never listed.',
  'people.empty': 'Nobody here',
  'people.empty.search': 'Nobody found for “{q}”',
  'people.empty.text':
    'Try fewer letters or all of Alabama. To add somebody, open the institution where the person works.',
  'people.noSeat': 'No office known',
  'people.until': 'until {month}',
  'people.ended': 'left {month}',
} satisfies Record<string, string>
