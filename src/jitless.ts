import * as z from 'zod/mini'

// Without this zod probes `new Function` and breaks the content security policy on every load.
z.config({ jitless: true })
