import type * as z from 'zod/mini'

/** What one operation of the ArcGIS sharing API takes and gives, used from both ends. */
export interface Endpoint<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Reply extends z.ZodMiniType = z.ZodMiniType,
> {
  /** `GET` operations also accept the same fields as a form POST; `POST` ones refuse GET. */
  method: 'GET' | 'POST'
  /** Path below `/sharing/rest`; a `:name` segment takes the parameter of that name. */
  path: string
  /** Two-way: the client encodes to form fields, the portal's end decodes them. */
  params: Params
  /** Two-way: the portal's end encodes to JSON, the client decodes it. */
  reply: Reply
}

/** Describes one operation; it is named exactly as Esri names it. */
export function endpoint<Params extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  description: Endpoint<Params, Reply>,
): Endpoint<Params, Reply> {
  return description
}

/** Parameters of an operation as the program sees them. */
export type ParamsOf<E extends Endpoint> = z.output<E['params']>
/** Reply of an operation as the program sees it. */
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>
