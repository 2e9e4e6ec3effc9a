import type { Engine } from './new-story.ts';

/** The workflow by which GitHub builds a story with this version of the program and publishes it with Pages. */
export function pagesWorkflow({ address, commit }: Engine): string {
  return `name: Pages

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions: {}

concurrency:
  group: pages
  cancel-in-progress: false

env:
  # The program that builds the site, and its version.
  ENGINE: ${JSON.stringify(address)}
  ENGINE_COMMIT: ${JSON.stringify(commit)}

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@v7
        with:
          path: story
          persist-credentials: false
      - uses: actions/setup-node@v7
        with:
          node-version: 20
      # Tells where the repository's Pages settings put the site.
      - id: pages
        uses: actions/configure-pages@v6
      - name: Fetch the program
        run: |
          git init -q engine
          git -C engine fetch -q --depth 1 "$ENGINE" "$ENGINE_COMMIT"
          git -C engine checkout -q FETCH_HEAD
      - name: Install its packages
        run: cd engine && (npm ci || npm install --no-save)
      - name: Build the site
        run: npm --prefix engine run build
        env:
          STORY: \${{ github.workspace }}/story
          OUT: \${{ github.workspace }}/site
          SITE: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: site

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
`;
}
