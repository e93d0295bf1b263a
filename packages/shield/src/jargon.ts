/** Words of computing that stand where names stand, and are none by themselves: protocols, formats, services and parts of a cloud, levels of a log. */
const JARGON = [
  'api apis aws azure gcp ec2 ecs eks s3 rds iam vpc sns sqs elb alb cdn dns dhcp http https tcp udp tls ssl ssh sftp ftp smtp imap ldap saml oauth oidc scim sso mfa totp otp vpn lan wan wlan nat',
  'json xml yaml csv tsv html css svg png jpg jpeg gif pdf docx xlsx pptx zip tar gzip utf ascii base64 sql nosql orm crud rest soap grpc graphql websocket webhook jwt uuid guid url uri md5 sha1 sha256',
  'cpu gpu ram ssd hdd usb hdmi wifi wi-fi bluetooth nfc gps sim esim imei bios uefi iot plc cnc api sdk cli gui ide ci cd qa ui ux kpi okr sla slo nps roi crm erp hr it faq tbd eta asap fyi',
  'err error errors warn warning info debug trace fatal null nan undefined true false todo fixme lgtm wip eresolve enoent econnrefused etimedout eacces',
  'docker kubernetes terraform ansible nginx redis kafka rabbitmq postgresql postgres mysql sqlite mongodb elasticsearch grafana prometheus linux ubuntu debian windows macos android ios chrome firefox safari edge',
  'javascript typescript python java kotlin swift rust golang php ruby perl bash powershell react angular vue node nodejs npm numpy pandas tkinter django flask spring hibernate jquery webpack vite',
  'iso gdpr dsgvo hipaa pci dss nis2 soc iec nist cis cobit itil tisax dora eidas utc gmt cet cest pst est bst vat ust mwst iban bic swift sepa',
].flatMap((line) => line.split(' '))
const WORDS = new Set(JARGON)

/** Letters and a number, as instances, models and seats are called: C4, S3, M16. */
const CODE = /^[A-Z]{1,3}\d{1,3}$/

/** Whether every word of a text is jargon, so that it names nobody. */
export function isJargon(text: string): boolean {
  const [first = ''] = FIRST.exec(text) ?? []
  if (!isOne(first)) return false
  return text.split(/[\s,/]+(?:and |or |und |et |y )?/).every(isOne)
}

const FIRST = /^[^\s,/]*/

function isOne(word: string): boolean {
  return WORDS.has(word.toLowerCase()) || CODE.test(word) || NUMBERED.test(word)
}

/** What systems call who writes: `visitor_8812`. */
const NUMBERED = /^(?:visitor|guest|user|customer|client|agent|operator|anonymous|bot|chat)[_-]?\d+$/i
