import { join } from 'node:path'
import type { Writable } from 'node:stream'
import fastifyCompress from '@fastify/compress'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import type { PoolConfig } from 'pg'
import { v7 as newId } from 'uuid'
import type { App } from './app-type.ts'
import { askRoutes } from './asks/routes.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import { headPlugin } from './audit/head-plugin.ts'
import { refusalsPlugin } from './audit/refusals-plugin.ts'
import { auditRoutes } from './audit/routes.ts'
import { proofRoutes } from './auth/proof-routes.ts'
import { sessionRoutes, signInRoutes } from './auth/routes.ts'
import { sessionsPlugin } from './auth/sessions.ts'
import { registerBodies } from './bodies.ts'
import { feedRoute } from './calendar/feed-route.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { commitmentRoutes } from './commitments/routes.ts'
import { sweptFilesPlugin } from './commitments/sweep-plugin.ts'
import { conflictRoutes } from './conflicts/routes.ts'
import { connections } from './connections.ts'
import { contactRoutes } from './contacts/routes.ts'
import { factsPlugin } from './counties/facts-plugin.ts'
import { countyRoutes } from './counties/routes.ts'
import { coverageRoutes } from './coverage/routes.ts'
import { listenerPlugin } from './db/listener.ts'
import { databasePlugin } from './db/plugin.ts'
import { replicaPlugin } from './db/replica-plugin.ts'
import { deliverRoute } from './deliveries/deliver-route.ts'
import { deliveryRoutes } from './deliveries/routes.ts'
import { detectorPlugin } from './detector/warnings.ts'
import { deviceRoutes } from './devices/routes.ts'
import { digestRoutes } from './digest/routes.ts'
import { digestMailPlugin } from './digest-mail/plugin.ts'
import type { MailSettings } from './digest-mail/post.ts'
import { digestMailRoutes } from './digest-mail/routes.ts'
import { unsubscribeRoute } from './digest-mail/unsubscribe-route.ts'
import { leadOldIds } from './duplicates/old-ids.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { survivorsPlugin } from './duplicates/survivors-plugin.ts'
import { endingPlugin } from './ending.ts'
import { registerErrors, sendFrameworkError } from './errors.ts'
import { exportRoutes } from './export/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { admitMember, countStranger } from './limits/hooks.ts'
import { limitsPlugin } from './limits/limits.ts'
import type { Rate, RateName } from './limits/rules.ts'
import { liveRoutes } from './live/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { metricsPlugin } from './metrics/plugin.ts'
import { moveRoutes } from './moves/routes.ts'
import { openApiRoutes, registerOpenApi } from './openapi.ts'
import { overrideRoutes } from './overrides/routes.ts'
import { packRoutes } from './pack/routes.ts'
import { participantRoutes } from './participants/routes.ts'
import { passkeyRoutes } from './passkeys/routes.ts'
import { passkeySignInRoutes } from './passkeys/sign-in-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { phoneRoutes } from './phone/routes.ts'
import { projectRoot } from './project-root.ts'
import { recordRoutes } from './records/routes.ts'
import { recoveryRoutes } from './recovery/routes.ts'
import { regionRoutes } from './regions/routes.ts'
import { reportFileRoutes } from './report-files/routes.ts'
import { openShareRoutes } from './report-shares/open-routes.ts'
import { reportShareRoutes } from './report-shares/routes.ts'
import { preparedReportsPlugin } from './reports/prepare.ts'
import { reportRoutes } from './reports/routes.ts'
import { retentionPlugin } from './retention/daily.ts'
import { retentionRoutes } from './retention/routes.ts'
import { roomPlugin } from './room.ts'
import type { Keyring } from './sealed/keyring.ts'
import { sealedRoutes } from './sealed/routes.ts'
import { seatRoutes } from './seats/routes.ts'
import { secondFactorRoutes } from './second-factor/routes.ts'
import { registerSecurity } from './security.ts'
import { seenPlugin } from './seen.ts'
import { settingsRoutes } from './settings/routes.ts'
import { statePlugin } from './state/plugin.ts'
import { thresholdRoutes } from './thresholds/routes.ts'
import { timeRoutes } from './time/routes.ts'
import { tokenRoutes } from './tokens/routes.ts'
import { registerValidation } from './validation.ts'
import { registerClient } from './web.ts'
import { wordRoutes } from './words/routes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    keyring: Keyring
  }
}

export interface AppConfig {
  /** where members reach it, without a slash at the end */
  publicUrl: string
  logLevel: string
  /** the standard output unless given */
  logTo?: Writable
  /** the application's role, which owns nothing */
  database: PoolConfig
  /** the same past a pooler in transaction mode that `database` leads through; there is none unless given */
  direct?: PoolConfig | undefined
  /** a streaming replica for what endpoints say may be read there, as the application; there is none unless given */
  replica?: PoolConfig | undefined
  /** the keys of what is sealed, from outside the database */
  keyring: Keyring
  /** proxies whose word on the address of a visitor counts, as networks or addresses; those on this machine if not given */
  trustedProxies?: string
  /** other limits than those of limits/rules.ts */
  rates?: Partial<Record<RateName, Rate>>
  /** the built client; `dist/client` unless given */
  clientDir?: string
  /** where the head of the audit chain is noted, away from the database; nowhere unless given */
  auditHeadFile?: string | undefined
  /** what whoever reads /metrics has to say; nobody reads them unless given */
  metricsToken?: string | undefined
  /** the folder of a database on this machine's disk: writes are refused before it is full */
  dataDir?: string | undefined
  /** where the age of the newest backup is looked up */
  backupDir?: string | undefined
  /** how mail goes out; none unless given */
  mail?: MailSettings | undefined
}

