import { extend } from '../register/slots.ts'

/** Nobody comments on a comment. */
extend('comment', { quiet: true })
