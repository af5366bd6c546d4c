import { expect, test } from 'vitest'
import { guessByNames } from '../../server/imports/understand/guess.ts'

test.each([
  [
    ['Fecha', 'Institución', 'Contact', 'Quién fue (nosotros)', 'Compromiso', 'Vence'],
    { day: 0, institution: 1, person: 2, ours: 3, promise: 4, promiseDue: 5 },
  ],
  [
    ['Date', 'Agency', 'Promise', 'Next step', 'Due'],
    { day: 0, institution: 1, promise: 2, followUp: 3, followUpDue: 4 },
  ],
  [
    ['Fecha', 'Institución', 'Compromiso', 'Fecha promesa', 'Vence'],
    { day: 0, institution: 1, promise: 2, promiseDue: 3, followUpDue: 4 },
  ],
  [
    ['Vence', 'Fecha', 'Institución', 'Compromiso'],
    { followUpDue: 0, day: 1, institution: 2, promise: 3 },
  ],
])('the columns %j', (header, mapping) => {
  expect(guessByNames(header, 'contacts')).toEqual(mapping)
})
