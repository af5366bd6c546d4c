/** A contact that took place, as far as it tells who comes along. */
export interface Attended<Who extends { id: string }> {
  /** logged by the member who asks, or she was there */
  hers: boolean
  institutionIds: readonly string[]
  ours: readonly Who[]
  theirs: readonly Who[]
}

/** How many contacts back it goes: with these institutions, and of hers wherever they were. */
export const contactsThere = 8
export const contactsOfHers = 12
const namesAtMost = 8

/**
 * Who is likely there when she meets these institutions, most likely first, on our side (without her) and on theirs:
 * whoever came to the last contacts with them, those who came most often first; then whoever she met most lately.
 * @param attended newest first
 * @param me id of the member who asks
 */
export function likelyParticipants<Who extends { id: string }>(
  attended: readonly Attended<Who>[],
  institutionIds: readonly string[],
  me: string,
): { ours: Who[]; theirs: Who[] } {
  const there = attended
    .filter((one) => one.institutionIds.some((id) => institutionIds.includes(id)))
    .slice(0, contactsThere)
  const lately = attended.filter(({ hers }) => hers).slice(0, contactsOfHers)
  const likely = (side: 'ours' | 'theirs') => {
    const ranked = [
      ...mostOftenFirst(there.flatMap((one) => one[side])),
      ...lately.flatMap((one) => one[side]),
    ]
    return unique(ranked.filter(({ id }) => id !== me)).slice(0, namesAtMost)
  }
  return { ours: likely('ours'), theirs: likely('theirs') }
}

/** Of those who came as often, whoever came last. */
function mostOftenFirst<Who extends { id: string }>(came: readonly Who[]): Who[] {
  const times = ({ id }: Who) => came.filter((one) => one.id === id).length
  return unique(came).sort((a, b) => times(b) - times(a))
}

function unique<Who extends { id: string }>(all: readonly Who[]): Who[] {
  const first = new Map<string, Who>()
  for (const one of all) if (!first.has(one.id)) first.set(one.id, one)
  return [...first.values()]
}
