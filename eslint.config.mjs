import nx from '@nx/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom. One line a tag; a project has exactly one. */
const BOUNDARIES = [
  ['type:shared', []],
  ['type:pure', []],
  ['type:client', []],
  ['type:platform', ['type:shared']],
  ['type:testing', ['type:shared', 'type:platform']],
  ['type:service', ['type:shared', 'type:platform', 'type:pure', 'type:testing']],
  ['type:web', ['type:client']],
  ['type:standalone', ['type:shared', 'type:platform', 'type:service', 'type:client', 'type:testing']],
];

const NIK = 'A literal of 16 digits looks like a NIK: no personal numbers in the repository.';

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.data', '.cache', '.nx', 'libs/api-client/src/schema.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'import-x': importX, 'no-only-tests': noOnlyTests },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          project: ['apps/*/tsconfig.json', 'libs/*/tsconfig.json'],
        }),
      ],
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 7 }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-only-tests/no-only-tests': ['error', { block: ['it', 'test', 'describe', 'fit', 'fdescribe'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'Literal[value=/(?<![\\d.])\\d{16}(?![\\d.])/]', message: NIK },
        { selector: 'TemplateElement[value.raw=/(?<![\\d.])\\d{16}(?![\\d.])/]', message: NIK },
        { selector: 'Literal[raw=/^\\d{16}$/]', message: NIK },
        {
          selector: 'Property[key.name="synchronize"][value.value=true]',
          message: 'The schema changes by migrations only, also in tests.',
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: BOUNDARIES.map(([sourceTag, onlyDependOnLibsWithTags]) => ({
            sourceTag,
            onlyDependOnLibsWithTags: [sourceTag, ...onlyDependOnLibsWithTags],
          })),
        },
      ],
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
);
