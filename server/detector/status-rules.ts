import { type Found, weights } from './finding-rules.ts'
import { isKnownName, isPerson, isPronoun, nameAt } from './person-rules.ts'
import { at, near, type Token, words } from './token-rules.ts'

/**
 * How words of status get to somebody: `state` as she is, `thing` as she has, `event` as happened to her, `taking` as somebody did to
 * her, `said` when they already say that it is about one person.
 */
type Manner = 'state' | 'thing' | 'event' | 'taking' | 'said'

const phrases = byFirstWord({
  state: `undocumented|indocumentado|indocumentada|indocumentados|indocumentadas|sin papeles|sin documentos
    |sin estatus|sin visa|without papers|without documents|without status|without a visa|out of status|no papers
    |no documents|no visa|no legal status|no immigration status|no tiene papeles|no tenia papeles
    |no tengo papeles|no trae papeles|no tienen papeles|tampoco tiene papeles|tampoco tienen papeles
    |no tiene documentos|no tiene estatus|no esta legal|doesn't have papers|does not have papers
    |don't have papers|do not have papers|lacks papers|not legal|isn't legal|illegal|ilegal|here illegally
    |aqui ilegalmente|daca recipient|daca recipients|daca holder|daca student|tps holder|asylum seeker
    |green card holder|beneficiario de daca|beneficiaria de daca|solicitante de asilo`,
  thing: `daca|tps|deportation order|removal order|order of removal|order of deportation|final order of removal
    |final order of deportation|orden de deportacion|orden de expulsion|orden de remocion|green card
    |tarjeta verde|work permit|permiso de trabajo|u visa|visa u|expired visa|visa vencida|asylum|asylum case
    |asylum claim|asylum hearing|asylum interview|asilo|caso de asilo|cita de asilo|audiencia de asilo
    |corte de asilo|ice hold|ice detainer|detainer de ice|ankle monitor|grillete`,
  event: `overstayed|was deported|were deported|got deported|been deported|being deported|be deported
    |fue deportado|fue deportada|deportaron|crossed the border|came across the border|crossed the river
    |cruzo la frontera|cruzo el rio|cruce la frontera|entered illegally|entered without inspection
    |entro sin inspeccion|entro ilegalmente|detained by ice|arrested by ice|picked up by ice|taken by ice
    |in ice custody|in ice detention|detenido por ice|detenida por ice|detuvo ice|detuvo la migra|agarro ice
    |agarro la migra|llevo ice|llevo la migra|checks in with ice|se reporta con ice|visa expired
    |visa ran out|papers ran out|papers expired|permit ran out|permit expired`,
  taking: `ice took|ice has|ice got|ice arrested|ice detained|ice picked up|ice deported|they deported
    |deportaron a|deportaron al|ice detuvo a|ice detuvo al|ice agarro a|ice agarro al|ice se llevo a
    |ice se llevo al|migra detuvo a|migra detuvo al|migra agarro a|migra agarro al|migra se llevo a
    |migra se llevo al`,
  said: `overstayed his visa|overstayed her visa|se le vencio la visa|se le vence la visa|se le vencio el permiso
    |se le vence el permiso|se le acabo el permiso|se le acaba el permiso|se le vencieron los papeles|lo deportaron
    |la deportaron|lo agarro la migra|la agarro la migra|lo agarro ice|la agarro ice|lo detuvo ice
    |la detuvo ice|lo detuvo la migra|la detuvo la migra|se lo llevo ice|se la llevo ice
    |se lo llevo la migra|se la llevo la migra|lo tiene ice|la tiene ice|lo tiene la migra|la tiene la migra`,
})

