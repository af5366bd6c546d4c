import type { onlyFor as en } from '../en/only-for.ts'

export const onlyFor: Record<keyof typeof en, string> = {
  'onlyFor.adminsOnly': 'Esta página es para admins',
  'onlyFor.adminsOnly.text':
    'Los admins agregan a la gente, mandan los enlaces personales y ven quién cambió qué. Si necesita algo de aquí, pídaselo a su admin.',
  'onlyFor.directoryOnly': 'El directorio no es parte de su rol',
  'onlyFor.directoryOnly.text':
    'Usted ve el mapa y cómo está cada condado. Si necesita más, hable con coordinación o con un admin.',
  'onlyFor.mergersOnly': 'Esta página es para coordinación y admins',
  'onlyFor.mergersOnly.text':
    'Responden por lo que dice el directorio. Si algo está dos veces, avíseles.',
}
