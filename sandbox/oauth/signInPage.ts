import { html, raw } from 'hono/html'
import type { Context } from 'hono'

/** Somebody the page offers a button for. */
export interface Offered {
  username: string
  says: string
}

interface SignInPage {
  /** What the app asked for; it travels through the form unchanged. */
  parameters: Record<string, string>
  people: readonly Offered[]
  organization: string | undefined
  /** What was typed before, and was wrong. */
  wrongUsername?: string | undefined
}

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The portal's own sign-in page. It needs no script. */
export function signInPage(c: Context, page: SignInPage): Response | Promise<Response> {
  const { parameters, people, organization, wrongUsername } = page
  const fields = Object.entries(parameters).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  const buttons = people.map(
    ({ username, says }) =>
      html`<button name="person" value="${username}" formnovalidate>
        <strong>${username}</strong><span>, ${says}</span>
      </button>`,
  )
  return answer(
    c,
    'Sign in',
    html`<h1>Sign in${organization === undefined ? '' : ` to ${organization}`}</h1>
      <p>
        This is a sandbox portal with synthetic data. Everybody’s password is <code>sandbox</code>.
      </p>
      ${
        wrongUsername === undefined
          ? ''
          : html`<p role="alert" class="wrong">Invalid username or password.</p>`
      }
      <form method="post" action="authorize" autocomplete="off">
        ${fields}
        <label for="username">Username</label>
        <input id="username" name="username" value="${wrongUsername ?? ''}" required />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" required />
        <div class="row">
          <button class="primary" name="do" value="signIn">Sign in</button>
          <button name="do" value="cancel" formnovalidate>Cancel</button>
        </div>
        <h2>Or go in as</h2>
        <div class="people">${buttons}</div>
      </form>`,
  )
}

/** A page that says why nothing goes on; nobody is sent anywhere. */
export function problemPage(c: Context, text: string): Response | Promise<Response> {
  return answer(
    c,
    'Problem',
    html`<h1>Sign in</h1>
      <p role="alert" class="wrong">${text}</p>`,
    400,
  )
}

/** A page that says something is done. */
export function donePage(c: Context, text: string): Response | Promise<Response> {
  return answer(c, 'Sandbox portal', html`<h1>${text}</h1>`)
}

function answer(c: Context, title: string, body: unknown, status: 200 | 400 = 200) {
  c.header('Content-Security-Policy', policy)
  c.header('Referrer-Policy', 'strict-origin')
  c.header('Cache-Control', 'no-store')
  const content = html`${raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/sharing/oauth2/style.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`
  return c.html(content, status)
}
