import { v7 as newId } from 'uuid'
import { sectorOfKind } from '../../institutions/rules.ts'
import type { CountyName } from '../../records/list/county-name.ts'
import type { Listed } from '../../records/list/institution-name.ts'
import { findIn } from '../../records/list/institution-name.ts'
import { fold } from '../../search/rules.ts'
import type { Labels } from '../../words/own.ts'
import { leaveNameOut, leaveOut } from '../rules.ts'
import { type Asking, keyOf, type Place, type Proposal } from './asking.ts'
import { clearest, likeness } from './likely.ts'
import { commonForm } from './names.ts'
import { partsOf } from './parts.ts'
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
  readonly #looked = new Map<string, { alike: Listed[]; likely: string | null }>()
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

  nameOf(id: string): string | undefined {
    return this.#names.get(id)?.name ?? this.added.find((one) => one.id === id)?.name
  }

  /**
   * The one of exactly this name that fits the county, or what somebody says that it is.
   * @param adds whether one that resembles nothing is new without a word: where the file itself is the directory
   */
  find(
    place: Place,
    text: string,
    of: readonly string[],
    adds?: { kind: string; counties: string[] },
  ): InstitutionReading {
    const found = this.#one(place, text, of, adds)
    return found ?? 'left_out'
  }

  /** The several that a cell names, or the one; a name of several may be left out without its row. */
  findAll(
    place: Place,
    text: string,
    of: readonly string[],
  ): FoundInstitution[] | 'open' | 'left_out' {
    const parts = this.#exact(text, of) ? null : partsOf(text, (part) => this.#recognises(part, of))
    const found = new Map<string, FoundInstitution>()
    let isOpen = false
    for (const part of parts ?? [text]) {
      const one = this.#one(place, part, of, undefined, parts !== null)
      if (one === 'left_out') return 'left_out'
      // the others of the cell are asked about at the same time
      if (one === 'open') isOpen = true
      else if (one) found.set(one.id, one)
    }
    return isOpen ? 'open' : [...found.values()]
  }

  #one(
    place: Place,
    text: string,
    of: readonly string[],
    adds?: { kind: string; counties: string[] },
    isPart = false,
  ): InstitutionReading | null {
    const key = keyOf('institution', fold(text), of.join('+'))
    const known = this.#remembered.get(key)
    if (known) {
      this.#asking.again(key)
      return known
    }
    const exact = this.#exact(text, of)
    if (exact) return this.#remember(key, { ...exact, isNew: false })
    if (adds && !this.#resembles(text, of[0] ?? null)) {
      return this.#add(key, text, adds.kind, adds.counties)
    }
    const answer = this.#asking.answer(
      place,
      {
        ...{ about: 'institution', key, text, fips: of.length === 1 ? (of[0] ?? null) : null },
        proposals: () => [
          ...this.#proposals(text, of),
          ...(isPart ? [{ value: leaveNameOut, label: '' }] : []),
        ],
        likely: () => this.#alike(text, of).likely,
        nameOf: (said) => this.#names.get(said)?.name ?? '',
      },
      (said) => this.#fits(said) || (isPart && said === leaveNameOut),
    )
    if (answer === undefined) return 'open'
    if (answer === leaveOut) return 'left_out'
    if (answer === leaveNameOut) return null
    if (answer.startsWith('new:'))
      return this.#add(key, text, answer.slice(4), adds?.counties ?? [...of])
    const same = answer.startsWith('same:') ? this.#added.get(answer.slice(5)) : undefined
    if (same) return this.#remember(key, { ...same, isNew: true })
    const chosen = this.#names.get(answer)
    return chosen ? this.#remember(key, { ...chosen, isNew: false }) : 'open'
  }

  #recognises(text: string, of: readonly string[]): boolean {
    return this.#exact(text, of) !== undefined || this.#alike(text, of).likely !== null
  }

  #exact(text: string, of: readonly string[]): Listed | undefined {
    const all = this.#byForm.get(commonForm(text)) ?? []
    const fits = all.filter(
      ({ counties }) =>
        of.length === 0 || counties.length === 0 || counties.some((fips) => of.includes(fips)),
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

  #proposals(text: string, of: readonly string[]): Proposal[] {
    const here = this.#alike(text, of).alike
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

  /** Those of the directory that may be meant, of any of these counties, and the one that clearly is; looked up once. */
  #alike(text: string, of: readonly string[]): { alike: Listed[]; likely: string | null } {
    const key = `${fold(text)}@${of.join('+')}`
    const known = this.#looked.get(key)
    if (known) return known
    const form = commonForm(text)
    const ids = (of.length > 0 ? of : [null]).flatMap((fips) =>
      this.#directory.alike(form, '', fips).map(({ id }) => id),
    )
    const alike = [...new Set(ids)].flatMap((id) => this.#names.get(id) ?? [])
    const scored = alike.map((one) => ({ value: one.id, score: this.#likeness(form, one, of) }))
    const looked = { alike, likely: clearest(scored) }
    this.#looked.set(key, looked)
    return looked
  }

  /** Of a name its own county need not be said where it is known. */
  #likeness(form: string, { name: whole, counties }: Listed, of: readonly string[]): number {
    const name = commonForm(whole)
    const here = counties.find((fips) => of.includes(fips)) ?? ''
    const county = new RegExp(`(?<![^ ])${this.#countyNames.get(here)}(?: county)? `)
    const short = name.replace(county, '')
    return Math.max(likeness(form, name), likeness(form, short))
  }

  #fits(said: string): boolean {
    if (said.startsWith('new:')) return sectorOfKind(said.slice(4)) !== undefined
    if (said.startsWith('same:')) return this.#added.has(said.slice(5))
    return this.#names.has(said)
  }

  /** Those that are new by an answer are there for others to be the same as, wherever they stand in the file. */
  #joinAnswered(): void {
    for (const [key, said] of this.#asking.answers) {
      const [, text = '', fips = ''] = /^institution:(.*)@(\d{5}(?:\+\d{5})*)?$/.exec(key) ?? []
      const kind = said.startsWith('new:') ? said.slice(4) : ''
      if (text && sectorOfKind(kind)) {
        const counties = fips ? fips.split('+') : []
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
