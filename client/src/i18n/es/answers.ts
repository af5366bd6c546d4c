import type { answers as en } from '../en/answers.ts'

export const answers: Record<keyof typeof en, string> = {
  'answer.yes': 'Sí',
  'answer.leaning_yes': 'Más bien sí',
  'answer.undecided': 'Sin decidir',
  'answer.leaning_no': 'Más bien no',
  'answer.no': 'No',
  'answer.refused': 'No quiso responder',
  'answer.waiting': 'Se pidió, sin respuesta',
  'answer.not_asked': 'Sin pedir',

  'asks.title': 'Lo que hemos pedido',
  'asks.empty': 'Todavía no les hemos pedido nada',
  'asks.empty.text':
    'Una petición aparece aquí cuando una campaña los pone en su lista, o cuando alguien nuevo llega al cargo y se lo volvemos a pedir.',
  'asks.askedOn': 'Se pidió el {day}',
  'asks.answeredOn': '{answer}, el {day}',
}