/** The whole product behind one function: what the server listens with is what the tests inject into. */
export async function buildApp(config: AppConfig): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: config.logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      // without what is asked: a search, or the name of a file that proves something
      // or the secret that a calendar is read by, or a mail is ended by
      serializers: { req: ({ method, url }) => ({ method, url: withoutSecrets(url) }) },
      ...(config.logTo ? { stream: config.logTo } : {}),
    },
    genReqId: () => newId(),
    bodyLimit: 512 * 1024,
    trustProxy: config.trustedProxies ?? 'loopback',
    ...connections,
    forceCloseConnections: true,
    frameworkErrors: sendFrameworkError as never,
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<TypeBoxTypeProvider>()

  app.decorate('keyring', config.keyring)
  registerErrors(app as never)
  registerValidation(app as never)
  registerBodies(app as never)
  await registerSecurity(app as never, config.publicUrl)
  // for one bar of signal; the client's files are compressed at build already
  await app.register(fastifyCompress, {
    threshold: 2_048,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
  })
  await registerOpenApi(app as never)

  await app.register(endingPlugin)
  if (config.dataDir !== undefined) await app.register(roomPlugin, { dir: config.dataDir })
  await app.register(databasePlugin, { database: config.database, direct: config.direct })
  await app.register(statePlugin)
  await app.register(listenerPlugin, { database: config.direct ?? config.database })
  await app.register(replicaPlugin, {
    replica: config.replica,
    isPooled: config.direct !== undefined,
  })
  await app.register(factsPlugin)
  await app.register(seenPlugin)
  await app.register(survivorsPlugin)
  await app.register(sessionsPlugin)
  await app.register(refusalsPlugin)
  await app.register(retentionPlugin)
  await app.register(sweptFilesPlugin)
  await app.register(preparedReportsPlugin)
  if (config.auditHeadFile) await app.register(headPlugin, { file: config.auditHeadFile })
  await app.register(limitsPlugin, { rates: config.rates ?? {} })
  await app.register(detectorPlugin)
  await app.register(metricsPlugin, { token: config.metricsToken, backupDir: config.backupDir })
  await app.register(digestMailPlugin, { mail: config.mail, publicUrl: config.publicUrl })

  await app.register(healthRoutes)
  await app.register(async (strangers: App) => {
    // whoever has not signed in has little to say
    strangers.addHook('onRoute', (route) => {
      route.bodyLimit ??= 16 * 1024
    })
    strangers.addHook('onRequest', countStranger(strangers))
    await strangers.register(openApiRoutes)
    await strangers.register(signInRoutes, { publicUrl: config.publicUrl })
    await strangers.register(passkeySignInRoutes, { publicUrl: config.publicUrl })
    await strangers.register(unsubscribeRoute)
    await strangers.register(feedRoute, { publicUrl: config.publicUrl })
    await strangers.register(openShareRoutes)
  })
  await app.register(deliverRoute)
  await app.register(async (members: App) => {
    members.addHook('onRequest', admitMember(members))
    members.addHook('preHandler', leadOldIds(members))
    await members.register(sessionRoutes)
    await members.register(proofRoutes, { publicUrl: config.publicUrl })
    await members.register(passkeyRoutes, { publicUrl: config.publicUrl })
    await members.register(secondFactorRoutes)
    await members.register(deviceRoutes)
    await members.register(recoveryRoutes, { publicUrl: config.publicUrl })
    await members.register(countyRoutes)
    await members.register(timeRoutes)
    await members.register(moveRoutes)
    await members.register(institutionRoutes)
    await members.register(peopleRoutes)
    await members.register(seatRoutes)
    await members.register(contactRoutes)
    await members.register(participantRoutes)
    await members.register(assessmentRoutes)
    await members.register(commitmentRoutes)
    await members.register(campaignRoutes)
    await members.register(askRoutes)
    await members.register(followUpRoutes)
    await members.register(overrideRoutes)
    await members.register(recordRoutes)
    await members.register(importRoutes)
    await members.register(coverageRoutes)
    await members.register(digestRoutes)
    await members.register(digestMailRoutes)
    await members.register(reportRoutes)
    await members.register(reportFileRoutes)
    await members.register(reportShareRoutes)
    await members.register(memberRoutes, { publicUrl: config.publicUrl })
    await members.register(auditRoutes)
    await members.register(exportRoutes)
    await members.register(liveRoutes)
    await members.register(packRoutes)
    await members.register(sealedRoutes)
    await members.register(phoneRoutes)
    await members.register(deliveryRoutes)
    await members.register(historyRoutes)
    await members.register(conflictRoutes)
    await members.register(duplicateRoutes)
    await members.register(retentionRoutes)
    await members.register(settingsRoutes)
    await members.register(tokenRoutes)
    await members.register(thresholdRoutes)
    await members.register(regionRoutes)
    await members.register(wordRoutes)
    await members.register(calendarRoutes, { publicUrl: config.publicUrl })
  })

  await registerClient(app as never, config.clientDir ?? join(projectRoot, 'dist', 'client'))
  return app as unknown as FastifyInstance
}

/** An address as it is logged. */
function withoutSecrets(url: string): string {
  return url.replace(/\?.*/s, '').replace(/^(\/calendar|\/unsubscribe)\/.*/s, '$1/…')
}
