export const en = {
  title: 'Allowed destinations',
  one: 'allowed destination',
  help: 'Places that something may be sent to beside public addresses by https.',
  fields: {
    host: { title: 'Host', help: 'A name or an address, without scheme and port.' },
    port: { title: 'Port', help: 'One port of it.' },
    clear: { title: 'Without TLS', help: 'Whether it may be asked by http, which anybody on the way can read.' },
    reason: { title: 'Reason', help: 'Why it may be reached.' },
  },
  status: { allowed: 'allowed', withdrawn: 'withdrawn' },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    DESTINATION_HOST: 'a destination is a name such as hooks.example.com, or an address: no scheme, port or path',
    DESTINATION_PORT: 'a port is a number from 1 to 65535',
    DESTINATION_WITHDRAWN: 'a destination that was withdrawn stays so: allow it anew',
  },
}
