/** What is said of somebody's status, in English and Spanish, and how it gets to her. */

/**
 * How words of status get to somebody: `state` as she is, `thing` as she has, `event` as happened to her, `taking` as somebody did to
 * her, `said` when they already say that it is about one person.
 */
export type Manner = 'state' | 'thing' | 'event' | 'taking' | 'said'

export const phrases = byFirstWord({
  state: `undocumented|no status|indocumentado|indocumentada|indocumentados|indocumentadas|sin papeles|sin documentos|sin estatus
    |sin visa|without papers|without documents|without status|without a visa|out of status|no papers|no documents
    |no visa|no legal status|no immigration status|no tiene papeles|no tenia papeles|no tengo papeles
    |no trae papeles|no tienen papeles|tampoco tiene papeles|tampoco tienen papeles|no tiene documentos
    |no tiene estatus|no esta legal|doesn't have papers|does not have papers|don't have papers|do not have papers
    |lacks papers|not legal|isn't legal|illegal|ilegal|here illegally|aqui ilegalmente|daca recipient
    |daca recipients|daca holder|daca student|tps holder|asylum seeker|green card holder|beneficiario de daca
    |beneficiaria de daca|solicitante de asilo|mixed status|familia de estatus mixto|familia mixta|overstay
    |visa overstay|overstayer|not a citizen|not a us citizen|isn't a citizen|not a resident here|not documented
    |without legal status|without immigration status|lost status|lost her status|lost his status|no green card
    |never had papers|never got papers|never got her papers|never got his papers|never fixed her papers
    |never fixed his papers|never had status|without a green card|in removal proceedings|in deportation proceedings
    |in immigration proceedings|in immigration detention|in immigration custody|facing deportation|facing removal
    |fighting deportation|fighting her deportation|fighting his deportation|self petitioner|vawa self petitioner
    |asylee|parolee|tps recipient|tps beneficiary|daca beneficiary|dacamented|unaccompanied minor|asylum applicant
    |u visa applicant|u visa holder|green card applicant|dreamer|sin estatus legal|sin estatus migratorio
    |sin residencia|sin green card|sin mica|sin seguro social|no es ciudadano|no es ciudadana|no es residente
    |no tiene residencia|no tiene visa|no tiene estatus legal|no tiene estatus migratorio|no tiene mica
    |no tiene seguro social|no tiene social|no tenia visa|no tenia estatus|no tenemos papeles|nunca tuvo papeles
    |nunca arreglo|nunca arreglo papeles|nunca pudo arreglar|no ha podido arreglar|no ha arreglado|no pudo arreglar
    |sin arreglar|en proceso de deportacion|en proceso de remocion|en proceso de asilo|en corte de migracion
    |en corte de inmigracion|en detencion de migracion|menor no acompanado|menor no acompanada|asilado|asilada
    |sonador|sonadora|dacamentado|dacamentada|de manera irregular|situacion irregular|estatus irregular
    |doesn't have status|does not have status|doesn't have a visa|does not have a visa|doesn't have a green card
    |does not have a green card|no social|tpsiano|tepesiano|tepesiana|mojado|mojada`,
  thing: `daca|tps|deportation order|removal order|order of removal|order of deportation|final order of removal
    |final order of deportation|orden de deportacion|orden de expulsion|orden de remocion|green card|tarjeta verde
    |work permit|permiso de trabajo|u visa|visa u|expired visa|visa vencida|asylum|asylum case|asylum claim
    |asylum hearing|asylum interview|asilo|caso de asilo|cita de asilo|audiencia de asilo|corte de asilo|ice hold
    |ice detainer|detainer de ice|ankle monitor|grillete|t visa|visa t|vawa|sijs|special immigrant juvenile status
    |special immigrant juvenile|work authorization|employment authorization|advance parole|humanitarian parole
    |parole humanitario|immigration court|immigration hearing|immigration case|immigration bond
    |immigration lawyer for|credible fear interview|credible fear|notice to appear|removal proceedings
    |deportation case|deportation hearing|removal case|ice check in|immigration check in|check in with ice
    |check in with immigration|order of supervision|withholding of removal|voluntary departure|stay of removal
    |fake social|fake papers|false papers|fake id and social|fake green card|borrowed social|someone else social
    |somebody else social|bad social|tourist visa|student visa|visitor visa|expired permit|expired work permit
    |expired green card|no asylum|pending asylum|pending asylum case|pending asylum claim|asylum pending
    |pending u visa|pending green card|tps pending|daca renewal|tps renewal|u visa pending
    |bond hearing with immigration|consular id|corte de inmigracion|corte de migracion
    |cita en la corte de inmigracion|cita en la corte de migracion|cita en corte de inmigracion
    |cita en corte de migracion|audiencia de inmigracion|audiencia de migracion|caso de inmigracion
    |caso de migracion|caso migratorio|cita con ice|cita con inmigracion|cita con migracion|cita de inmigracion
    |cita de migracion|cita de huellas|fianza de inmigracion|fianza de migracion|miedo creible
    |entrevista de miedo creible|salida voluntaria|notificacion de comparecer|estatus de joven inmigrante
    |visa juvenil|visa por violencia|visa de victima|visa de turista|visa de estudiante|papeles falsos
    |papeles chuecos|papeles prestados|seguro falso|seguro chueco|seguro prestado|social falso|social chueco
    |social prestado|mica falsa|mica chueca|mica vencida|mica|permiso vencido|papeles vencidos|residencia vencida
    |pasaporte vencido|permiso de ice|orden de supervision|asilo pendiente|caso de asilo pendiente|peticion de asilo
    |solicitud de asilo|peticion familiar|perdon migratorio|carta de deportacion|matricula consular
    |proceso de deportacion|brazalete de migracion|brazalete de ice`,
  event: `overstayed|was deported|were deported|got deported|been deported|being deported|be deported|fue deportado
    |fue deportada|deportaron|crossed the border|came across the border|crossed the river|cruzo la frontera
    |cruzo el rio|cruce la frontera|entered illegally|entered without inspection|entro sin inspeccion
    |entro ilegalmente|detained by ice|arrested by ice|picked up by ice|taken by ice|in ice custody|in ice detention
    |detenido por ice|detenida por ice|detuvo ice|detuvo la migra|agarro ice|agarro la migra|llevo ice
    |llevo la migra|checks in with ice|se reporta con ice|visa expired|visa ran out|papers ran out|papers expired
    |permit ran out|permit expired|ordered deported|ordered removed|ordered to leave the country|denied asylum
    |was denied asylum|asylum denied|lost her asylum case|lost his asylum case|applied for asylum|asked for asylum
    |seeking asylum|waiting on asylum|on humanitarian parole|came on humanitarian parole|through the desert
    |crossed the desert|with a coyote|with coyotes|with a smuggler|crossed near|crossed at the border
    |crossed into texas|crossed over|came over the border|swam across|crossed with|entered on a visa|came on a visa
    |stayed on an expired visa|stayed past her visa|stayed past his visa|detained by immigration
    |arrested by immigration|picked up by immigration|taken by immigration|released by ice|released by immigration
    |turned in to ice|turned over to ice|handed to ice|hiding from ice|hiding from immigration|bond from immigration
    |bond from ice|on immigration bond|on ice bond|picked up at his check in|picked up at her check in
    |detained at his check in|detained at her check in|taken at his check in|taken at her check in|in ocilla
    |in the ocilla detention center|at stewart detention|in the stewart detention center|held by ice
    |held by immigration|daca expired|tps expired|daca ran out|tps ran out|green card expired|authorization expired
    |authorization ran out|lost daca|lost tps|under somebody else name|under someone else name|under another name
    |under a fake name|under a false name|under a different name|with someone else papers|with somebody else papers
    |wearing an ankle monitor|negaron el asilo|nego el asilo|negaron asilo|pidio asilo|esta pidiendo asilo
    |busca asilo|por el desierto|cruzo el desierto|con coyote|con un coyote|con el coyote|de mojado|por el rio
    |cruzo por|brinco la barda|brinco el muro|entro con visa|vino con visa|llego con visa|con parole
    |se quedo con la visa vencida|con el nombre de otra persona|con el nombre de otro|con el nombre de otra
    |con nombre de otra persona|con otro nombre|con nombre falso|con papeles de otra persona|con papeles de otro
    |con el social de otra persona|con el social de otro|con el seguro de otra persona|con el seguro de otro
    |detuvo inmigracion|agarro inmigracion|llevo inmigracion|detuvo migracion|agarro migracion|llevo migracion
    |detenido por migracion|detenida por migracion|detenido por inmigracion|detenida por inmigracion
    |detenido en ocilla|detenida en ocilla|se esconde de la migra|escondido de la migra|escondida de la migra
    |huyendo de la migra|busca la migra|buscando la migra|busca ice|buscando ice|cayo la migra|orden de salida
    |perdio el daca|perdio el tps|perdio su asilo|perdio el asilo|entro por el desierto|entro sin papeles
    |entro sin visa|se vino sin papeles|se vino sin visa|sent back to mexico|deported to mexico|parole from mexico
    |sent back to guatemala|deported to guatemala|parole from guatemala|sent back to honduras|deported to honduras
    |parole from honduras|sent back to el salvador|deported to el salvador|parole from el salvador
    |sent back to nicaragua|deported to nicaragua|parole from nicaragua|sent back to venezuela|deported to venezuela
    |parole from venezuela|sent back to colombia|deported to colombia|parole from colombia|sent back to cuba
    |deported to cuba|parole from cuba|sent back to haiti|deported to haiti|parole from haiti|sent back to ecuador
    |deported to ecuador|parole from ecuador|sent back to peru|deported to peru|parole from peru`,
  taking: `ice took|ice has|ice got|ice arrested|ice detained|ice picked up|ice deported|they deported|deportaron a
    |deportaron al|ice detuvo a|ice detuvo al|ice agarro a|ice agarro al|ice se llevo a|ice se llevo al
    |migra detuvo a|migra detuvo al|migra agarro a|migra agarro al|migra se llevo a|migra se llevo al
    |immigration took|immigration detained|immigration picked up|immigration arrested|immigration has
    |migracion se llevo a|migracion se llevo al|migracion agarro a|migracion agarro al|migracion detuvo a
    |migracion detuvo al|inmigracion se llevo a|inmigracion se llevo al|inmigracion agarro a|inmigracion detuvo a
    |regresaron a mi|negaron el asilo a|negaron el asilo al`,
  said: `overstayed his visa|overstayed her visa|se le vencio la visa|se le vence la visa|se le vencio el permiso
    |se le vence el permiso|se le acabo el permiso|se le acaba el permiso|se le vencieron los papeles|lo deportaron
    |la deportaron|lo agarro la migra|la agarro la migra|lo agarro ice|la agarro ice|lo detuvo ice|la detuvo ice
    |lo detuvo la migra|la detuvo la migra|se lo llevo ice|se la llevo ice|se lo llevo la migra|se la llevo la migra
    |lo tiene ice|la tiene ice|lo tiene la migra|la tiene la migra|se le vencio el daca|se le vencio el tps
    |se le vencio la residencia|se le vencio la mica|se le vencio la green card|se le vencio el asilo
    |se le vence el daca|se le vence el tps|se le vence la residencia|se le vence la mica|se le vence la green card
    |se le vence el asilo|se le acabo la visa|se le acabo el daca|se le acabo el tps|se le acabo la residencia
    |se le acabo la mica|se le acabo la green card|se le acabo el asilo|se le acaba la visa|se le acaba el daca
    |se le acaba el tps|se le acaba la residencia|se le acaba la mica|se le acaba la green card|se le acaba el asilo
    |se le termino la visa|se le termino el permiso|se le termino el daca|se le termino el tps
    |se le termino la residencia|se le termino la mica|se le termino la green card|se le termino el asilo
    |se le termina la visa|se le termina el permiso|se le termina el daca|se le termina el tps
    |se le termina la residencia|se le termina la mica|se le termina la green card|se le termina el asilo
    |lo regresaron a mexico|lo regresaron a guatemala|lo regresaron a honduras|lo regresaron a el salvador
    |lo regresaron a nicaragua|lo regresaron a venezuela|lo regresaron a colombia|lo regresaron a cuba
    |lo regresaron a haiti|lo regresaron a ecuador|lo regresaron a peru|lo mandaron de regreso a mexico
    |lo mandaron de regreso a guatemala|lo mandaron de regreso a honduras|lo mandaron de regreso a el salvador
    |lo mandaron de regreso a nicaragua|lo mandaron de regreso a venezuela|lo mandaron de regreso a colombia
    |lo mandaron de regreso a cuba|lo mandaron de regreso a haiti|lo mandaron de regreso a ecuador
    |lo mandaron de regreso a peru|lo mandaron a mexico|lo mandaron a guatemala|lo mandaron a honduras
    |lo mandaron a el salvador|lo mandaron a nicaragua|lo mandaron a venezuela|lo mandaron a colombia
    |lo mandaron a cuba|lo mandaron a haiti|lo mandaron a ecuador|lo mandaron a peru|lo busca la migra
    |lo anda buscando la migra|lo agarro inmigracion|lo agarro migracion|lo detuvo migracion|lo detuvo inmigracion
    |se lo llevo migracion|se lo llevo inmigracion|lo agarraron en su cita|lo detuvieron en su cita
    |lo tienen en ocilla|lo tienen detenido|lo tienen detenida|lo van a deportar|lo quieren deportar
    |la regresaron a mexico|la regresaron a guatemala|la regresaron a honduras|la regresaron a el salvador
    |la regresaron a nicaragua|la regresaron a venezuela|la regresaron a colombia|la regresaron a cuba
    |la regresaron a haiti|la regresaron a ecuador|la regresaron a peru|la mandaron de regreso a mexico
    |la mandaron de regreso a guatemala|la mandaron de regreso a honduras|la mandaron de regreso a el salvador
    |la mandaron de regreso a nicaragua|la mandaron de regreso a venezuela|la mandaron de regreso a colombia
    |la mandaron de regreso a cuba|la mandaron de regreso a haiti|la mandaron de regreso a ecuador
    |la mandaron de regreso a peru|la mandaron a mexico|la mandaron a guatemala|la mandaron a honduras
    |la mandaron a el salvador|la mandaron a nicaragua|la mandaron a venezuela|la mandaron a colombia
    |la mandaron a cuba|la mandaron a haiti|la mandaron a ecuador|la mandaron a peru|la busca la migra
    |la anda buscando la migra|la agarro inmigracion|la agarro migracion|la detuvo migracion|la detuvo inmigracion
    |se la llevo migracion|se la llevo inmigracion|la agarraron en su cita|la detuvieron en su cita
    |la tienen en ocilla|la tienen detenido|la tienen detenida|la van a deportar|la quieren deportar
    |los regresaron a mexico|los regresaron a guatemala|los regresaron a honduras|los regresaron a el salvador
    |los regresaron a nicaragua|los regresaron a venezuela|los regresaron a colombia|los regresaron a cuba
    |los regresaron a haiti|los regresaron a ecuador|los regresaron a peru|los mandaron de regreso a mexico
    |los mandaron de regreso a guatemala|los mandaron de regreso a honduras|los mandaron de regreso a el salvador
    |los mandaron de regreso a nicaragua|los mandaron de regreso a venezuela|los mandaron de regreso a colombia
    |los mandaron de regreso a cuba|los mandaron de regreso a haiti|los mandaron de regreso a ecuador
    |los mandaron de regreso a peru|los mandaron a mexico|los mandaron a guatemala|los mandaron a honduras
    |los mandaron a el salvador|los mandaron a nicaragua|los mandaron a venezuela|los mandaron a colombia
    |los mandaron a cuba|los mandaron a haiti|los mandaron a ecuador|los mandaron a peru|los busca la migra
    |los anda buscando la migra|los agarro inmigracion|los agarro migracion|los detuvo migracion
    |los detuvo inmigracion|se los llevo migracion|se los llevo inmigracion|los agarraron en su cita
    |los detuvieron en su cita|los tienen en ocilla|los tienen detenido|los tienen detenida|los van a deportar
    |los quieren deportar|le negaron el asilo|le dieron orden de deportacion|le dieron asilo
    |le dieron orden de salida|overstayed a visa|overstayed a tourist visa|overstayed their visas|her daca expired
    |his daca expired|le cayo la migra|le dieron grillete|le pusieron grillete|le dieron fianza de migracion
    |le negaron el tps|le negaron el daca|arreglar sus papeles|arreglar su situacion migratoria|arreglar su estatus`,
})

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
