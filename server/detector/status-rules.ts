import { type Found, weights } from './finding-rules.ts'
import { isKnownName, isPerson, isPronoun, nameAt } from './person-rules.ts'
import { type Manner, phrases } from './status-words-rules.ts'
import { at, near, type Token, words } from './token-rules.ts'

/** What may stand between somebody and her status. */
const between =
  words(`is was are were be been being became has have had having got gets holds wears lost renewed
  waiting for came entered with without on under out of in who that whose not never no also still now currently
  just recently already probably next door an a the her his their my our own old oldest older younger youngest
  little only isn't wasn't doesn't does do did don't hasn't i'm i'd i've
  es era soy esta estaba ando anda sigue tiene tenia tengo trae lleva perdio renovo espera esperando pidio con sin
  works working worked uses using used bought filed applied applying pending since only
  trabaja trabajaba trabajan usa usaba usan compro consiguio pide pidiendo pidieron solicito solicitando
  vino vinieron entraron llegaron cruzaron anduvo vive vivia salio salieron
  entro llego que quien quedo dieron recibio fue ha han lo la le les se me el los las un una su sus mi no ni aun
  todavia tambien ya mayor menor estudiantil son estan como al lado`)
/** The same that make her have it. */
const having =
  words(`has have had having got gets holds wears lost renewed waiting with on under i've tiene tenia
  tengo trae lleva perdio renovo espera esperando pidio con dieron recibio uses using used bought filed applied
  applying usa usaba usan compro consiguio pide pidiendo pidieron solicito solicitando`)
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
const placing = words('at from in of near de del en')
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
    if (!between.has(token.word)) {
      if (has && goesOn(tokens, left)) return nameBefore(tokens, left) ?? status
      const before = has ? placeBefore(tokens, left) : undefined
      if (before === undefined) return undefined
      left = before
    }
    has ||= having.has(token.word)
  }
  return undefined
}

/** "the cook at the diner", "la muchacha de la panadería": where the place begins, which is nobody. */
function placeBefore(tokens: readonly Token[], index: number): number | undefined {
  if (at(tokens, index + 1).apart) return undefined
  for (let left = index - 1; left >= index - 3; left -= 1) {
    const { word, sentence, apart } = at(tokens, left + 1)
    if (apart || at(tokens, left).sentence !== sentence || joining.has(word)) return undefined
    if (placing.has(at(tokens, left).word)) return left
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
