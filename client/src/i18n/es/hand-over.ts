import type { handOver as en } from '../en/hand-over.ts'

export const handOver: Record<keyof typeof en, string> = {
  'handOver.copy': 'Copiar',
  'handOver.copy.what': 'Copiar: {what}',
  'handOver.copied': 'Copiado',
  'handOver.copy.failed': 'El navegador no deja copiar aquí. Seleccione el texto y cópielo.',
  'handOver.qr.show': 'Mostrarlo como código QR',
}
