import { fold } from '../../search/rules.ts'

const before =
  /^((?:(?:sheriff|chief deputy|police chief|assistant chief|deputy chief|chief|deputy|captain|capt|lieutenant|lt|sergeant|sgt|officer|mayor|probate judge|judge|commissioner|council ?(?:man|woman|member)|senator|sen|representative|rep|congress(?:man|woman)|superintendent|principal|director|pastor|reverend|rev|father|fr|sister|dra?|mr|mrs|ms|miss|alguacil|jefe|jefa|alcalde|alcaldesa|jueza?|comisionad[oa]|concejal|senadora?|representante|superintendente|directora?|oficial|padre|hermana|sra?|srta|lic|ing|don|doña)\.?)(?: (?:of|del?)(?: the| las?| los)? (?:police|polic[ií]a|fire|bomberos|schools?|escuelas?|nursing|operations|county|condado|city|ciudad))?)\s+/iu

/** What offices are called; where nothing else stands in a cell, it names nobody. Folded. */
const offices = new Set(
  `sheriff chief deputy captain capt lieutenant lt sergeant sgt officer mayor probate judge commissioner councilman
  councilwoman councilmember council member senator representative congressman congresswoman superintendent principal
  director pastor reverend rev manager nurse secretary clerk assistant supervisor coordinator administrator
  administrative receptionist staff jailer warden president attorney counselor teacher spokesperson police fire jail
  school schools county city public district office desk head operations
  alguacil jefe jefa alcalde alcaldesa juez jueza comisionado comisionada concejal senador senadora representante
  superintendente director directora oficial secretaria secretario gerente enfermera enfermero recepcionista
  coordinador coordinadora administrador administradora asistente encargado encargada presidente presidenta abogado
  abogada maestra maestro consejero consejera policia bomberos carcel escuela escuelas condado ciudad oficina`.split(
    /\s+/,
  ),
)
const joining = new Set(['of', 'the', 'de', 'del', 'la', 'las', 'los', 'el'])

/** `Chief`, `Nurse manager`, `Jefe de policía`: an office, and nobody who holds it. */
export function isOffice(text: string): boolean {
  const words = fold(text)
    .split(' ')
    .filter((word) => !joining.has(word))
  return words.length > 0 && words.every((word) => offices.has(word))
}

/** The name without what stands before it; `title`: the first of it that is an office, else empty. */
export function withoutTitles(text: string): { name: string; title: string; addressed: boolean } {
  let [name, title] = [text, '']
  for (let found = before.exec(name); found; found = before.exec(name)) {
    if (/^.{3,}$/.test(found[1] ?? '') && title === '') title = found[1] ?? ''
    name = name.slice(found[0].length)
  }
  return { name, title: asTitle(title), addressed: name !== text }
}

/** As it stands on a page: `chief deputy` is Chief Deputy. */
export function asTitle(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}+/gu, (word) =>
    joining.has(word.toLowerCase()) ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
  )
}
