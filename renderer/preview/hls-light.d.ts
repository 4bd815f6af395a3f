/** hls.js without what a muted preview has no use for; the package has types for the whole only. */
declare module 'hls.js/light' {
  export { default, ErrorDetails, ErrorTypes, Events } from 'hls.js'
}
