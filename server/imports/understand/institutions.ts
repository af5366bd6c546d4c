import { v7 as newId } from 'uuid'
import { sectorOfKind } from '../../institutions/rules.ts'
import type { CountyName } from '../../records/list/county-name.ts'
import type { Listed } from '../../records/list/institution-name.ts'
import { findIn } from '../../records/list/institution-name.ts'
import { fold } from '../../search/rules.ts'
import type { Labels } from '../../words/own.ts'
import { leaveOut } from '../rules.ts'
import { type Asking, keyOf, type Place, type Proposal } from './asking.ts'
import { clearest, likeness } from './likely.ts'
import { commonForm } from './names.ts'
import { institutionKindOf } from './words.ts'

/** An institution that somebody says is new; it is in the directory once the import is done. */
export interface NewInstitution {
  id: string
  key: string
  name: string
  kind: string
  counties: string[]
}

export type FoundInstitution = Pick<Listed, 'id' | 'name' | 'counties'> & { isNew: boolean }

/** What was found; or that the question is open, or answered by leaving the row out. */
export type InstitutionReading = FoundInstitution | 'open' | 'left_out'

/** The directory as a file's names are looked up in it; what is said to be new in the file joins it. */
export class Institutions {
  readonly #asking: Asking
  readonly #labels: Labels
  readonly #directory: ReturnType<typeof findIn>
  readonly #countyNames: ReadonlyMap<string, string>
  readonly #byForm = new Map<string, Listed[]>()
  readonly #remembered = new Map<string, FoundInstitution>()
  readonly #added = new Map<string, NewInstitution>()

  constructor(
    directory: readonly Listed[],
    asking: Asking,
    labels: Labels,
    counties: readonly CountyName[],
  ) {
    this.#asking = asking
    this.#countyNames = new Map(counties.map(({ fips, name }) => [fips, commonForm(name)]))
    this.#labels = labels
    // compared as all ways of writing a name have it in common
    this.#directory = findIn(
      directory.map((one) => ({ ...one, name: commonForm(one.name) })),
      null,
    )
    for (const one of directory) {
      const form = commonForm(one.name)
      this.#byForm.set(form, [...(this.#byForm.get(form) ?? []), one])
    }
    this.#names = new Map(directory.map((one) => [one.id, one]))
    this.#joinAnswered()
  }

  readonly #names: ReadonlyMap<string, Listed>

  get added(): NewInstitution[] {
    return [...this.#added.values()]
  }

  byId(id: string): Listed | undefined {
    return this.#names.get(id)
  }

  /**
   * The one of exactly this name that fits the county, or what somebody says that it is.
   * @param adds whether one that resembles nothing is new without a word: where the file itself is the directory
   */
  find(
    place: Place,
    text: string,
    fips: string | null,
    adds?: { kind: string; counties: string[] },
  ): InstitutionReading {
    const key = keyOf('institution', fold(text), fips ?? '')
    const known = this.#remembered.get(key)
    if (known) {
      this.#asking.again(key)
      return known
    }
    const exact = this.#exact(text, fips)
    if (exact) return this.#remember(key, { ...exact, isNew: false })
    if (adds && !this.#resembles(text, fips)) {
      return this.#add(key, text, adds.kind, adds.counties)
    }
    const answer = this.#asking.answer(
      place,
      {
        ...{ about: 'institution', key, text, fips },
        proposals: () => this.#proposals(text, fips),
        likely: (proposals) => this.#likely(text, fips, proposals),
        nameOf: (said) => this.#names.get(said)?.name ?? '',
      },
      (said) => this.#fits(said),
    )
    if (answer === undefined) return 'open'
    if (answer === leaveOut) return 'left_out'
    if (answer.startsWith('new:'))
      return this.#add(key, text, answer.slice(4), adds?.counties ?? (fips ? [fips] : []))
    const same = answer.startsWith('same:') ? this.#added.get(answer.slice(5)) : undefined
    if (same) return this.#remember(key, { ...same, isNew: true })
    const chosen = this.#names.get(answer)
    return chosen ? this.#remember(key, { ...chosen, isNew: false }) : 'open'
  }

  #exact(text: string, fips: string | null): Listed | undefined {
    const all = this.#byForm.get(commonForm(text)) ?? []
    const fits = all.filter(
      (one) => fips === null || one.counties.length === 0 || one.counties.includes(fips),
    )
    return fits.length === 1 ? fits[0] : undefined
  }

  #resembles(text: string, fips: string | null): boolean {
    const words = new Set(commonForm(text).split(' '))
    return this.#directory.alike(commonForm(text), '', fips).some(({ name }) => {
      const others = name.split(' ')
      const shared = others.filter((word) => words.has(word)).length
      return shared / Math.max(words.size, others.length) >= 0.6
    })
  }

  #proposals(text: string, fips: string | null) {
    const alike = this.#directory.alike(commonForm(text), '', fips)
    const here = alike.flatMap(({ id }) => this.#names.get(id) ?? [])
    const inFile = this.added
      .filter(({ name }) => sharesAWord(name, text))
      .slice(0, 2)
      .map(({ key, name }) => ({ value: `same:${key}`, label: name }))
    const kind = institutionKindOf(text, this.#labels)
    return [
      ...here.map(({ id, name }) => ({ value: id, label: name })),
      ...inFile,
      ...(kind ? [{ value: `new:${kind}`, label: '' }] : []),
    ]
  }

  /** The one of the directory that is clearly meant: by its name, of which its own county need not be said. */
  #likely(text: string, fips: string | null, proposals: readonly Proposal[]): string | null {
    const form = commonForm(text)
    const scored = proposals.flatMap(({ value }) => {
      const one = this.#names.get(value)
      if (!one) return []
      const name = commonForm(one.name)
      const here = (one.counties.includes(fips ?? '') && this.#countyNames.get(fips ?? '')) || ''
      const short = ` ${name} `.replace(` ${here} `, ' ').trim()
      return [{ value, score: Math.max(likeness(form, name), likeness(form, short)) }]
    })
    return clearest(scored)
  }

  #fits(said: string): boolean {
    if (said.startsWith('new:')) return sectorOfKind(said.slice(4)) !== undefined
    if (said.startsWith('same:')) return this.#added.has(said.slice(5))
    return this.#names.has(said)
  }

  /** Those that are new by an answer are there for others to be the same as, wherever they stand in the file. */
  #joinAnswered(): void {
    for (const [key, said] of this.#asking.answers) {
      const [, text = '', fips = ''] = /^institution:(.*)@(\d{5})?$/.exec(key) ?? []
      const kind = said.startsWith('new:') ? said.slice(4) : ''
      if (text && sectorOfKind(kind)) {
        const counties = fips ? [fips] : []
        this.#added.set(key, { id: newId(), key, name: text, kind, counties })
      }
    }
  }

  #add(key: string, name: string, kind: string, counties: string[]): FoundInstitution {
    const { id } = this.#added.get(key) ?? { id: newId() }
    const one: NewInstitution = { id, key, name: name.slice(0, 200), kind, counties }
    this.#added.set(key, one)
    return this.#remember(key, { ...one, isNew: true })
  }

  #remember(key: string, { id, name, counties, isNew }: FoundInstitution): FoundInstitution {
    const found = { id, name, counties, isNew }
    this.#remembered.set(key, found)
    return found
  }
}

function sharesAWord(a: string, b: string): boolean {
  const words = commonForm(a).split(' ')
  return commonForm(b)
    .split(' ')
    .some((word) => word.length > 3 && words.includes(word))
}
