import { at, type Token, wordBefore, words } from './token-rules.ts'

const firstNames =
  words(`maria jose juan luis carlos miguel pedro manuel francisco antonio javier alejandro ernesto
  eduardo fernando ricardo roberto rafael sergio ramon raul oscar hector hugo ivan jorge julio mario martin pablo
  ruben victor alberto alfredo andres arturo cesar cristian daniel david diego emilio enrique esteban felipe
  fidel gabriel gerardo gilberto gonzalo guillermo gustavo ignacio ismael israel jaime jesus joaquin joel leonel
  leonardo lorenzo marcos marvin mateo mauricio moises nelson nestor nicolas noe omar orlando ovidio ramiro
  rigoberto rodolfo rodrigo rogelio salvador santiago santos saul tomas vicente wilmer wilson yovani
  ana carmen guadalupe lupita lupe juana margarita veronica elena leticia patricia alejandra adriana alicia
  angelica beatriz berta blanca brenda carolina catalina cecilia claudia cristina delmy diana dora elizabeth elsa
  erika estela esther evelyn fatima gabriela gladys gloria graciela griselda ines irma isabel jacqueline jessica
  josefina julia karen karina karla laura lidia liliana lorena lucia luisa magdalena marcela maribel maricela
  marisol marta martha mayra mercedes mirna monica nancy norma olga paola petra raquel rebeca reina rocio rosario
  ruth sandra sara silvia sofia sonia susana teresa vanessa vilma virginia wendy xiomara yadira yanira yesenia
  yolanda kevin bryan jonathan edgar edwin elder elmer selvin walter beto chepe chuy pancho nacho memo paco pepe chayo jennifer stephanie ashley emily john james robert michael william thomas anthony
  joshua sarah linda kimberly michelle`)

const titles = words(
  'mr mrs ms miss don dona sr sra srta senor senora senorita brother sister hermano hermana tio tia',
)
const officials =
  words(`sheriff mayor chief judge commissioner senator representative congressman congresswoman
  governor deputy officer superintendent clerk attorney lawyer director reporter agent president secretary alguacil
  alcalde alcaldesa jefe jefa juez jueza comisionado comisionada senador senadora representante congresista
  gobernador agente oficial abogado abogada directora secretario secretaria reportero presidente presidenta`)
/** Written with a capital, and nobody's name. */
const notNames =
  words(`i he she they we it this that these those who what when where the a an our their his her my
  ice daca tps uscis dhs hb el la los las un una su sus mi ella ellos nosotros que quien cuando donde le se lo no
  ya aunque pero porque como tiene tienen despues antes ahora aqui todos todas nadie alguien
  after before then now also but because while since there here not
  si hoy ayer today yesterday alabama atlanta birmingham huntsville mobile montgomery guatemala mexico honduras
  salvador nicaragua venezuela colombia cuba haiti monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december county city congress
  court school church spanish english latino latina hispanic everyone nobody someone somebody many some two three
  one both all most people workers students families immigrants parents residents neighbors dreamers personas gente
  trabajadores estudiantes familias inmigrantes padres vecinos undocumented indocumentado indocumentada`)
const places = words('in en from at near')

const people = words(`he she him ella i yo they ellos ellas
  husband wife spouse mother mom mama father dad papa parent parents son sons daughter daughters child kid kids children boy girl
  boyfriend girlfriend fiance partner brother sister siblings cousin uncle aunt nephew niece grandmother grandma
  grandfather grandpa widow neighbor neighbors friend roommate coworker family couple
  worker employee cook tenant client patient witness victim member leader volunteer student guy man woman lady
  teenager teen driver mechanic nurse farmworker immigrant person caller speaker
  esposo esposa marido mujer novio novia pareja madre mami padre papi papas hijo hija hijos hijas nino nina ninos
  muchacho muchacha hermano hermana hermanos primo prima tio tia sobrino sobrina abuelo abuela suegro suegra
  cunado cunada nuera yerno viuda vecino vecina vecinos amigo amiga companero companera comadre compadre familia senor senora
  trabajador trabajadora empleado empleada cocinero cocinera inquilino cliente clienta paciente testigo victima
  lider voluntario voluntaria estudiante alumno alumna joven hombre chofer mecanico inmigrante persona oradora`)
