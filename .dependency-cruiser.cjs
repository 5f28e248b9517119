// De importwet van dit huis: app → components → lib/<onderdeel> → lib/policy → lib/domain, alleen naar rechts.
// lib/copy (teksten), lib/formulier (wat formulier en actie delen) en lib/beeld (hoe een plaatje wordt uitgerekend) zijn zuiver en staan naast het domein.
const ZUIVER = '^lib/(domain|policy|copy|formulier|beeld)/';
const PROEF = '\\.test\\.tsx?$';
const PRISMA = '^generated/prisma|node_modules/(@prisma|pg)/';
/** Gereedschap zonder onderdeel: het kent net als lib/server niemand. */
const TECHNIEK = '^lib/(server|pdf|excel|mail|wachtrij)/';
const onderdeel = '^lib/(?!domain/|policy/|copy/|formulier/|beeld/|server/|pdf/|excel/|mail/|wachtrij/)([^/]+)/';
/** De zuivere bestanden van een onderdeel: regels, woorden en schema's. */
const ZUIVER_DEEL = [
  '^lib/[^/]+/(regels|woorden|schema)\\.ts$',
  '^lib/berichten/talen/[a-z]+\\.ts$',
  '^lib/[^/]+/[a-z-]+-(regels|woorden|schema)\\.ts$',
];
/** Wat elk onderdeel nodig heeft: wie ziet wie, de norm en wat eruit volgt, wie begeleidt, wanneer iemand kan, en de kop van een cliënt. */
const GROND = '^lib/(bereik|norm|begeleiding|afspraken|opvolging|caseload|clientkop)/';
/** De rijen van een onderdeel: een ander vraagt de eigenaar om te schrijven. */
const RIJEN = ['^lib/[^/]+/rijen\\.ts$', '^lib/[^/]+/[a-z-]+-rijen\\.ts$'];
const ACTIES = ['^lib/[^/]+/actions\\.ts$', '^lib/[^/]+/[a-z-]+-actions\\.ts$'];
const COMMANDS = ['^lib/[^/]+/commands\\.ts$', '^lib/[^/]+/[a-z-]+-commands\\.ts$'];
/**
 * lib/gesprek en lib/bellen stellen samen wat van andere is, in één transactie; lib/werk roept aan wat uit de wachtrij komt, lib/zaak opent waar een actie over
 * gaat en trekt er de gevolgen uit.
 */
const SAMENSTELLER = '^lib/(gesprek|bellen|werk|zaak)/';
const alleenTypes = ['type-only', 'type-import'];

