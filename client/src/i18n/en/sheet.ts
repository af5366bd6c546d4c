export const sheet = {
  'sheet.title': 'Save or print this map',
  'sheet.asOf': 'As of {day}',
  'sheet.knownOn': 'As it was known on {day}',
  'sheet.source':
    'Made with Condado by {name}, {when}. County lines: U.S. Census Bureau, simplified.',
  'sheet.fades.print':
    'Black turns grey with age: somewhat after {fresh} days, more after {ageing}. After {stale} days evidence no longer counts.',
  'sheet.ink': 'Ink',
  'sheet.ink.light': 'Colour',
  'sheet.ink.print': 'Black and white',
  'sheet.shape': 'Paper',
  'sheet.shape.landscape': 'Landscape',
  'sheet.shape.portrait': 'Portrait',
  'sheet.png': 'Save as a picture (PNG)',
  'sheet.svg': 'Save as a drawing (SVG)',
  'sheet.print': 'Print',
  'sheet.print.hint':
    'Printing is always in black and white: patterns and symbols carry the meaning.',
  'sheet.failed': 'This browser could not draw the picture. Save the drawing (SVG) instead.',
} satisfies Record<string, string>
