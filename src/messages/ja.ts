export { messages } from './ja.json?first?lingui'
export const later = () => import('./ja.json?later?lingui')
