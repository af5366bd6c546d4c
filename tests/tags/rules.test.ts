import { expect, test } from 'vitest'
import { troubleIn } from '../../server/detector/rules.ts'
import { tagsOf } from '../../server/tags/rules.ts'
import { type Labels, toOwnWords } from '../../server/words/own.ts'

test('no tag leads to somebody, nor looks like her name', () => {
  for (const label of ['Call 205-555-0143', 'A 123-456-789', 'Maria is undocumented']) {
    expect(troubleIn(label), label).toBe('danger')
  }
  for (const label of ['Maria Lopez', 'Guadalupe', 'Doña Carmen', 'Familia de Juan Pérez']) {
    expect(troubleIn(label), label).toBe('name')
  }
  const plain =
    'Rapid response|Respuesta rápida|Court Watch|El Salvador|4 de julio|287(g)|Judge Carmen|Día del Trabajo|ICE out'
  for (const label of plain.split('|')) expect(troubleIn(label), label).toBeUndefined()
})

test('retired tags are offered to what has them, and to whoever looks for it', () => {
  const labels: Labels = new Map([
    ['tag.zulu', { en: 'Alpha', es: 'Zeta', retired: false }],
    ['tag.jail', { en: 'Jail', es: 'Cárcel', retired: false }],
    ['tag.church', { en: 'Old', es: 'Viejo', retired: true }],
    ['institutionKind.church', { en: 'Parish', es: 'Parroquia', retired: false }],
  ])
  const own = toOwnWords(labels)
  // a kind of the same code is not retired with it
  expect(own.retired).toEqual(['tag.church'])
  expect(tagsOf(own, 'en', []).map(({ label }) => label)).toEqual(['Alpha', 'Jail'])
  expect(tagsOf(own, 'es', []).map(({ label }) => label)).toEqual(['Cárcel', 'Zeta'])
  expect(tagsOf(own, 'es', ['church']).map(({ tag }) => tag)).toEqual(['jail', 'church', 'zulu'])
  expect(tagsOf(own, 'en', 'all')).toHaveLength(3)
})
