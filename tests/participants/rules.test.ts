import { describe, expect, test } from 'vitest'
import {
  type Attended,
  contactsOfHers,
  contactsThere,
  likelyParticipants,
} from '../../server/participants/rules.ts'

type Who = { id: string }
const who = (names: string): Who[] => names.split(' ').flatMap((id) => (id ? [{ id }] : []))

/** `place: ours / theirs`, newest first; an asterisk: hers. */
function attended(...lines: string[]): Attended<Who>[] {
  return lines.map((line) => {
    const [, hers, place = '', ours = '', theirs = ''] =
      /^(\*?)(\w+): ([\w ]*?) ?\/ ?([\w ]*)$/.exec(line) ?? []
    return {
      hers: hers === '*',
      institutionIds: [place],
      ours: who(ours),
      theirs: who(theirs),
    }
  })
}

function likely(lines: string[], places = ['jail']) {
  const { ours, theirs } = likelyParticipants(attended(...lines), places, 'me')
  const names = (all: Who[]) => all.map(({ id }) => id).join(' ')
  return `${names(ours)} / ${names(theirs)}`
}

describe('who is likely there', () => {
  test.each<[string, string[], string]>([
    ['nobody, where nothing is known', [], ' / '],
    ['never she herself', ['*jail: me ana / hale'], 'ana / hale'],
    [
      'whoever came most often to the last ones first',
      ['jail: ana / hale', 'jail: bo / cole', 'jail: bo / cole'],
      'bo ana / cole hale',
    ],
    [
      'of those who came as often, whoever came last',
      ['jail: bo / cole', 'jail: ana / hale'],
      'bo ana / cole hale',
    ],
    [
      'then whoever she met most lately, wherever',
      ['*school: me eve / dean', '*clinic: cy / doc', 'jail: ana / hale'],
      'ana eve cy / hale dean doc',
    ],
    [
      'what others did elsewhere says nothing',
      ['school: eve / dean', 'jail: ana / hale'],
      'ana / hale',
    ],
    ['each once', ['*jail: ana / hale', '*school: ana / hale'], 'ana / hale'],
  ])('%s', (_, lines, expected) => {
    expect(likely(lines)).toBe(expected)
  })

  test('any of several institutions counts', () => {
    expect(likely(['court: cy / judge', 'jail: ana / hale'], ['jail', 'court'])).toBe(
      'cy ana / judge hale',
    )
  })

  test('what lies too far back does not, and eight names are enough', () => {
    const times = (n: number, line: string) => Array.from({ length: n }, () => line)
    expect(
      likely([...times(contactsThere, 'jail: ana / hale'), ...times(9, 'jail: bo / cole')]),
    ).toBe('ana / hale')
    expect(likely([...times(contactsOfHers, '*school: ana / hale'), '*school: bo / cole'])).toBe(
      'ana / hale',
    )
    const many = Array.from({ length: 12 }, (_, n) => `n${n}`).join(' ')
    expect(likely([`jail: ${many} / `])).toBe('n0 n1 n2 n3 n4 n5 n6 n7 / ')
  })
})
