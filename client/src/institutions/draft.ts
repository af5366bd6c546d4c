import type { Institution, InstitutionFacts } from '../../../server/institutions/contract.ts'
import { sectorOfKind } from '../../../server/institutions/rules.ts'
import { factsOf, withCounties } from './facts-of.ts'

/** An institution as the form holds it: texts instead of nulls; the kind says the sector. */
export type Draft = {
  kind: string
  name: string
  counties: readonly string[]
  statewide: boolean
  tags: readonly string[]
  influence: 1 | 2 | 3
  website: string
  phone: string
  address: string
}

export function draftOf(institution: Institution): Draft {
  const { kind, name, counties, scope, influence, tags, website, phone, address } = institution
  return {
    kind,
    name,
    counties,
    statewide: scope === 'state',
    influence: influence as Draft['influence'],
    tags,
    website: website ?? '',
    phone: phone ?? '',
    address: address ?? '',
  }
}

/** A new one, with what its address says already: `?name=…&what=shop&county=01095`. */
export function draftFrom(search: URLSearchParams): Draft {
  const what = search.get('what') ?? ''
  const county = search.get('county')
  return {
    kind: sectorOfKind(what) ? what : '',
    name: search.get('name') ?? '',
    counties: county ? [county] : [],
    statewide: false,
    influence: 1,
    tags: [],
    website: '',
    phone: '',
    address: '',
  }
}

/** What the draft says; what it does not touch stays as it was. */
export function factsFrom(draft: Draft, before?: Institution): InstitutionFacts {
  const facts: InstitutionFacts = {
    ...(before ? factsOf(before) : {}),
    sector: sectorOfKind(draft.kind) ?? 'elected',
    kind: draft.kind,
    name: draft.name.trim(),
    counties: [...draft.counties],
    influence: draft.influence,
    tags: [...draft.tags],
    website: asAddress(draft.website) || null,
    phone: draft.phone.trim() || null,
    address: draft.address.trim() || null,
  }
  if (draft.statewide) return { ...facts, counties: [], scope: 'state' }
  const untouched = before?.scope !== 'state' && before?.counties.join() === draft.counties.join()
  return untouched ? facts : withCounties(facts, draft.counties)
}

/** `example.org`, as people say it, with what the address of a website needs. */
function asAddress(website: string): string {
  const text = website.trim()
  return text === '' || /^https?:\/\//.test(text) ? text : `https://${text}`
}
