import fastifyPlugin from 'fastify-plugin'
import { everyHour } from '../hourly.ts'
import { mailDigests } from './mail-digests.ts'
import { type MailSettings, openPost, type Post } from './post.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** undefined: this server sends no mail */
    mailer: Post | undefined
  }
}

/** Where mail goes out, and every Monday's digests. */
export const digestMailPlugin = fastifyPlugin(
  async (app, options: { mail: MailSettings | undefined; publicUrl: string }) => {
    const { mail, publicUrl } = options
    const post = mail && openPost(mail, publicUrl)
    app.decorate('mailer', post)
    if (!post) return
    // it may be away for a moment: the server starts without it, and says so
    app.addHook('onListen', () => {
      post.verify().catch(({ code, responseCode }: { code?: string; responseCode?: number }) => {
        app.log.error({ code, responseCode }, 'the server of SMTP_URL takes no mail from us')
      })
    })
    everyHour(app, 'digest_mail', 'digests could not be mailed', () =>
      mailDigests(app, post, publicUrl, new Date()),
    )
  },
  { name: 'digest-mail', dependencies: ['database', 'facts'] },
)
