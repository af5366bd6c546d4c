export const sealed = {
  'sealed.only': 'Sealed. Only {names} may open it.',
  'sealed.closed': 'Sealed.',
  'sealed.open': 'Open',
  'sealed.opening': 'Opening…',
  'sealed.close': 'Close',
  'sealed.opened': 'Open. It closes in three minutes, or when you leave this screen.',
  'sealed.edit': 'Open to edit',
  'sealed.edit.text':
    'To change a sealed note, open it first. Its draft is not kept on this device.',
  'sealed.erased': 'Its time was over: these words are erased. What it counted for stays.',
  'sealed.willBeErased':
    'The words of this contact will be erased on {day}. What it counts for stays.',
  'error.seal_broken': 'This note was changed from outside and cannot be opened. Tell your admin.',
  'error.key_missing':
    'The server lacks the key of this note. Tell your admin; nothing is lost yet.',
  'sealed.willBeErased.promise':
    'The words of this promise, its history and its files will be erased on {day}. What it counts for stays.',
}
