import type { Bilingual } from './topic.ts'

/** Only who runs a jail. */
export const jailTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'jail holds for ICE without a warrant from a judge',
      ask: [
        'We asked that nobody be held past release on an ICE form that no judge has signed.',
        'Main point was detainers: how many in the last quarter, and under what policy.',
      ],
      warm: [
        'Their own lawyer has told them a detainer is a request, not an order, and they act on it.',
        '{who} said the jail has stopped adding hours for ICE and wants that in writing too.',
      ],
      cool: [
        '{who} said they "follow the law" and could not say which law when we asked.',
        'They have no written policy; each shift decides for itself.',
      ],
      cold: [
        'They intend to honour every detainer and see nothing to talk about.',
        '{who} said whoever does not like it can take it up with Washington.',
      ],
      promise: 'Will send us the written policy on detainers and the quarterly count of holds',
      kept: 'The policy and the count of holds for the last two quarters came by e-mail.',
      broken: 'No policy came. The records desk says there is none and nobody asked them for one.',
    },
    es: {
      subject: 'las retenciones en la cárcel a pedido de ICE sin orden de un juez',
      ask: [
        'Pedimos que nadie quede detenido después de su hora de salida por un papel de ICE que ningún juez firmó.',
        'El punto principal fueron las retenciones: cuántas en el último trimestre y con qué norma.',
      ],
      warm: [
        'Su propio abogado les explicó que la retención es una petición y no una orden, y así la tratan.',
        '{who} dijo que la cárcel ya no suma horas para ICE y que quiere dejarlo por escrito.',
      ],
      cool: [
        '{who} repitió que «se sigue la ley», pero no supo decir cuál.',
        'No tienen norma escrita; cada turno decide por su cuenta.',
      ],
      cold: [
        'Piensan cumplir todas las retenciones y no ven nada que conversar.',
        '{who} dijo que a quien no le guste, que reclame en Washington.',
      ],
      promise: 'Enviará la norma escrita sobre retenciones y el conteo de cada trimestre',
      kept: 'Llegaron por correo la norma y el conteo de los dos últimos trimestres.',
      broken: 'No llegó nada. En archivo dicen que no existe tal norma y que nadie se la pidió.',
    },
  },
]

