import { expect, test } from 'vitest'
import { actions, allowed, notePlaces, standing } from '../../server/access/rules.ts'
import { type Member, mayEdit, sees } from '../../server/auth/policy.ts'
import { type Role, roles } from '../../server/members/rules.ts'

const cells = { nothing: '–', sees: 'sees', edits: 'sees, edits' }

/** The tables of `server/access/rules.ts` as people read them. */
function markdown(): string {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  const head = (what: string) => [line([what, ...roles]), line(Array(roles.length + 1).fill('---'))]
  const notes = notePlaces.map((place) => {
    const where = place.home ? 'her regions' : 'elsewhere'
    const whose = place.ownOrganization ? 'own organization' : 'another organization'
    return line([
      `${place.sensitivity}, ${where}, ${whose}`,
      ...roles.map((role) => cells[standing(role, place)]),
    ])
  })
  const deeds = actions.map((action) => {
    const who: readonly Role[] = allowed[action]
    return line([`\`${action}\``, ...roles.map((role) => (who.includes(role) ? 'yes' : '–'))])
  })
  return `# Who may do what

Made from \`server/access/rules.ts\` by \`tests/access/rules.test.ts\`.

## Notes of others

${[...head('a note'), ...notes].join('\n')}

Authors see and edit their own, wherever they are; a restricted note is also seen by the members its author names, a
follow-up by whoever has to do it. Whoever holds several roles has what each gives. Viewers and admins see no notes.

## What a role may do

${[...head('may'), ...deeds].join('\n')}
`
}

test('the policy stands beside its tables as people read it', async () => {
  await expect(markdown()).toMatchFileSnapshot('../../server/access/access.md')
})

test('the tables and the policy agree at every place, for every role', () => {
  for (const role of roles)
    for (const place of notePlaces) {
      const me: Member = { id: 'me', organizationId: 'ours', roles: [role], counties: ['01095'] }
      const note = {
        countyFips: place.home ? '01095' : '01097',
        organizationId: place.ownOrganization ? 'ours' : 'theirs',
        sensitivity: place.sensitivity,
        authorId: 'somebody',
        readerIds: [],
      }
      const does = mayEdit(me, note) ? 'edits' : sees(me, note) ? 'sees' : 'nothing'
      expect(does, `${role} ${JSON.stringify(place)}`).toBe(standing(role, place))
    }
})
