import { z } from 'zod'
import { choice, choices, date, level, list, longText, ref, refs, requiredText, sourceFields, text, yesNo } from '../field.ts'
import { defineRegister } from '../define.ts'
import { beginningOf } from '../text.ts'

export const assetSchema = z.object({
  name: requiredText('Name', 'What people call it.', {
    synonyms: [
      'asset',
      'asset name',
      'title',
      'bezeichnung',
      'assetname',
      'activo',
      'ativo',
      'aktivum',
      'nom',
      'name of subprocessor',
      'subprocessor',
      'vendor name',
      'supplier name',
      'provider name',
      'actif',
      'název aktiva',
      'nazwa',
    ],
  }),
  description: longText('Description', 'What it is and what it is for.', {
    synonyms: ['notes', 'description of processing', 'purpose', 'beschreibung', 'descripción', 'popis', 'comments', 'remarks'],
  }),
  kind: choice(
    'Kind',
    'The sort of asset.',
    {
      information: ['data', 'sensitive data', 'daten', 'information asset', 'dados', 'datos'],
      'data-store': ['database', 'datenbank', 'storage', 'backup'],
      application: ['software', 'anwendung', 'app', 'aplicación', 'system'],
      service: ['saas', 'cloud service', 'dienst', 'servicio'],
      infrastructure: ['server', 'network', 'netzwerk', 'hardware', 'cloud'],
      endpoint: ['laptop', 'device', 'workstation', 'mobile'],
      identity: ['accounts', 'account', 'konto'],
      integration: ['api', 'interface', 'connector', 'schnittstelle'],
      'ai-system': ['ai', 'model', 'llm', 'ai model', 'ki-system'],
      supplier: ['vendor', 'lieferant', 'third party', 'subprocessor', 'proveedor', 'fornecedor'],
      facility: ['location', 'office', 'site', 'standort', 'physical', 'building'],
      people: ['team', 'personal', 'staff'],
      process: ['prozess', 'business process'],
      document: ['record', 'paper'],
    },
    { synonyms: ['type', 'asset type', 'category', 'asset category', 'typ', 'art', 'kategorie', 'tipo', 'categoria', 'druh', 'class'] },
  ),
  owner: ref('person', 'Owner', 'Who answers for it.', {
    synonyms: [
      'asset owner',
      'eigentümer',
      'verantwortlich',
      'propietario',
      'responsable',
      'proprietário',
      'responsável',
      'vlastník',
      'propriétaire',
      'custodian owner',
      'responsible',
    ],
  }),
  custodian: ref('person', 'Custodian', 'Who looks after it day by day, where that is somebody else.', {
    synonyms: ['administrator', 'verwalter'],
  }),
  classification: choice(
    'Classification',
    'How secret it is, after your own scheme.',
    {
      public: ['öffentlich', 'público', 'veřejné'],
      internal: ['intern', 'interno', 'interní', 'internal use'],
      confidential: ['vertraulich', 'confidencial', 'důvěrné', 'confidentiel', 'sensitive'],
      restricted: ['strictly confidential', 'streng vertraulich', 'secret', 'highly confidential'],
    },
    { synonyms: ['data classification', 'information classification', 'klassifizierung', 'clasificación', 'classificação'] },
  ),
  confidentiality: level('Confidentiality need', 'Harm if it becomes known to the wrong people, 1 to 5.', {
    synonyms: ['c', 'vertraulichkeit', 'confidencialidad', 'confidencialidade', 'confidentiality (c)', 'důvěrnost'],
  }),
  integrity: level('Integrity need', 'Harm if it is wrong, 1 to 5.', {
    synonyms: ['i', 'integrität', 'integridad', 'integridade', 'integrity (i)', 'integrita'],
  }),
  availability: level('Availability need', 'Harm if it is not there, 1 to 5.', {
    synonyms: ['a', 'verfügbarkeit', 'disponibilidad', 'disponibilidade', 'availability (a)', 'dostupnost'],
  }),
  criticality: level('Criticality', 'The overall importance where a source rates it as one number, 1 to 5.', {
    synonyms: [
      'criticality_1to5',
      'criticality 1to5',
      'criticality (1-5)',
      'kritikalität',
      'criticidad',
      'criticidade',
      'value',
      'asset value',
      'importance',
    ],
  }),
  location: text('Location', 'Where it is: office, region, provider.', {
    synonyms: ['site', 'standort', 'ubicación', 'localização', 'region', 'location of processing'],
  }),
  dataLocation: list('Data location', 'Countries or regions where data at rest lies.', {
    synonyms: ['data residency', 'storage location', 'hosting location'],
  }),
  personalData: yesNo('Personal data', 'Whether it holds or handles personal data.', {
    synonyms: ['pii', 'contains pii', 'personenbezogene daten', 'datos personales', 'contains personal data'],
  }),
  scopeDecision: choice(
    'Scope decision',
    'Whether it lies inside the scope of the ISMS. An undecided integration, site or product is a finding.',
    { 'in-scope': ['in scope', 'yes', 'in', 'im geltungsbereich'], excluded: ['out of scope', 'no', 'out', 'nicht im geltungsbereich'] },
    { synonyms: ['in scope', 'scope', 'isms scope'] },
  ),
  scopeReason: longText('Reason for exclusion', 'Why it lies outside the scope, where it does.'),
  supplier: text('Supplier', 'Who provides it, where it comes from outside.', {
    synonyms: ['vendor', 'provider', 'manufacturer', 'hersteller', 'lieferant', 'proveedor', 'fornecedor'],
  }),
  dependsOn: refs('asset', 'Depends on', 'Assets that this one cannot work without.', { synonyms: ['dependencies', 'abhängigkeiten'] }),
  aiRole: choice('Part in AI', 'For AI systems: what the organisation is to it.', { provider: [], deployer: ['user'], none: [] }),
  aiModels: list('AI models', 'Model names and versions in use, where it is an AI system.'),
  properties: choices(
    'Properties at stake',
    'Which of confidentiality, integrity and availability matter.',
    { C: ['confidentiality'], I: ['integrity'], A: ['availability'] },
    { synonyms: ['cia'] },
  ),
  retiredOn: date('Retired', 'The day on which it went out of use.', { synonyms: ['disposal date', 'decommissioned'] }),
  reviewedOn: date('Last reviewed', 'The day on which somebody last checked this entry.', {
    synonyms: ['last review', 'review date', 'letzte prüfung'],
  }),
  ...sourceFields(),
})

/** Information and other associated assets (27001:2022, A.5.9), data stores, integrations and AI systems included. */
export const asset = defineRegister({
  name: 'asset',
  plural: 'assets',
  clause: 'A.5.9',
  title: 'Asset register',
  help: 'What you must protect: information, systems, suppliers’ services, people’s devices, integrations and AI systems.',
  prefix: 'AST',
  label: 'name',
  importing: { fromName: (name) => ({ name: beginningOf(name, 500) }) },
  columns: ['name', 'kind', 'classification', 'owner', 'confidentiality', 'integrity', 'availability', 'scopeDecision'],
  sortable: ['kind', 'classification', 'criticality'],
  schema: assetSchema,
  commands: {},
})
