import { expect, test } from 'vitest'
import { draftsOf } from '../../client/src/reports/list/drafts-of.ts'

const draft = (name: string, facts: object = {}) => ({
  ...{ name, state: 'draft' as const, editor: null, mayEdit: true, reviewAsked: null },
  ...facts,
})

test('first stands what she was asked to review, then what is hers to write; the rest is with others', () => {
  const [ana, eva] = ['ana', 'eva'].map((id) => ({ editor: { id, name: id } }))
  const asked = (of: string | null) => ({
    reviewAsked: { by: { id: 'eva', name: 'eva' }, at: '', of: of && { id: of, name: of } },
  })
  const reports = [
    draft('of the state', { mayEdit: false }),
    draft('prepared for her'),
    draft('hers', ana),
    draft('hers, and she waits for another', { ...ana, ...asked('eva') }),
    draft('begun by another', eva),
    draft('asked of her', { ...eva, ...asked('ana') }),
    draft('asked of a third', { ...eva, ...asked('ines') }),
    draft('of the state, asked of whoever may', { ...eva, mayEdit: false, ...asked(null) }),
    draft('hers, asked of whoever may', { ...ana, ...asked(null) }),
    draft('final', { state: 'final' }),
  ]
  const { waiting, mine, others } = draftsOf(reports, 'ana')
  const names = (list: typeof mine) => list.map(({ name }) => name)
  expect(names(waiting)).toEqual(['asked of her', 'of the state, asked of whoever may'])
  expect(names(mine)).toEqual([
    'prepared for her',
    'hers',
    'hers, and she waits for another',
    'hers, asked of whoever may',
  ])
  expect(names(others)).toEqual(['of the state', 'begun by another', 'asked of a third'])
})
