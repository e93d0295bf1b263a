import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    name: list(
      'asset, asset name, title, bezeichnung, assetname, activo, ativo, aktivum, nom, name of subprocessor, subprocessor, vendor name, supplier name, provider name, actif, název aktiva, nazwa',
    ),
    description: list('notes, description of processing, purpose, beschreibung, descripción, popis, comments, remarks'),
    kind: list('type, asset type, category, asset category, typ, art, kategorie, tipo, categoria, druh, class'),
    owner: list(
      'asset owner, eigentümer, verantwortlich, propietario, responsable, proprietário, responsável, vlastník, propriétaire, custodian owner, responsible',
    ),
    custodian: list('administrator, verwalter'),
    classification: list('data classification, information classification, klassifizierung, clasificación, classificação'),
    confidentiality: list('c, vertraulichkeit, confidencialidad, confidencialidade, confidentiality (c), důvěrnost'),
    integrity: list('i, integrität, integridad, integridade, integrity (i), integrita'),
    availability: list('a, verfügbarkeit, disponibilidad, disponibilidade, availability (a), dostupnost'),
    criticality: list(
      'criticality_1to5, criticality 1to5, criticality (1-5), kritikalität, criticidad, criticidade, value, asset value, importance',
    ),
    location: list('site, standort, ubicación, localização, region, location of processing'),
    dataLocation: list('data residency, storage location, hosting location'),
    personalData: list('pii, contains pii, personenbezogene daten, datos personales, contains personal data'),
    scopeDecision: list('in scope, scope, isms scope'),
    supplier: list('vendor, provider, manufacturer, hersteller, lieferant, proveedor, fornecedor'),
    dependsOn: list('dependencies, abhängigkeiten'),
    properties: list('cia'),
    retiredOn: list('disposal date, decommissioned'),
    reviewedOn: list('last review, review date, letzte prüfung'),
  },
  words: {
    kind: {
      information: list('data, sensitive data, daten, information asset, dados, datos'),
      'data-store': list('database, datenbank, storage, backup'),
      application: list('software, anwendung, app, aplicación, system'),
      service: list('saas, cloud service, dienst, servicio'),
      infrastructure: list('server, network, netzwerk, hardware, cloud'),
      endpoint: list('laptop, device, workstation, mobile'),
      identity: list('accounts, account, konto'),
      integration: list('api, interface, connector, schnittstelle'),
      'ai-system': list('ai, model, llm, ai model, ki-system'),
      supplier: list('vendor, lieferant, third party, subprocessor, proveedor, fornecedor'),
      facility: list('location, office, site, standort, physical, building'),
      people: list('team, personal, staff'),
      process: list('prozess, business process'),
      document: list('record, paper'),
    },
    classification: {
      public: list('öffentlich, público, veřejné'),
      internal: list('intern, interno, interní, internal use'),
      confidential: list('vertraulich, confidencial, důvěrné, confidentiel, sensitive'),
      restricted: list('strictly confidential, streng vertraulich, secret, highly confidential'),
    },
    scopeDecision: {
      'in-scope': list('in scope, yes, in, im geltungsbereich'),
      excluded: list('out of scope, no, out, nicht im geltungsbereich'),
    },
    aiRole: {
      deployer: list('user'),
    },
    properties: {
      C: list('confidentiality'),
      I: list('integrity'),
      A: list('availability'),
    },
  },
}