module.exports = {
  forbidden: [
    {
      name: 'geen-kringen',
      severity: 'error',
      comment: 'Bestanden die elkaar importeren zijn niet los te begrijpen of te testen.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: alleenTypes } },
    },
    {
      name: 'geen-losse-einden',
      severity: 'error',
      comment: 'Deze import bestaat niet.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domein-kent-alleen-zichzelf',
      severity: 'error',
      comment: 'lib/domain is zuiver: geen Prisma, Next, React, klok of pakket.',
      from: { path: '^lib/domain/', pathNot: PROEF },
      to: { pathNot: '^lib/domain/' },
    },
    {
      name: 'policy-kent-alleen-domein',
      severity: 'error',
      from: { path: '^lib/policy/', pathNot: PROEF },
      to: { pathNot: '^lib/(policy|domain)/' },
    },
    {
      name: 'copy-kent-alleen-domein',
      severity: 'error',
      from: { path: '^lib/copy/', pathNot: PROEF },
      to: { pathNot: '^lib/(copy|domain)/' },
    },
    {
      name: 'formulier-is-zuiver',
      severity: 'error',
      from: { path: '^lib/formulier/', pathNot: PROEF },
      to: { path: '^(app|components|lib|generated|scripts|prisma)/', pathNot: '^lib/(formulier|domain|copy)/' },
    },
    {
      name: 'beeld-is-zuiver',
      severity: 'error',
      comment: 'Het scherm en de PDF tekenen dezelfde uitkomst; zij kent geen van beide.',
      from: { path: '^lib/beeld/', pathNot: PROEF },
      to: { pathNot: '^lib/beeld/' },
    },
    {
      name: 'lib-kent-geen-schermen',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'product-kent-geen-gereedschap',
      severity: 'error',
      comment: 'Scripts, proeven en fabrieken staan buiten het product.',
      from: { path: '^(app|components|lib)/', pathNot: PROEF },
      to: { path: '^(scripts|e2e|prisma)/' },
    },
    {
      name: 'components-kennen-geen-app',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-door-de-voordeur',
      severity: 'error',
      comment: 'Een component gebruikt van een onderdeel alleen de acties en het schema, en verder alleen types.',
      from: { path: '^components/', pathNot: PROEF },
      to: {
        path: '^lib/',
        pathNot: [ZUIVER, ...ACTIES, ...ZUIVER_DEEL],
        dependencyTypesNot: alleenTypes,
      },
    },
    {
      name: 'ui-kent-geen-domein',
      severity: 'error',
      comment: 'components/ui is voor elk onderdeel bruikbaar en kent er dus geen.',
      from: { path: '^components/ui/' },
      to: { path: ['^components/(?!ui/)', onderdeel, '^lib/policy/'] },
    },
    {
      name: 'onderdelen-kennen-elkaar-niet',
      severity: 'error',
      comment:
        'Van een ander onderdeel gebruikt men alleen wat zuiver is en zijn rijen (de eigenaar schrijft); wat breder is, stelt een pagina samen.',
      from: { path: onderdeel, pathNot: [PROEF, SAMENSTELLER] },
      to: {
        path: onderdeel,
        pathNot: ['^lib/$1/', '^lib/zaak/', GROND, ...ZUIVER_DEEL, ...RIJEN],
        dependencyTypesNot: alleenTypes,
      },
    },
    {
      name: 'regels-en-woorden-zijn-zuiver',
      severity: 'error',
      comment: 'Wat een scherm en de server delen kent geen database, klok of Next.',
      from: { path: ZUIVER_DEEL, pathNot: PROEF },
      to: {
        path: '^(app|components|lib|generated|scripts|prisma)/',
        pathNot: [ZUIVER, ...ZUIVER_DEEL],
        dependencyTypesNot: alleenTypes,
      },
    },
    {
      name: 'techniek-kent-geen-onderdelen',
      severity: 'error',
      from: { path: TECHNIEK, pathNot: PROEF },
      to: { path: onderdeel },
    },
    {
      name: 'een-deur-naar-de-database',
      severity: 'error',
      comment: 'Alleen lib/server bereikt Prisma; de rest gaat door alsGebruiker, alsBezoeker of alsSysteem.',
      from: { path: '^(app|components|lib)/', pathNot: ['^lib/(server|wachtrij)/', PROEF] },
      to: { path: PRISMA, dependencyTypesNot: alleenTypes },
    },
    {
      name: 'app-kent-geen-database',
      severity: 'error',
      comment:
        'Ook geen types: een pagina krijgt gewone objecten van een query. De gezondheidscontrole vraagt alleen of hij er is.',
      from: { path: '^(app|components)/', pathNot: '^app/api/health/' },
      to: { path: ['^lib/server/(db|verbinding|rolcontrole)\\.ts$', '^generated/prisma'] },
    },
    {
      name: 'commands-door-hun-eigen-acties',
      severity: 'error',
      comment: 'Een wijziging loopt door defineAction, dat controleert wie het vraagt.',
      from: {
        path: '^(app|components|lib)/',
        // Een bewijs naast een formulier is met opzet geen actie.
        pathNot: [PROEF, ...ACTIES, ...COMMANDS, '^lib/tweede-factor/bewijs-adres\\.ts$'],
      },
      to: { path: COMMANDS },
    },
    {
      name: 'acties-alleen-eigen-commands',
      severity: 'error',
      from: { path: ['^lib/([^/]+)/actions\\.ts$', '^lib/([^/]+)/[a-z-]+-actions\\.ts$'], pathNot: SAMENSTELLER },
      to: { path: COMMANDS, pathNot: '^lib/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated'] },
    exclude: { path: '^(\\.next|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts', '.css'],
    },
  },
};
