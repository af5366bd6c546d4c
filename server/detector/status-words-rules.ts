/** What is said of somebody's status, in English and Spanish, and how it gets to her. */

/**
 * How words of status get to somebody: `state` as she is, `thing` as she has, `event` as happened to her, `taking` as somebody did to
 * her, `said` when they already say that it is about one person.
 */
export type Manner = 'state' | 'thing' | 'event' | 'taking' | 'said'

/** Where people are sent back to. */
const countries =
  'mexico/guatemala/honduras/el salvador/nicaragua/venezuela/colombia/cuba/haiti/ecuador/peru'

/** `(a/b) c` stands for `a c` and `b c`. */
export const phrases = byFirstWord({
  state: `undocumented|no status|without papers|without documents|without status|without a visa|out of status
    |no papers|no documents|no visa|no legal status|no immigration status|no tiene papeles|no tenia papeles
    |no tengo papeles|no trae papeles|no tienen papeles|tampoco tiene papeles|tampoco tienen papeles
    |no tiene documentos|no tiene estatus|no esta legal|doesn't have papers|does not have papers
    |don't have papers|do not have papers|lacks papers|not legal|isn't legal|illegal|ilegal|here illegally
    |aqui ilegalmente|daca recipient|daca recipients|daca holder|daca student|tps holder|asylum seeker
    |green card holder|beneficiario de daca|beneficiaria de daca|solicitante de asilo|mixed status
    |familia de estatus mixto|familia mixta|overstay|visa overstay|overstayer|not a citizen|not a us citizen
    |isn't a citizen|not a resident here|not documented|without legal status|without immigration status
    |lost status|lost her status|lost his status|no green card|never had papers|never got papers
    |never got her papers|never got his papers|never fixed her papers|never fixed his papers
    |never had status|without a green card|in immigration detention|in immigration custody
    |facing deportation|facing removal|fighting deportation|fighting her deportation
    |fighting his deportation|self petitioner|vawa self petitioner|asylee|parolee|tps recipient
    |tps beneficiary|daca beneficiary|dacamented|unaccompanied minor|asylum applicant|u visa applicant
    |u visa holder|green card applicant|dreamer|no es ciudadano|no es ciudadana|no es residente
    |no tiene residencia|no tiene visa|no tiene estatus legal|no tiene estatus migratorio|no tiene mica
    |no tiene seguro social|no tiene social|no tenia visa|no tenia estatus|no tenemos papeles
    |nunca tuvo papeles|nunca arreglo|nunca arreglo papeles|nunca pudo arreglar|no ha podido arreglar
    |no ha arreglado|no pudo arreglar|en corte de migracion|en corte de inmigracion
    |en detencion de migracion|menor no acompanado|menor no acompanada|asilado|asilada|sonador|sonadora
    |dacamentado|dacamentada|de manera irregular|situacion irregular|estatus irregular|doesn't have status
    |does not have status|doesn't have a visa|does not have a visa|doesn't have a green card
    |does not have a green card|no social|tpsiano|tepesiano|tepesiana|mojado|mojada
    |(indocumentado/indocumentada/indocumentados/indocumentadas)
    |sin (papeles/documentos/estatus/visa/residencia/green card/mica/seguro social/arreglar/estatus legal/estatus migratorio)
    |in (removal/deportation/immigration) proceedings|en proceso de (deportacion/remocion/asilo)`,
  thing: `daca|tps|deportation order|removal order|orden de deportacion|orden de expulsion|orden de remocion
    |green card|tarjeta verde|work permit|permiso de trabajo|u visa|asylum|asilo|caso de asilo|cita de asilo
    |audiencia de asilo|corte de asilo|ice hold|ice detainer|detainer de ice|ankle monitor|grillete|t visa
    |vawa|sijs|special immigrant juvenile status|special immigrant juvenile|work authorization
    |employment authorization|advance parole|humanitarian parole|parole humanitario|immigration court
    |immigration hearing|immigration case|immigration bond|immigration lawyer for|credible fear interview
    |credible fear|notice to appear|removal proceedings|deportation case|deportation hearing|removal case
    |ice check in|immigration check in|check in with ice|check in with immigration|order of supervision
    |withholding of removal|voluntary departure|stay of removal|fake social|fake papers|false papers
    |fake id and social|fake green card|borrowed social|someone else social|somebody else social|bad social
    |pending u visa|pending green card|tps pending|daca renewal|tps renewal|u visa pending
    |bond hearing with immigration|consular id|corte de inmigracion|corte de migracion
    |audiencia de inmigracion|audiencia de migracion|caso de inmigracion|caso de migracion|caso migratorio
    |cita con ice|cita con inmigracion|cita con migracion|cita de inmigracion|cita de migracion
    |cita de huellas|fianza de inmigracion|fianza de migracion|miedo creible|entrevista de miedo creible
    |salida voluntaria|notificacion de comparecer|estatus de joven inmigrante|visa por violencia
    |visa de victima|visa de turista|visa de estudiante|papeles falsos|papeles chuecos|papeles prestados
    |seguro falso|seguro chueco|seguro prestado|social falso|social chueco|social prestado|mica falsa
    |mica chueca|mica vencida|mica|permiso vencido|papeles vencidos|residencia vencida|pasaporte vencido
    |permiso de ice|orden de supervision|asilo pendiente|caso de asilo pendiente|peticion de asilo
    |solicitud de asilo|peticion familiar|perdon migratorio|carta de deportacion|matricula consular
    |proceso de deportacion|brazalete de migracion|brazalete de ice
    |(order/final order) of (removal/deportation)|(tourist/student/visitor/expired) visa
    |expired (permit/work permit/green card)|(pending/no) asylum|pending asylum (case/claim)
    |asylum (case/claim/hearing/interview/pending)|visa (u/t/juvenil/vencida)
    |(cita en la/cita en) corte de (inmigracion/migracion)`,
  event: `overstayed|was deported|were deported|got deported|been deported|being deported|be deported
    |fue deportado|fue deportada|deportaron|crossed the border|came across the border|crossed the river
    |cruzo la frontera|cruzo el rio|cruce la frontera|entered illegally|entered without inspection
    |entro sin inspeccion|entro ilegalmente|in ice custody|in ice detention|checks in with ice
    |se reporta con ice|visa expired|visa ran out|papers ran out|papers expired|permit ran out
    |permit expired|ordered deported|ordered removed|ordered to leave the country|denied asylum
    |was denied asylum|asylum denied|lost her asylum case|lost his asylum case|applied for asylum
    |asked for asylum|seeking asylum|waiting on asylum|on humanitarian parole|came on humanitarian parole
    |through the desert|crossed the desert|with a coyote|with coyotes|with a smuggler|crossed near
    |crossed at the border|crossed into texas|crossed over|came over the border|swam across|crossed with
    |entered on a visa|came on a visa|stayed on an expired visa|stayed past her visa|stayed past his visa
    |turned in to ice|turned over to ice|handed to ice|hiding from ice|hiding from immigration
    |bond from immigration|bond from ice|on immigration bond|on ice bond|in ocilla
    |in the ocilla detention center|at stewart detention|in the stewart detention center|daca expired
    |tps expired|daca ran out|tps ran out|green card expired|authorization expired|authorization ran out
    |lost daca|lost tps|under somebody else name|under someone else name|under another name
    |under a fake name|under a false name|under a different name|with someone else papers
    |with somebody else papers|wearing an ankle monitor|negaron el asilo|nego el asilo|negaron asilo
    |pidio asilo|esta pidiendo asilo|busca asilo|por el desierto|cruzo el desierto|con coyote|con un coyote
    |con el coyote|de mojado|por el rio|cruzo por|brinco la barda|brinco el muro|entro con visa
    |vino con visa|llego con visa|con parole|se quedo con la visa vencida|con el nombre de otra persona
    |con el nombre de otro|con el nombre de otra|con nombre de otra persona|con otro nombre|con nombre falso
    |con papeles de otra persona|con papeles de otro|con el social de otra persona|con el social de otro
    |con el seguro de otra persona|con el seguro de otro|busca la migra|buscando la migra|busca ice
    |buscando ice|cayo la migra|orden de salida|perdio el daca|perdio el tps|perdio su asilo|perdio el asilo
    |entro por el desierto|(sent back to/deported to/parole from) (${countries})
    |(detained/arrested/picked up/taken) by (ice/immigration)|(released/held) by (ice/immigration)
    |(picked up/detained/taken) at (his/her) check in
    |(agarro/detuvo/llevo) (ice/la migra/migracion/inmigracion)
    |(detenido/detenida) (por ice/por migracion/por inmigracion/en ocilla)
    |(entro/se vino) sin (papeles/visa)|(escondido/escondida/huyendo/se esconde) de la migra`,
  taking: `they deported|deportaron a|deportaron al|ice detuvo a|ice detuvo al|ice agarro a|ice agarro al
    |ice se llevo a|ice se llevo al|migra detuvo a|migra detuvo al|migra agarro a|migra agarro al
    |migra se llevo a|migra se llevo al|migracion se llevo a|migracion se llevo al|migracion agarro a
    |migracion agarro al|migracion detuvo a|migracion detuvo al|inmigracion se llevo a
    |inmigracion se llevo al|inmigracion agarro a|inmigracion detuvo a|regresaron a mi|negaron el asilo a
    |negaron el asilo al|ice (took/has/got/arrested/detained/picked up/deported)
    |immigration (took/has/detained/arrested/picked up)`,
  said: `overstayed his visa|overstayed her visa|se le vencieron los papeles|overstayed a visa
    |overstayed a tourist visa|overstayed their visas|le cayo la migra|arreglar sus papeles
    |se le (vencio/vence/acabo/acaba/termino/termina) (la visa/el permiso/el daca/el tps/la residencia/la mica/la green card/el asilo)
    |(lo/la/los) (regresaron/mandaron de regreso/mandaron) a (${countries})
    |(lo/la/los) (busca/anda buscando) la migra|(lo/la/los) (agarro/detuvo) (migracion/inmigracion)
    |(lo/la/los) (agarraron/detuvieron) en su cita|(lo/la/los) tienen (en ocilla/detenido/detenida)
    |(lo/la/los) (van a/quieren) deportar|se (lo/la/los) llevo (migracion/inmigracion)
    |se (lo/la) llevo (ice/la migra)|(lo/la) deportaron|(lo/la) (agarro/detuvo/tiene) (ice/la migra)
    |le (dieron/pusieron) grillete|le negaron el (asilo/tps/daca)
    |le dieron (orden de deportacion/orden de salida/asilo/fianza de migracion)|(his/her) daca expired
    |arreglar su (estatus/situacion migratoria)`,
})

/** Phrases by their first word, longer ones first. */
function byFirstWord(lists: Record<Manner, string>) {
  const found = new Map<string, { rest: string[]; manner: Manner }[]>()
  for (const [manner, list] of Object.entries(lists) as [Manner, string][]) {
    for (const phrase of list.split('|').flatMap(spelledOut)) {
      const [first = '', ...rest] = phrase.trim().split(/\s+/)
      found.set(first, [...(found.get(first) ?? []), { rest, manner }])
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return found
}

function spelledOut(pattern: string): string[] {
  const [all, choices = ''] = /\(([^)]*)\)/.exec(pattern) ?? []
  if (all === undefined) return [pattern]
  return choices.split('/').flatMap((one) => spelledOut(pattern.replace(all, one)))
}
