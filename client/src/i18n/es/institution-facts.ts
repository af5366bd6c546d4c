import type { institutionFacts as en } from '../en/institution-facts.ts'

export const institutionFacts: Record<keyof typeof en, string> = {
  'institutions.fact.officers':
    '{officers, plural, one {# agente} other {# agentes}} y {civilians, plural, one {# civil} other {# civiles}} en {year}',
  'institutions.fact.populationServed': 'Su jurisdicción tiene {count} habitantes',
  'institutions.fact.byStateLaw': 'Cada condado tiene una por ley estatal',
  'institutions.fact.countySeat': 'Cabecera del condado de {name}',
  'institutions.fact.house': 'Cámara de Representantes de Alabama, distrito {district}',
  'institutions.fact.senate': 'Senado de Alabama, distrito {district}',
  'institutions.fact.congress': 'Congreso, distrito {district} (límites de 2024)',
  'institutions.fact.senateClass': 'Senado de Estados Unidos, clase {class}',
  'institutions.fact.system.county': 'Sistema escolar del condado',
  'institutions.fact.system.city': 'Sistema escolar de la ciudad',
  'institutions.fact.emergency': 'Tiene sala de emergencias',
  'institutions.fact.noEmergency': 'No tiene sala de emergencias',
  'institutions.fact.birthing': 'Reconocido por su atención al parto',
  'institutions.fact.countiesInexact':
    'Condados según el registro de quien tenía antes el cargo. Puede faltar alguno que apenas toca el distrito.',
  'institutions.fact.countiesLikely':
    'Condados según la fuente. Puede faltar alguno que apenas toca el distrito.',
  'institutions.fact.websiteSource': 'Sitio web tomado de la lista oficial de dominios .gov',
  'institutions.hospital.Acute Care Hospitals': 'Hospital general',
  'institutions.hospital.Critical Access Hospitals': 'Hospital rural de acceso crítico',
  'institutions.hospital.Acute Care - Veterans Administration': 'Hospital de veteranos',
  'institutions.hospital.Childrens': 'Hospital infantil',
  'institutions.hospital.Psychiatric': 'Hospital psiquiátrico',
  'institutions.hospital.Rural Emergency Hospital': 'Hospital rural de emergencias',
  'institutions.owner.Proprietary': 'De dueño particular, con fines de lucro',
  'institutions.owner.Government - Hospital District or Authority':
    'Público: autoridad hospitalaria',
  'institutions.owner.Government - Local': 'Público: gobierno local',
  'institutions.owner.Government - State': 'Público: del estado',
  'institutions.owner.Government - Federal': 'Público: gobierno federal',
  'institutions.owner.Veterans Health Administration': 'Público: administración de veteranos',
  'institutions.owner.Voluntary non-profit - Private': 'Privado, sin fines de lucro',
  'institutions.owner.Voluntary non-profit - Church': 'De una iglesia, sin fines de lucro',
  'institutions.owner.Voluntary non-profit - Other': 'Sin fines de lucro',
  'institutions.party.Republican': 'Partido Republicano',
  'institutions.party.Democratic': 'Partido Demócrata',
}