/** Sheriffs and city police. */
export const policeTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'checkpoints on the road by the trailer parks',
      ask: [
        'Raised the Friday checkpoints, with our map: always the same two roads that people take to work.',
        'We brought a map of the last nine checkpoints; eight are within a mile of a trailer park.',
      ],
      warm: [
        'They looked at the map for a while, said "that is not what we want," and will move them.',
        '{who} agreed that a checkpoint that catches no drunk driver is not about safety.',
      ],
      cool: [
        '{who} says crash data picks the places, and will look for that data.',
        'Polite, took the map, promised nothing about the next weekend.',
      ],
      cold: [
        'They called the checkpoints a success and plan more before the holidays.',
        '{who} folded the map and said we should tell people to get licenses, then.',
      ],
      promise: 'Will publish the place and reason of each checkpoint a day before',
      kept: 'The last three checkpoints stood on their page the day before, each with its reason.',
      broken: 'Two more checkpoints on the same road, neither of them announced. Photos kept.',
    },
    es: {
      subject: 'los retenes junto a los parques de tráilas',
      ask: [
        'Hablamos de los retenes de los viernes, con mapa: siempre las dos calles por donde la gente va al trabajo.',
        'Llevamos un mapa de los últimos nueve retenes: ocho quedan a menos de una milla de un parque de tráilas.',
      ],
      warm: [
        'Miraron el mapa un buen rato, dijeron «esto no es lo que queremos» y los van a mover.',
        '{who} aceptó que un retén que no agarra a ningún borracho no es por seguridad.',
      ],
      cool: [
        '{who} dice que el lugar sale de los datos de choques, y los va a buscar.',
        'Trato amable, se quedaron con el mapa, nada sobre el próximo fin de semana.',
      ],
      cold: [
        'Los retenes les parecen un éxito y habrá más antes de las fiestas.',
        '{who} dobló el mapa y dijo que entonces la gente saque su licencia.',
      ],
      promise: 'Publicará el lugar y el motivo de cada retén un día antes',
      kept: 'Los últimos tres retenes salieron en su página el día anterior, con su motivo.',
      broken: 'Dos retenes más en la misma calle, sin aviso. Guardamos las fotos.',
    },
  },
  {
    en: {
      subject: 'reporting a crime without fear',
      ask: [
        'We asked for a plain rule: nobody who calls as a victim or witness is asked about papers.',
        'Talked about wage theft and assaults that people do not report because they fear the question about status.',
      ],
      warm: [
        '{who} gave examples of cases they lost because witnesses were afraid, and wants the rule.',
        'They will sign certifications for crime victims within thirty days; they named a desk for it.',
      ],
      cool: [
        'They say officers do not ask "as a rule", yet nothing written says so.',
        '{who} wanted to hear what Huntsville and Birmingham do before saying more.',
      ],
      cold: [
        'They want officers free to ask anyone anything.',
        '{who} thinks certifications are a loophole and has signed none.',
      ],
      promise:
        'Will put in the officers’ handbook that victims and witnesses are not asked about status',
      kept: 'We saw the handbook page; it was read out at roll call.',
      broken: 'The new handbook is out and the page is not in it.',
    },
    es: {
      subject: 'denunciar un delito sin miedo',
      ask: [
        'Pedimos una regla clara: a quien llama como víctima o testigo no se le preguntan papeles.',
        'Hablamos de robos de salario y agresiones que la gente no denuncia por miedo a la pregunta del estatus.',
      ],
      warm: [
        '{who} contó casos que perdieron porque los testigos tenían miedo, y quiere la regla.',
        'Firmarán las certificaciones para víctimas en treinta días; ya hay un escritorio encargado.',
      ],
      cool: [
        'Dicen que «por regla» no preguntan, pero no hay nada escrito.',
        '{who} quiere saber primero qué hacen Huntsville y Birmingham.',
      ],
      cold: [
        'Quieren que cada agente pueda preguntar lo que sea a quien sea.',
        '{who} piensa que las certificaciones son una trampa y no ha firmado ninguna.',
      ],
      promise: 'Pondrá en el manual que a víctimas y testigos no se les pregunta el estatus',
      kept: 'Vimos la página del manual; la leyeron al pasar lista.',
      broken: 'Salió el manual nuevo y la página no está.',
    },
  },
  {
    en: {
      subject: 'interpreters at booking and on emergency calls',
      ask: [
        'Asked who interprets at booking at two in the morning. Too often it has been a cellmate.',
        'We went through what happens when a call for help comes in Spanish or in Q’anjob’al.',
      ],
      warm: [
        'They have signed up for a phone line and asked us to help test it in Mayan languages.',
        '{who} will pay two bilingual officers extra so that it stops being a favour.',
      ],
      cool: [
        'One bilingual officer, days only; {who} says the budget opens in the fall.',
        'They rely on a phone app and think it works. We described two times when it did not.',
      ],
      cold: [
        '{who} said English is what they speak here, and that was that.',
        'They will not spend on it; we left the federal guidance on the desk.',
      ],
      promise: 'Will have a telephone interpreter line working at every booking desk',
      kept: 'We watched a booking with the interpreter line; the sticker is on every phone.',
      broken: 'The contract for the line was never signed; a cellmate interpreted again.',
    },
    es: {
      subject: 'intérpretes al fichar y en las llamadas de emergencia',
      ask: [
        'Preguntamos quién interpreta al fichar a las dos de la mañana. Muchas veces ha sido un compañero de celda.',
        'Repasamos qué pasa cuando la llamada de auxilio llega en español o en q’anjob’al.',
      ],
      warm: [
        'Ya contrataron una línea telefónica y nos pidieron ayuda para probarla en lenguas mayas.',
        '{who} pagará un extra a dos agentes bilingües para que deje de ser un favor.',
      ],
      cool: [
        'Hay un solo agente bilingüe y de día; {who} dice que el presupuesto se abre en otoño.',
        'Usan una aplicación del teléfono y creen que basta. Contamos dos veces en que falló.',
      ],
      cold: [
        '{who} dijo que aquí se habla inglés, y punto.',
        'No gastarán en eso; dejamos la guía federal en el escritorio.',
      ],
      promise: 'Tendrá una línea de intérpretes por teléfono en cada mesa de registro',
      kept: 'Vimos un registro con la línea de intérpretes; el número está pegado en cada teléfono.',
      broken: 'Nunca firmaron el contrato de la línea; otra vez interpretó un compañero de celda.',
    },
  },
  {
    en: {
      subject: '287(g) and work with ICE on patrol',
      ask: [
        'Asked plainly where they stand on 287(g): who decides, what it costs, what it brings.',
        'We asked for a public meeting before any agreement with ICE is signed or widened.',
      ],
      warm: [
        '{who} said officers have enough to do, and that it breaks the trust they need.',
        'They do not want patrol officers doing the work of ICE, and said so with the door open.',
      ],
      cool: [
        '{who} is "studying it" and would not name a date for a decision.',
        'They point to the association and to Montgomery; nobody here seems to own the decision.',
      ],
      cold: [
        'They want the task force model and expect the money that comes with it.',
        '{who} said people here want it, and that the talk was over.',
      ],
      promise: 'Will hold a public meeting before signing or widening any agreement with ICE',
      kept: 'The meeting was held in {seat}, with an interpreter; about eighty people came.',
      broken: 'The agreement was signed without any meeting; we learned of it from the ICE list.',
    },
    es: {
      subject: 'el 287(g) y el trabajo con ICE en la calle',
      ask: [
        'Preguntamos sin rodeos por el 287(g): quién decide, cuánto cuesta y qué trae.',
        'Pedimos una reunión pública antes de firmar o ampliar cualquier acuerdo con ICE.',
      ],
      warm: [
        '{who} dijo que los agentes ya tienen bastante y que eso rompe la confianza que necesitan.',
        'No quieren patrullas haciendo el trabajo de ICE, y lo dijeron con la puerta abierta.',
      ],
      cool: [
        '{who} lo «está estudiando» y no quiso dar fecha.',
        'Señalan a la asociación y a Montgomery; aquí nadie parece dueño de la decisión.',
      ],
      cold: [
        'Quieren el modelo de patrulla y esperan el dinero que trae.',
        '{who} dijo que aquí la gente lo quiere, y ahí acabó la plática.',
      ],
      promise: 'Hará una reunión pública antes de firmar o ampliar un acuerdo con ICE',
      kept: 'La reunión se hizo en {seat}, con intérprete; llegaron unas ochenta personas.',
      broken: 'Firmaron el acuerdo sin reunión; lo supimos por la lista de ICE.',
    },
  },
]
