import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listPeople, type PersonListed } from '../../../../server/people/contract.ts'
import { call } from '../../api.ts'
import { queryFor } from '../../queries.ts'
import { useSettled } from '../../ui/use-settled.ts'
import type { ChosenInstitution, TheirSide } from './draft.ts'
import { likelyFirst, useLikely } from './use-likely.ts'

/** Who came to the last contacts with the institutions met, and holds a seat there; and whoever else was typed. */
export function useTheirPeople(text: string, institutions: readonly ChosenInstitution[]) {
  const q = useSettled(text.trim())
  const { theirs: likely } = useLikely(institutions)
  const met = institutions.map(({ id }) => id)
  // one question for all of them: useQueries alone would weigh two kilobytes
  const ofInstitutions = useQuery({
    queryKey: [listPeople.url, 'of', met],
    queryFn: ({ signal }) =>
      Promise.all(
        met.map((institution) => call(listPeople, { query: { institution, limit: 30 }, signal })),
      ),
    placeholderData: keepPreviousData,
  })
  const search = useQuery({
    ...queryFor(listPeople, { query: { q, limit: 10 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const seated = (ofInstitutions.data ?? [])
    .flatMap(({ items }) => items)
    .filter((person) => seatAt(person, met)?.endedOn === null)
    .map((person) => toTheirSide(person, met))
  const others = likely
    .filter(({ id }) => seated.every((one) => one.id !== id))
    .map((one): TheirSide => ({ ...one, institutionId: null }))
  const found = [...(search.data?.items ?? [])].sort(
    (a, b) => Number(!seatAt(a, met)) - Number(!seatAt(b, met)),
  )
  return {
    known: likelyFirst([...seated, ...others], likely),
    found: found.map((person) => toTheirSide(person, met)),
    busy: q !== text.trim() || search.isFetching,
  }
}

function seatAt({ seats }: PersonListed, met: readonly string[]) {
  return seats.find(({ institution }) => met.includes(institution.id))
}

function toTheirSide(person: PersonListed, met: readonly string[]): TheirSide {
  const { id, name, seats } = person
  const here = seatAt(person, met)
  const seat = here ?? seats[0]
  const title = seat && (here ? seat.title : `${seat.title}, ${seat.institution.name}`)
  return { id, name, institutionId: here?.institution.id ?? null, ...(title ? { title } : {}) }
}
