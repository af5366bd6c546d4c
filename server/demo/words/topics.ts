import { businessTopics } from './business.ts'
import { allyTopics, churchTopics, unionTopics } from './community.ts'
import { legislatureTopics } from './legislature.ts'
import { cityTopics, commissionTopics, probateTopics } from './local-government.ts'
import { jailTopics, policeTopics } from './police.ts'
import { healthTopics, schoolTopics } from './services.ts'
import type { Bilingual } from './topic.ts'

const byKind: Readonly<Record<string, readonly Bilingual[]>> = {
  sheriff: [...jailTopics, ...policeTopics],
  city_police: policeTopics,
  city_government: cityTopics,
  county_commission: commissionTopics,
  probate_office: probateTopics,
  state_representative: legislatureTopics,
  state_senator: legislatureTopics,
  school_district: schoolTopics,
  hospital: healthTopics,
  employer: businessTopics,
  shop: businessTopics,
  restaurant: businessTopics,
  farm: businessTopics,
  landlord: businessTopics,
  bank: businessTopics,
  church: churchTopics,
  union_local: unionTopics,
  african_american: allyTopics,
  lgbtq: allyTopics,
  immigrant_led: allyTopics,
  civic: allyTopics,
}

/** What we talk about with institutions of a kind; nothing with those we leave out of the demo. */
export function topicsOf(kind: string): readonly Bilingual[] {
  return byKind[kind] ?? []
}
