import { v7 as newId } from 'uuid'
import { closest, editDistance } from '../../records/list/edit-distance.ts'
import { fold } from '../../search/rules.ts'
import { leaveNameOut, leaveOut } from '../rules.ts'
import { type Asking, keyOf, type Place, type Proposal } from './asking.ts'
import type { FoundInstitution } from './institutions.ts'
import { isWord } from './likely.ts'
import { type Named, namesIn } from './names.ts'

/** Somebody of the directory, with the institutions where she holds or held a seat. */
export interface KnownPerson {
  id: string
  name: string
  institutions: readonly string[]
}

export interface NewPerson {
  id: string
  name: string
  title: string
  institutionId: string
}

export interface KnownMember {
  id: string
  name: string
}

type Reading<Found> = Found[] | 'open' | 'left_out'

/** Who of theirs: looked up at their institution first. Nobody is added to the directory without a word of a person. */
export class People {
  readonly #asking: Asking
  readonly #at = new Map<string, (KnownPerson & { folded: string })[]>()
  readonly #byId: ReadonlyMap<string, KnownPerson>
  readonly #added = new Map<string, NewPerson>()
  readonly #unsaid: string

  /** @param unsaid what somebody is called whose office nobody wrote down: without a seat she would be found nowhere */
  constructor(people: readonly KnownPerson[], asking: Asking, unsaid: string) {
    this.#asking = asking
    this.#unsaid = unsaid
    this.#byId = new Map(people.map((one) => [one.id, one]))
    for (const person of people)
      for (const id of person.institutions)
        this.#at.set(id, [...(this.#at.get(id) ?? []), { ...person, folded: fold(person.name) }])
  }

  get added(): NewPerson[] {
    return [...this.#added.values()]
  }

  nameOf(id: string): string | undefined {
    return this.#byId.get(id)?.name ?? this.added.find((one) => one.id === id)?.name
  }

  /** The people of one cell. @param title of the row, for who is new: she joins the first of the institutions */
  find(
    place: Place,
    text: string,
    title: string,
    institutions: readonly FoundInstitution[],
    adds = false,
  ): Reading<{ id: string; isNew: boolean }> {
    const found = new Map<string, { id: string; isNew: boolean }>()
    for (const named of namesIn(text)) {
      const one = this.#one(place, named, title, institutions, adds)
      if (one === 'open' || one === 'left_out') return one
      if (one) found.set(one.id, one)
    }
    return [...found.values()]
  }

  #one(
    place: Place,
    named: Named,
    title: string,
    institutions: readonly FoundInstitution[],
    adds: boolean,
  ): { id: string; isNew: boolean } | 'open' | 'left_out' | null {
    const [institution] = institutions
    if (!institution) return null
    const folded = fold(named.name)
    // not by its id: an institution that is new has another one whenever the file is read
    const key = keyOf('person', folded, fold(institution.name), institution.counties[0] ?? '')
    const here = institutions.flatMap(({ id }) => this.#at.get(id) ?? [])
    const [exact, ...others] = here.filter((one) => one.folded === folded)
    if (exact && others.every(({ id }) => id === exact.id)) return { id: exact.id, isNew: false }
    const known = this.#added.get(key)
    if (known) {
      this.#asking.again(key)
      return { id: known.id, isNew: true }
    }
    const add = () => this.#add(key, named, title, institution.id)
    const alike = here.filter((one) => isAlike(folded, one.folded))
    if (adds && alike.length === 0) return add()
    const proposals = (): Proposal[] => [
      ...closest(folded, alike, (one) => one.folded, 4).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
      { value: 'new', label: named.name },
      { value: leaveNameOut, label: '' },
    ]
    const answer = this.#asking.answer(
      place,
      {
        ...{ about: 'person', key, text: `${named.name} · ${institution.name}`, proposals },
        likely: () =>
          (alike.length === 1 && isLikely(folded, alike[0]?.folded) ? alike[0]?.id : null) ?? null,
        nameOf: (said) => this.#byId.get(said)?.name ?? '',
      },
      (said) => said === 'new' || said === leaveNameOut || this.#byId.has(said),
    )
    if (answer === undefined) return 'open'
    if (answer === leaveOut) return 'left_out'
    if (answer === leaveNameOut) return null
    return answer === 'new' ? add() : { id: answer, isNew: false }
  }

  #add(key: string, named: Named, title: string, institutionId: string) {
    const id = newId()
    const office = (title || named.title || this.#unsaid).slice(0, 160)
    this.#added.set(key, { id, name: named.name.slice(0, 160), title: office, institutionId })
    return { id, isNew: true }
  }
}

/** The same last name, or hardly another one: `J. Hale`, `Jordon Hale`. */
function isAlike(a: string, b: string): boolean {
  const [lastA, lastB] = [a.split(' ').at(-1) ?? '', b.split(' ').at(-1) ?? '']
  return editDistance(lastA, lastB) <= (lastA.length > 5 ? 2 : 1) || editDistance(a, b) <= 3
}

/** The same last name, alone, or behind the same first letter: `Hale` and `J. Hale` are Jordan Hale. */
function isLikely(a: string, b = ''): boolean {
  const [mine, others] = [a.split(' '), b.split(' ')]
  const sameLast = isWord(mine.at(-1) ?? '', others.at(-1) ?? '')
  return sameLast && (mine.length === 1 || mine[0]?.[0] === others[0]?.[0])
}

/** Who of ours: by the whole name, or by a first name that only one of us has; anything else is asked. */
export class Ours {
  readonly #asking: Asking
  readonly #members: readonly (KnownMember & { folded: string })[]

  constructor(members: readonly KnownMember[], asking: Asking) {
    this.#asking = asking
    this.#members = members.map((one) => ({ ...one, folded: fold(one.name) }))
  }

  find(place: Place, text: string): Reading<string> {
    const found = new Set<string>()
    // we are called by first names among ourselves: none of them is the last name of another
    for (const { name } of text.split(/,| y /i).flatMap(namesIn)) {
      const one = this.#one(place, name)
      if (one === 'open' || one === 'left_out') return one
      if (one) found.add(one)
    }
    return [...found]
  }

  #one(place: Place, name: string): string | null | 'open' | 'left_out' {
    const folded = fold(name)
    const whole = this.#members.filter((one) => one.folded === folded)
    if (whole.length === 1) return whole[0]?.id ?? null
    const proposals = (): Proposal[] => {
      const first = this.#members.filter((one) =>
        one.folded.split(' ').some((word) => folded.split(' ').includes(word)),
      )
      const near = first.length > 0 ? first : closest(folded, this.#members, (one) => one.folded, 3)
      return [
        ...near.slice(0, 4).map((one) => ({ value: one.id, label: one.name })),
        { value: leaveNameOut, label: '' },
      ]
    }
    const answer = this.#asking.answer(
      place,
      {
        ...{ about: 'ours', key: keyOf('ours', folded), text: name, proposals },
        likely: () => this.#likely(folded),
        nameOf: (said) => this.#members.find(({ id }) => id === said)?.name ?? '',
      },
      (said) => said === leaveNameOut || this.#members.some(({ id }) => id === said),
    )
    if (answer === undefined) return 'open'
    if (answer === leaveOut) return 'left_out'
    return answer === leaveNameOut ? null : answer
  }

  /** The only one of us who has every word of the name. */
  #likely(folded: string): string | null {
    const words = folded.split(' ')
    const [one, ...others] = this.#members.filter((member) => {
      const theirs = member.folded.split(' ')
      return words.every((word) => theirs.some((other) => isWord(word, other)))
    })
    return one && others.length === 0 ? one.id : null
  }
}
