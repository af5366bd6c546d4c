import { expect, test } from 'vitest'
import { draftsOf } from '../../client/src/reports/list/drafts-of.ts'

const draft = (name: string, facts: object = {}) => ({
  ...{ name, state: 'draft' as const, editor: null, mayEdit: true },
  ...facts,
})

test('to write is what she may edit and nobody else has begun; the rest is to be reviewed or waits for others', () => {
  const [ana, eva] = ['ana', 'eva'].map((id) => ({ editor: { id, name: id } }))
  const reports = [
    draft('of the state', { mayEdit: false }),
    draft('prepared for her'),
    draft('hers', ana),
    draft('begun by another', eva),
    draft('of the state, begun', { ...eva, mayEdit: false }),
    draft('final', { state: 'final' }),
  ]
  const { mine, toReview, others } = draftsOf(reports, 'ana')
  const names = (list: typeof mine) => list.map(({ name }) => name)
  expect(names(mine)).toEqual(['prepared for her', 'hers'])
  expect(names(toReview)).toEqual(['begun by another', 'of the state, begun'])
  expect(names(others)).toEqual(['of the state'])
})
