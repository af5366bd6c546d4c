import type { Kysely, Transaction } from 'kysely'
import type { AssessmentTable } from '../assessments/table.ts'
import type {
  AuditChainTable,
  AuditCheckTable,
  AuditHeadTable,
  AuditTable,
} from '../audit/table.ts'
import type { InviteTable, SessionTable, SignInTryTable } from '../auth/table.ts'
import type { CalendarFeedTable } from '../calendar/table.ts'
import type { AnswerTable, AskTable, CampaignTable, VoteTable } from '../campaigns/table.ts'
import type {
  CommitmentEventTable,
  CommitmentTable,
  EvidenceFileTable,
  MilestoneTable,
} from '../commitments/table.ts'
import type {
  ContactInstitutionTable,
  ContactReaderTable,
  ContactTable,
  ParticipantTable,
} from '../contacts/table.ts'
import type { CountyTable, RegionTable, SettingsTable } from '../counties/table.ts'
import type { CadenceTable } from '../coverage/table.ts'
import type { DeliveryTable } from '../deliveries/table.ts'
import type { KnownDeviceTable } from '../devices/table.ts'
import type { DigestAddressTable, DigestMailTable } from '../digest-mail/table.ts'
import type { DuplicateTable, ToldApartTable } from '../duplicates/table.ts'
import type { EarlierFactTable } from '../earlier/table.ts'
import type { ExportSentTable, ExportTable } from '../export/table.ts'
import type { FollowUpTable } from '../follow-ups/table.ts'
import type { ConflictTable, VersionTable } from '../history/table.ts'
import type {
  ImportedLineTable,
  ImportedTable,
  ImportKeyTable,
  ImportShapeTable,
  ImportTable,
} from '../imports/table.ts'
import type {
  InstitutionCountyTable,
  InstitutionTable,
  SourceTable,
} from '../institutions/table.ts'
import type { JobTable } from '../jobs/table.ts'
import type { RequestCountTable } from '../limits/table.ts'
import type { MemberRegionTable, MemberTable, OrganizationTable } from '../members/table.ts'
import type { OverrideTable } from '../overrides/table.ts'
import type { PackChangeTable } from '../pack/table.ts'
import type { ChallengeTable, PasskeyTable } from '../passkeys/table.ts'
import type { PersonTable, SeatTable, TenureTable } from '../people/table.ts'
import type { PhoneKeyTable } from '../phone/table.ts'
import type { PublicRecordTable, RecordImportTable } from '../records/table.ts'
import type { RecoveryTable } from '../recovery/table.ts'
import type { ReportFileTable } from '../report-files/table.ts'
import type { ReportShareTable } from '../report-shares/table.ts'
import type {
  ReportEntryTable,
  ReportSnapshotTable,
  ReportTable,
  ReportTextTable,
} from '../reports/table.ts'
import type { LegalHoldTable, RetentionStateTable, RetentionTable } from '../retention/table.ts'
import type { KnownKeyTable, SealedKeyTable } from '../sealed/table.ts'
import type { TurnoverTable } from '../seats/table.ts'
import type { RecoveryCodeTable, TotpSecretTable } from '../second-factor/table.ts'
import type { StateTable } from '../state/table.ts'
import type { AccessTokenTable } from '../tokens/table.ts'
import type { WordChangeTable, WordTable } from '../words/table.ts'

/** Every table, assembled; each is described beside its feature. */
export interface Database {
  settings: SettingsTable
  jobs: JobTable
  regions: RegionTable
  words: WordTable
  word_changes: WordChangeTable
  counties: CountyTable
  sources: SourceTable
  organizations: OrganizationTable
  members: MemberTable
  member_regions: MemberRegionTable
  invites: InviteTable
  sessions: SessionTable
  passkeys: PasskeyTable
  phone_keys: PhoneKeyTable
  deliveries: DeliveryTable
  challenges: ChallengeTable
  totp_secrets: TotpSecretTable
  recovery_codes: RecoveryCodeTable
  recoveries: RecoveryTable
  known_devices: KnownDeviceTable
  sign_in_tries: SignInTryTable
  audit: AuditTable
  audit_chain: AuditChainTable
  audit_head: AuditHeadTable
  audit_checks: AuditCheckTable
  exports: ExportTable
  exports_sent: ExportSentTable
  institutions: InstitutionTable
  institution_counties: InstitutionCountyTable
  people: PersonTable
  seats: SeatTable
  tenures: TenureTable
  public_records: PublicRecordTable
  contacts: ContactTable
  contact_institutions: ContactInstitutionTable
  contact_readers: ContactReaderTable
  participants: ParticipantTable
  assessments: AssessmentTable
  campaigns: CampaignTable
  asks: AskTable
  answers: AnswerTable
  votes: VoteTable
  commitments: CommitmentTable
  commitment_events: CommitmentEventTable
  milestones: MilestoneTable
  evidence_files: EvidenceFileTable
  follow_ups: FollowUpTable
  earlier_facts: EarlierFactTable
  versions: VersionTable
  conflicts: ConflictTable
  overrides: OverrideTable
  turnovers: TurnoverTable
  record_imports: RecordImportTable
  imports: ImportTable
  imported: ImportedTable
  imported_lines: ImportedLineTable
  import_shapes: ImportShapeTable
  import_keys: ImportKeyTable
  cadences: CadenceTable
  known_keys: KnownKeyTable
  sealed_keys: SealedKeyTable
  request_counts: RequestCountTable
  retention: RetentionTable
  retention_state: RetentionStateTable
  legal_holds: LegalHoldTable
  pack_changes: PackChangeTable
  calendar_feeds: CalendarFeedTable
  digest_addresses: DigestAddressTable
  digest_mails: DigestMailTable
  report_files: ReportFileTable
  report_shares: ReportShareTable
  access_tokens: AccessTokenTable
  reports: ReportTable
  report_texts: ReportTextTable
  report_snapshots: ReportSnapshotTable
  report_entries: ReportEntryTable
  duplicates: DuplicateTable
  told_apart: ToldApartTable
  states: StateTable
}

export type Db = Kysely<Database>
export type Trx = Transaction<Database>
