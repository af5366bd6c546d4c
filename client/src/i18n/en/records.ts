/** What a public source says of an institution. */
export const records = {
  'records.title': 'Public record',
  'records.287g': '287(g) agreement with ICE',
  'records.model.TFM':
    'Task Force Model: officers may question and arrest people over immigration during everyday police work.',
  'records.model.JEM':
    'Jail Enforcement Model: deputies question people in the jail and hold them for ICE.',
  'records.model.WSO':
    'Warrant Service Officer: deputies serve ICE’s own warrants on people in the jail.',
  'records.signed': 'Signed {day}',
  'records.dated': '{day}',
  'records.ended': 'ended {day}',
  'records.pdf': 'The signed agreement (PDF)',
  'records.link': 'Open the source',
  'records.noneKnown': 'No 287(g) agreement known as of {vintage}.',
  'records.noneKnown.hint': 'ICE’s list grows every week. Ask before you rely on it.',
  'records.say.active_ally': 'We count it as an active ally.',
  'records.say.ally': 'We count it as an ally.',
  'records.do.287g': 'Since {day} it has an agreement with ICE.',
  'records.do.other': 'Since {day} the public record says otherwise: {title}.',
} satisfies Record<string, string>
