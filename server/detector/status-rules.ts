import { type Found, weights } from './finding-rules.ts'
import { isKnownName, isPerson, isPronoun, nameAt } from './person-rules.ts'
import { at, type Token, words } from './token-rules.ts'

/**
 * How words of status get to somebody: `state` as she is, `thing` as she has, `event` as happened to her, `said` already says that
 * it is about one person.
 */
type Manner = 'state' | 'thing' | 'event' | 'said'

const phrases = byFirstWord({
  state: `undocumented|indocumentado|indocumentada|indocumentados|indocumentadas|sin papeles|sin documentos
    |sin estatus|without papers|without documents|without status|out of status|no papers|no documents
    |no legal status|no immigration status|no tiene papeles|no tenia papeles|no tengo papeles|no trae papeles
    |no tienen papeles|no tiene documentos|no tiene estatus|doesn't have papers|does not have papers
    |don't have papers|do not have papers|lacks papers|illegal|ilegal|here illegally|aqui ilegalmente
    |daca recipient|daca recipients|daca holder|daca student|tps holder|asylum seeker|green card holder
    |beneficiario de daca|beneficiaria de daca|solicitante de asilo`,
  thing: `daca|tps|deportation order|removal order|order of removal|order of deportation|final order
    |orden de deportacion|orden de expulsion|orden de remocion|green card|tarjeta verde|work permit
    |permiso de trabajo|u visa|visa u|expired visa|visa vencida|asylum|asylum case|asylum claim|asilo
    |caso de asilo|ice hold|ice detainer|detainer de ice|ankle monitor|grillete`,
  event: `overstayed|was deported|were deported|got deported|been deported|being deported|be deported
    |fue deportado|fue deportada|deportaron|crossed the border|came across the border|crossed the river
    |cruzo la frontera|cruzo el rio|cruce la frontera|entered illegally|entered without inspection
    |entro sin inspeccion|entro ilegalmente|detained by ice|arrested by ice|picked up by ice|taken by ice
    |in ice custody|in ice detention|detenido por ice|detenida por ice|detuvo ice|detuvo la migra|agarro ice
    |agarro la migra|llevo ice|llevo la migra|checks in with ice|se reporta con ice|visa expired
    |vencio la visa|vencio el permiso`,
  said: `overstayed his visa|overstayed her visa|se le vencio la visa|se le vencio el permiso|lo deportaron
    |la deportaron|lo agarro la migra|la agarro la migra|lo agarro ice|la agarro ice|lo detuvo ice
    |la detuvo ice|lo detuvo la migra|la detuvo la migra|se lo llevo ice|se la llevo ice
    |se lo llevo la migra|se la llevo la migra`,
})

/** What may stand between somebody and her status. */
const between =
  words(`is was are were be been being became has have had having got gets holds wears with without on
  under out of in who that whose not never no also still now currently just recently already probably an a the
  her his their my our own old oldest older younger youngest youngest little only
  is isn't wasn't doesn't does do did don't hasn't i'm i'd i've
  es era soy esta estaba ando anda sigue tiene tenia tengo trae lleva con sin que quien quedo dieron recibio
  fue ha han lo la le les se me el los las un una su sus mi no ni aun todavia tambien ya mayor menor estudiantil son
  estan como`)
/** The same that make her have it. */
const having =
  words(`has have had having got gets holds wears with on under i've tiene tenia tengo trae lleva con
  dieron recibio`)
const possessive = words('her his my su mi')
/** With these, one speaks of politics and not of somebody. */
const politics =
  words(`bill act program policy policies clinic law stance position vote issue question workshop
  students immigrants workers people residents families youth drivers patients parents
  programa politica clinica ley tema taller estudiantes inmigrantes trabajadores personas residentes jovenes`)
/** After these, and at the beginning, Spanish leaves out who it is. */
const joining = words('y e pero porque aunque ya que dice dijo dicen sabe cree')
const leftOut = words(
  'no tiene tenia tengo trae esta estaba es era soy anda cruzo cruce entro fue se lo la le sin',
)

const reach = 12

/** Words of immigration status about somebody, and names beside them. Talk of policy is not about anybody. */
export function findStatuses(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const phrase = phraseAt(tokens, index)
    if (!phrase) continue
    const one = aboutSomebody(tokens, index, phrase)
    if (one) found.push(one)
    index = phrase.last
  }
  return found
}

type Phrase = { last: number; manner: Manner }