/** Of these a sentence may speak in general. */
const anybody =
  words(`student worker person immigrant employee driver parent victim patient tenant client witness
  child kid family member estudiante trabajador trabajadora persona inmigrante empleado empleada chofer paciente
  victima inquilino cliente testigo familia joven alumno alumna`)
const indefinite = words('a an any every each no un una cualquier cada ningun ninguna')
const general =
  words(`if whether may can cannot must should could would every any law bill policy ordinance si
  cuando puede pueden podria podrian debe deben deberia ley politica ordenanza cualquier`)

export function isPronoun({ word, raw }: Token): boolean {
  return /^(?:he|she|him|ella|they|ellos|ellas)$/.test(word) || raw.toLowerCase() === 'él'
}

/** Whether this word means one person, or one family, and not people in general. */
export function isPerson(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (isPronoun(token)) return true
  if (people.has(token.word)) return !(anybody.has(token.word) && inGeneral(tokens, index))
  return oneOf(tokens, index)
}

/** "An undocumented student may enroll": a rule, and nobody in it. */
function inGeneral(tokens: readonly Token[], index: number): boolean {
  const { sentence } = at(tokens, index)
  const around = tokens.slice(Math.max(0, index - 8), index + 9)
  const rule = around.some((one) => one.sentence === sentence && general.has(one.word))
  return (
    rule && tokens.slice(Math.max(0, index - 2), index).some(({ word }) => indefinite.has(word))
  )
}

const some = words(
  'one two three four uno una dos tres cuatro some several half most varios varias',
)

/** "one of the cooks", "una de nuestras vecinas" */
function oneOf(tokens: readonly Token[], index: number): boolean {
  const [one, of] = [at(tokens, index - 3).word, at(tokens, index - 2).word]
  if (!/^(?:of|de)$/.test(of)) return false
  const { word } = at(tokens, index)
  return some.has(one) && !officials.has(word) && !officials.has(word.replace(/e?s$/, ''))
}

/** Words of a name on either side of one. */
const longest = 3

/** Whether a name of somebody who holds no office stands here: its first and last token. */
export function nameAt(tokens: readonly Token[], index: number): [number, number] | undefined {
  if (!mayBeName(tokens, index)) return undefined
  let [first, last] = [index, index]
  while (index - first < longest && capital(tokens, first - 1) && !at(tokens, first).apart)
    first -= 1
  while (last - index < longest && capital(tokens, last + 1) && !at(tokens, last + 1).apart)
    last += 1
  const before = wordBefore(tokens, first)
  if (officials.has(before.word) || officials.has(at(tokens, first).word)) return undefined
  if (places.has(before.word)) return undefined
  return [titles.has(before.word) ? first - 1 : first, last]
}

/** A name one knows, whatever stands around it. */
export function isKnownName(token: Token): boolean {
  return firstNames.has(token.word) && /^\p{Lu}/u.test(token.raw)
}

function mayBeName(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  const title = wordBefore(tokens, index).word
  // "la señora trabaja": a word of kinship before what is written small is no title
  const titled = titles.has(title) && !people.has(title)
  return firstNames.has(token.word) || titled ? !people.has(token.word) : capital(tokens, index)
}

/** A verb of Spanish, which says who by its ending. */
const beginsSentence = /(?:ó|arse|erse|irse|aron|ieron|ando|iendo)$/

function capital(tokens: readonly Token[], index: number): boolean {
  const { raw, word, opens } = at(tokens, index)
  const written = /^\p{Lu}\p{Ll}/u.test(raw) && !(opens && beginsSentence.test(raw))
  return written && !notNames.has(word) && !people.has(word) && !titles.has(word)
}
