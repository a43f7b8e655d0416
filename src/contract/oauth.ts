import * as z from 'zod/mini'
import { booleanText, intText } from './codecs'
import { endpoint } from './endpoint'

/**
 * Query of the sign-in page, `GET /sharing/oauth2/authorize` (also below `/rest`).
 * `expiration` is in minutes: with `code` the life of the refresh token.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/authorize.htm
 */
export const AuthorizeParams = z.object({
  client_id: z.string(),
  response_type: z.string(),
  redirect_uri: z.string(),
  state: z.optional(z.string()),
  code_challenge: z.optional(z.string()),
  code_challenge_method: z.optional(z.string()),
  expiration: z.optional(intText),
  locale: z.optional(z.string()),
  force_login: z.optional(booleanText),
})
export type AuthorizeParams = z.output<typeof AuthorizeParams>

/** Lifetimes are in seconds; the refresh token comes only with `authorization_code` and `exchange_refresh_token`. */
export const TokenReply = z.object({
  access_token: z.string(),
  expires_in: z.int(),
  username: z.optional(z.string()),
  ssl: z.optional(z.boolean()),
  refresh_token: z.optional(z.string()),
  refresh_token_expires_in: z.optional(z.int()),
})
export type TokenReply = z.output<typeof TokenReply>

/**
 * Codes and refresh tokens against tokens.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/token.htm
 */
export const token = endpoint({
  method: 'POST',
  path: '/oauth2/token',
  params: z.object({
    grant_type: z.string(),
    client_id: z.optional(z.string()),
    code: z.optional(z.string()),
    redirect_uri: z.optional(z.string()),
    code_verifier: z.optional(z.string()),
    refresh_token: z.optional(z.string()),
  }),
  reply: TokenReply,
})

/**
 * Ends a token; a refresh token takes its access tokens along. Succeeds for unknown tokens too.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/revoke-token.htm
 */
export const revokeToken = endpoint({
  method: 'POST',
  path: '/oauth2/revokeToken',
  params: z.object({
    auth_token: z.string(),
    client_id: z.string(),
    token_type_hint: z.optional(z.string()),
  }),
  reply: z.object({ success: z.boolean() }),
})

/** Query of `GET /oauth2/signout`, which ends the portal's own session cookie and redirects. */
export const SignoutParams = z.object({
  client_id: z.optional(z.string()),
  redirect_uri: z.optional(z.string()),
})
