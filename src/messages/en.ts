export { messages } from './en.json?first?lingui'
export const later = () => import('./en.json?later?lingui')