/** What may stand between somebody and her status. */
const between =
  words(`is was are were be been being became has have had having got gets holds wears lost renewed
  waiting for came entered with without on under out of in who that whose not never no also still now currently
  just recently already probably next door an a the her his their my our own old oldest older younger youngest
  little only isn't wasn't doesn't does do did don't hasn't i'm i'd i've
  es era soy esta estaba ando anda sigue tiene tenia tengo trae lleva perdio renovo espera esperando pidio con sin
  entro llego que quien quedo dieron recibio fue ha han lo la le les se me el los las un una su sus mi no ni aun
  todavia tambien ya mayor menor estudiantil son estan como al lado`)
/** The same that make her have it. */
const having =
  words(`has have had having got gets holds wears lost renewed waiting with on under i've tiene tenia
  tengo trae lleva perdio renovo espera esperando pidio con dieron recibio`)
const possessive = words('her his my su mi')
const determining = words(
  'her his my the our a an su mi el la al un una nuestro nuestra don dona mr mrs ms',
)
/** With these, one speaks of politics and not of somebody. */
const politics =
  words(`bill act program policy policies clinic law stance position vote issue question workshop
  students immigrants workers people residents families youth drivers patients parents
  programa politica clinica ley tema taller estudiantes inmigrantes trabajadores personas residentes jovenes`)
/** With these after them, papers are those of a meeting. */
const ofWhat = words('of for from on at about de del para sobre')
/** After these, and at the beginning, Spanish leaves out who it is. */
const joining = words('y e pero porque aunque ya que')
const saying = words('dice dijo dicen dijeron sabe cree conto says said told knows')
const leftOut = words(
  'no tampoco tiene tenia tengo trae esta estaba es era soy anda cruzo cruce entro fue se lo la le',
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
  if (ofPolitics(tokens, phrase)) return undefined
  if (manner === 'taking') return taken(tokens, index, last)
  const found = onTheRight(tokens, index, phrase) ?? onTheLeft(tokens, index, phrase)
  if (manner !== 'said') return found
  return found ?? nameBefore(tokens, index) ?? spanOf('status', tokens, index, last)
}

/** "the DACA clinic", "no papers of the meeting" */
function ofPolitics(tokens: readonly Token[], { last }: Phrase): boolean {
  const [{ word, sentence }, next] = [at(tokens, last), at(tokens, last + 1)]
  if (next.sentence !== sentence || next.apart) return false
  const papers = /^(?:papers|papeles|documents|documentos)$/.test(word)
  return politics.has(next.word) || (papers && ofWhat.has(next.word))
}

/** "ICE picked up her husband", "se llevó a don Chepe" */
function taken(tokens: readonly Token[], index: number, last: number): Found | undefined {
  const { sentence } = at(tokens, index)
  for (let right = last + 1; at(tokens, right).sentence === sentence; right += 1) {
    const name = nameAt(tokens, right)
    if (name) return spanOf('named_status', tokens, index, name[1])
    if (isPerson(tokens, right)) return spanOf('status', tokens, index, right)
    if (!determining.has(at(tokens, right).word)) break
  }
  const isHer = at(tokens, last + 1).word === 'her' && at(tokens, last + 1).sentence === sentence
  return isHer ? spanOf('status', tokens, index, last + 1) : undefined
}

/** "undocumented mother of two", "the DACA recipient Luis" */
function onTheRight(tokens: readonly Token[], index: number, { last, manner }: Phrase) {
  if (manner === 'event' || manner === 'said') return undefined
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
  if (possessive.has(at(tokens, index - 1).word) && manner !== 'state')
    return nameBefore(tokens, index) ?? status
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
      return has && goesOn(tokens, left) ? (nameBefore(tokens, left) ?? status) : undefined
    has ||= having.has(token.word)
  }
  return undefined
}

/** "y no tiene …", ", no tiene …", "me dijo en voz baja que no tiene …" */
function goesOn(tokens: readonly Token[], index: number): boolean {
  if (joining.has(at(tokens, index).word) || at(tokens, index + 1).apart)
    return unsaid(tokens, index + 1)
  const told = near(tokens, index, saying, { before: 6, after: 0 })
  return told && at(tokens, index + 1).word === 'que' && unsaid(tokens, index + 2)
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
