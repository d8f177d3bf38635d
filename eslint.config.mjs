import nx from '@nx/eslint-plugin';
import { basename } from 'node:path';
import tseslint from 'typescript-eslint';

const SPECS = [
  '**/*.spec.ts',
  '**/*.fixture.ts',
  '**/fixture/**/*.ts',
  '**/contract-suite/**/*.ts',
  'libs/testing/src/**/*.ts',
];
const CONFIGURED = ['**/config.ts', 'tools/**/*.ts', ...SPECS];

const kebabCase = {
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mjs)$/.test(name))
        context.report({ node, message: `File name '${name}' is not in kebab-case.` });
    },
  }),
};

const kafka = { name: 'kafkajs', message: 'Only libs/messaging speaks Kafka.' };
const environment = { name: 'node:process', message: 'Read the environment in config.ts only.' };

/** Which scopes each may import; `*` is every one. */
const MAY_IMPORT = {
  vocabulary: [],
  kernel: ['vocabulary'],
  validation: ['vocabulary', 'kernel'],
  facts: ['vocabulary', 'kernel', 'validation'],
  contracts: ['vocabulary', 'facts'],
  'embedded-postgres': [],
  printing: ['vocabulary'],
  'table-files': ['vocabulary', 'kernel'],
  policy: ['vocabulary', 'kernel', 'facts', 'printing'],
  messaging: ['vocabulary', 'kernel', 'contracts'],
  platform: ['vocabulary', 'kernel', 'validation', 'facts', 'contracts', 'policy', 'messaging', 'printing'],
  testing: ['vocabulary', 'kernel', 'contracts', 'policy', 'messaging', 'platform', 'embedded-postgres'],
  intake: ['vocabulary', 'kernel', 'facts', 'contracts', 'policy', 'messaging', 'platform', 'printing'],
  eligibility: ['vocabulary', 'kernel', 'facts', 'contracts', 'policy', 'messaging', 'platform', 'printing'],
  monitoring: ['vocabulary', 'kernel', 'contracts', 'policy', 'messaging', 'platform'],
  referral: [
    'vocabulary',
    'kernel',
    'contracts',
    'policy',
    'messaging',
    'platform',
    'printing',
    'table-files',
  ],
  cli: '*',
  standalone: '*',
  bench: '*',
  chaos: '*',
  'verification-platform': '*',
  kafka: [],
  tools: ['vocabulary', 'kernel', 'contracts', 'messaging', 'embedded-postgres', 'kafka'],
};

/** Who may import whom; `extra` is what specs may use beside it. */
const boundaries = (extra = []) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      enforceBuildableLibDependency: false,
      depConstraints: Object.entries(MAY_IMPORT).map(([scope, allowed]) => ({
        sourceTag: `scope:${scope}`,
        onlyDependOnLibsWithTags:
          allowed === '*' ? ['*'] : [scope, ...allowed, ...extra].map((tag) => `scope:${tag}`),
      })),
    },
  ],
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'coverage/**', '.nx/**', '**/fixtures/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    plugins: { '@nx': nx, local: { rules: { 'kebab-case': kebabCase } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...boundaries(),
      'local/kebab-case': 'error',
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [kafka] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^Api/] Property[key.name="status"] > Literal[value>=400]',
          message: 'What an operation may refuse is stated by @Refusals alone.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: CONFIGURED,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in config.ts only.' },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [kafka, environment] }],
    },
  },
  {
    // The baselines of the bench and its department speak Kafka without the product.
    files: ['libs/messaging/src/**/*.ts', 'tools/bench/src/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Stands for departments, whose own tools speak Kafka.
    files: ['apps/standalone/src/outside/*.spec.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [environment] }] },
  },
  {
    files: ['**/*.rules.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(?!@aid-chain/(vocabulary|kernel|facts|policy|printing)$|ipaddr\\.js$|\\.{1,2}/.*\\.rules\\.js$).*',
              allowTypeImports: true,
              message:
                'A rule is pure: it imports only vocabulary, kernel, facts, policy, printing, ipaddr.js, other rules, and types.',
            },
          ],
        },
      ],
    },
  },
  {
    files: SPECS,
    rules: {
      ...boundaries(['testing', 'embedded-postgres', 'kafka']),
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
