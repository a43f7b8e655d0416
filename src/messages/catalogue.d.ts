declare module '*?lingui' {
  import type { Messages } from '~/messages/say'
  export const messages: Messages
}