function phraseAt(tokens: readonly Token[], index: number): Phrase | undefined {
  const { word, sentence } = at(tokens, index)
  const here = phrases.get(word)?.find(({ rest }) =>
    rest.every((one, after) => {
      const token = at(tokens, index + 1 + after)
      return token.word === one && token.sentence === sentence
    }),
  )
  return here && { last: index + here.rest.length, manner: here.manner }
}

function aboutSomebody(tokens: readonly Token[], index: number, phrase: Phrase): Found | undefined {
  const { last, manner } = phrase
  const status = spanOf('status', tokens, index, last)
  if (manner === 'said') return nameBefore(tokens, index) ?? status
  const { sentence } = at(tokens, index)
  const follows = at(tokens, last + 1)
  const policy = politics.has(follows.word) && follows.sentence === sentence && !follows.apart
  if (policy) return undefined
  return onTheRight(tokens, index, phrase) ?? onTheLeft(tokens, index, phrase)
}

/** "undocumented mother of two", "the DACA recipient Luis" */
function onTheRight(tokens: readonly Token[], index: number, { last, manner }: Phrase) {
  if (manner === 'event') return undefined
  const { sentence } = at(tokens, index)
  const next = at(tokens, last + 1)
  if (next.sentence !== sentence || next.apart) return undefined
  const person = isPerson(tokens, last + 1) && !isPronoun(next)
  const name = nameAt(tokens, person ? last + 2 : last + 1)
  const named = name && at(tokens, name[1]).sentence === sentence
  if (named) return spanOf('named_status', tokens, index, name[1])
  return person ? spanOf('status', tokens, index, last) : undefined
}

function onTheLeft(tokens: readonly Token[], index: number, { last, manner }: Phrase) {
  const { sentence } = at(tokens, index)
  const status = spanOf('status', tokens, index, last)
  let has = manner !== 'thing'
  if (possessive.has(at(tokens, index - 1).word) && !has) return nameBefore(tokens, index) ?? status
  for (let left = index - 1; left >= index - reach; left -= 1) {
    const token = at(tokens, left)
    if (token.sentence !== sentence) return has && unsaid(tokens, left + 1) ? status : undefined
    const name = nameAt(tokens, left)
    if (name) return has || owns(token) ? spanOf('named_status', tokens, name[0], last) : undefined
    if (isPerson(tokens, left)) {
      if (!has) return undefined
      return ownerBefore(tokens, left, last) ?? nameBefore(tokens, left) ?? status
    }
    if (!between.has(token.word))
      return has && joining.has(token.word) && unsaid(tokens, left + 1)
        ? (nameBefore(tokens, left) ?? status)
        : undefined
    has ||= having.has(token.word)
    // a comma, and then Spanish goes on about the same one
    if (has && token.apart && unsaid(tokens, left)) return nameBefore(tokens, left) ?? status
  }
  return undefined
}

function unsaid(tokens: readonly Token[], index: number): boolean {
  return leftOut.has(at(tokens, index).word)
}

/** "Maria's DACA" */
function owns({ raw }: Token): boolean {
  return /['’]s$/.test(raw)
}

/** "Rosa's husband is undocumented" */
function ownerBefore(tokens: readonly Token[], index: number, last: number): Found | undefined {
  const owner = owns(at(tokens, index - 1)) ? nameAt(tokens, index - 1) : undefined
  return owner && spanOf('named_status', tokens, owner[0], last)
}

/** "Keep José away from cameras, he has a removal order": the name alone, for what stands between belongs to neither. */
function nameBefore(tokens: readonly Token[], index: number): Found | undefined {
  const { sentence } = at(tokens, index)
  for (let left = index - 1; left >= index - reach; left -= 1) {
    const token = at(tokens, left)
    if (token.sentence !== sentence) return undefined
    const name = isKnownName(token) ? nameAt(tokens, left) : undefined
    if (name) return spanOf('named_status', tokens, ...name)
  }
  return undefined
}

function spanOf(
  kind: 'status' | 'named_status',
  tokens: readonly Token[],
  first: number,
  last: number,
): Found {
  const [{ from }, { to }] = [at(tokens, first), at(tokens, last)]
  return { kind, from, to, weight: weights[kind] }
}

/** Phrases by their first word, longer ones first. */
function byFirstWord(lists: Record<Manner, string>) {
  const found = new Map<string, { rest: string[]; manner: Manner }[]>()
  for (const [manner, list] of Object.entries(lists) as [Manner, string][]) {
    for (const phrase of list.split('|')) {
      const [first = '', ...rest] = phrase.trim().split(/\s+/)
      found.set(first, [...(found.get(first) ?? []), { rest, manner }])
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return found
}
