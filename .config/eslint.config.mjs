import astro from 'eslint-plugin-astro';
import tailwind from 'eslint-plugin-better-tailwindcss';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { whoMayImportWhom } from './boundaries.mjs';

/** What the house forbids and a selector can see. */
const houseRules = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    selector: 'TSEnumDeclaration',
    message: 'Node strips types and does not compile enums: use a const array and its union.',
  },
  { selector: 'TSParameterProperty', message: 'Node strips types and does not compile parameter properties.' },
  {
    selector: 'ImportDeclaration[source.value=/^\\..*(?<!\\.(?:ts|mjs|astro|json|css|svg|woff2)(?:\\?\\w+)?)$/]',
    message: 'Name the file with its ending.',
  },
];

/** Classes that a `<style>` of a component gives a meaning, or a sheet made from the story; all others are Tailwind's. */
const ownClasses = [
  'asked-table',
  'between',
  'column',
  'differ',
  'duo-texts',
  'falls',
  'gloss',
  'group-head',
  'later',
  'marked',
  'panel',
  'panel-in',
  'prose',
  'question-row',
  'rises',
  'scrolls',
  'told',
  'uncoded',
  'voice',
];

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '**/.collate/', '.astro/', 'shots/', 'test-results/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An arrow that only calls is the plainest way to write a listener.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...houseRules],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    ignores: ['src/client/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error' },
  },
  {
    extends: [astro.configs['flat/recommended']],
    rules: {
      'astro/no-set-html-directive': 'off',
      'astro/no-unused-css-selector': 'error',
      'astro/no-exports-from-components': 'error',
    },
  },
  // Their order is Prettier's.
  {
    files: ['src/**/*.astro'],
    plugins: { 'better-tailwindcss': tailwind },
    settings: { 'better-tailwindcss': { entryPoint: 'src/styles/global.css' } },
    rules: {
      'better-tailwindcss/enforce-canonical-classes': 'error',
      'better-tailwindcss/no-conflicting-classes': 'error',
      'better-tailwindcss/no-deprecated-classes': 'error',
      'better-tailwindcss/no-duplicate-classes': 'error',
      'better-tailwindcss/no-unknown-classes': ['error', { ignore: [`^(${ownClasses.join('|')})$`] }],
      'better-tailwindcss/no-unnecessary-whitespace': 'error',
    },
  },
  whoMayImportWhom,
  // A script in a component is a file that no program of types knows.
  { files: ['**/*.astro', '**/*.astro/*.{js,ts}'], extends: [tseslint.configs.disableTypeChecked] },
  // Tools ask for a default export of their configuration.
  { files: ['.config/**', '*.config.*'], rules: { 'no-restricted-syntax': 'off' } },
);
