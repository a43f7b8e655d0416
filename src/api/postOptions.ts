/** How every call leaves: a form, with no cookie, redirect or cache, and no address of ours beyond its origin. */
export function postOptions(fields: URLSearchParams): RequestInit {
  return {
    method: 'POST',
    body: fields,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'strict-origin',
  }
}
