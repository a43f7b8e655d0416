import { html, raw } from 'hono/html'
import type { SandboxContext } from '../context'
import { readArmed } from '../faults/armedRows'
import type { ArmedFault } from '../faults/armed'
import { faultIds, kindOf } from '../faults/faultTable'
import { operationNames } from '../faults/operation'
import { worldNames } from '../seeds/seedWorld'
import { readSwitches, switches, switchNames } from '../switches'
import { type LedgerEntry, readLedger } from './ledger'

const shown = 30

/** The sandbox as a person sees and steers it, without any script. `problem` is why the last form did nothing. */
export function controlPage(context: SandboxContext, problem?: string) {
  const { db, clock, secret } = context
  const proof = html`<input type="hidden" name="secret" value="${secret}" />`
  return html`${raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sandbox portal</title>
        <link rel="stylesheet" href="/sandbox/style.css" />
      </head>
      <body>
        <main>
          <h1>Sandbox portal</h1>
          <p>Synthetic data only. Its clock shows ${instant(clock.now())} UTC.</p>
          ${problem === undefined ? '' : html`<p role="alert" class="problem">${problem}</p>`}
          ${armedPart(readArmed(db), proof)} ${faultForm(proof)}
          ${switchForm(readSwitches(db), proof)} ${worldForm(proof)}
          ${ledgerPart(readLedger(context, shown).reverse())}
        </main>
      </body>
    </html>`
}

type Proof = ReturnType<typeof html>

function armedPart(armed: ArmedFault[], proof: Proof) {
  const rows = armed.map(
    ({ fault, seen, fired }) =>
      html`<tr>
        <td>${fault.id}, ${kindOf(fault.id).name}</td>
        <td>${fault.operation}</td>
        <td>${fault.who ?? 'anybody'}</td>
        <td>${details(fault)}</td>
        <td>${fired} of ${fault.times}, ${seen} requests seen</td>
      </tr>`,
  )
  return html`<section aria-labelledby="armed">
    <h2 id="armed">Armed faults</h2>
    ${
      rows.length === 0
        ? html`<p>None.</p>`
        : html`${table('Armed faults', ['Fault', 'Operation', 'Who', 'How', 'Fired'], rows)}
            <form method="post" action="/sandbox/page/disarm">
              ${proof}<button>Disarm all</button>
            </form>`
    }
  </section>`
}

function details({ commit, at, delay, variant }: ArmedFault['fault']): string {
  const parts = [
    commit && `${commit} the commit`,
    at && `${at} the request`,
    variant,
    delay === undefined ? undefined : `${String(delay)} ms`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function faultForm(proof: Proof) {
  const faults = faultIds.map((id) => {
    return html`<option value="${id}">${id}, ${kindOf(id).name}</option>`
  })
  const meanings = faultIds.map((id) => {
    return html`<dt>${id}, ${kindOf(id).name}</dt>
      <dd>${kindOf(id).says}</dd>`
  })
  const variants = faultIds.flatMap((id) =>
    (kindOf(id).variants ?? []).map(
      (variant) => html`<option value="${variant}">${id}: ${variant}</option>`,
    ),
  )
  return html`<section aria-labelledby="arm">
    <h2 id="arm">Arm a fault</h2>
    <form method="post" action="/sandbox/page/faults" class="fields">
      ${proof} ${choice('id', 'Fault', faults)}
      ${choice('operation', 'Operation', [usual, ...operationNames.map((name) => option(name))])}
      ${field('who', 'Username (empty: anybody)')}
      ${field('nth', 'First request struck', 'numeric', '1')}
      ${field('times', 'How many requests', 'numeric', '1')}
      ${choice('moment', 'Before or after it is carried out', [usual, option('before'), option('after')])}
      ${choice('variant', 'Variant', [usual, ...variants])}
      ${field('delay', 'Delay in milliseconds (empty: as usual)', 'numeric')}
      ${field('maxUsers', 'F23: maximum users the colleague sets', 'numeric')}
      ${field('seats', 'F23: seats, such as standard=5 advanced=2')}
      <button class="primary">Arm</button>
    </form>
    <details>
      <summary>What each fault does</summary>
      <dl>${meanings}</dl>
    </details>
  </section>`
}

function switchForm(set: Record<string, string>, proof: Proof) {
  const forms = switchNames.map((name) => {
    const known: readonly string[] = switches[name]
    const kept = set[name] ?? ''
    const values = known.includes(kept) ? known : [...known, kept]
    return html`<form method="post" action="/sandbox/page/switches" class="row">
      ${proof}<input type="hidden" name="name" value="${name}" />
      ${choice(
        'value',
        name,
        values.map((value) => option(value, value === kept)),
        `switch-${name}`,
      )}
      <button aria-label="Set ${name}">Set</button>
    </form>`
  })
  return html`<section aria-labelledby="switches">
    <h2 id="switches">Switches</h2>
    <p>What nobody knows of the real portal. The first value of each is assumed.</p>
    <div class="fields">${forms}</div>
  </section>`
}

function worldForm(proof: Proof) {
  return html`<section aria-labelledby="world">
    <h2 id="world">Begin a world anew</h2>
    <p>Everything here is replaced, everybody is signed out, switches and faults go back.</p>
    <form method="post" action="/sandbox/page/reset" class="row">
      ${proof}
      ${choice(
        'world',
        'World',
        worldNames.map((name) => option(name, name === 'demo')),
      )}
      <button>Begin anew</button>
    </form>
  </section>`
}

function ledgerPart(entries: LedgerEntry[]) {
  const rows = entries.map(
    ({ at, who, operation, fault, status, delivery }) =>
      html`<tr>
        <td class="whole">${instant(at)}</td>
        <td>${who ?? 'nobody known'}</td>
        <td>${operation}${delivery > 1 ? `, delivery ${String(delivery)}` : ''}</td>
        <td>${fault ? `${fault.id}, ${kindOf(fault.id).name}` : ''}</td>
        <td class="whole">${status ?? 'no answer'}</td>
      </tr>`,
  )
  return html`<section aria-labelledby="ledger">
    <h2 id="ledger">Last requests, newest first</h2>
    ${
      rows.length === 0
        ? html`<p>None yet.</p>`
        : table('Last requests', ['Time (UTC)', 'Who', 'Operation', 'Fault', 'Status'], rows)
    }
  </section>`
}

function table(caption: string, heads: string[], rows: unknown[]) {
  return html`<div class="wide" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

const usual = html`<option value="">as usual</option>`

function option(value: string, isSelected = false) {
  return html`<option value="${value}" ${isSelected ? 'selected' : ''}>${value}</option>`
}

function choice(name: string, label: string, options: unknown[], id = name) {
  return html`<div>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}">
      ${options}
    </select>
  </div>`
}

function field(name: string, label: string, inputMode = 'text', value = '') {
  return html`<div>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      inputmode="${inputMode}"
      autocomplete="off"
    />
  </div>`
}

function instant(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '')
}
