#!/usr/bin/env bash
# Runs all tests; the runner's summary comes last. Called by `make test`.
#
# With CI set, a missing speech model fails the tests that need it instead of skipping them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh test

if [ -e scripts/speech-model.sh ]; then
  bash scripts/speech-model.sh || echo "test: there is no speech model; tests that need it cannot run" >&2
fi
if [ -n "${CI:-}" ]; then export YTSEO_REQUIRE_MODEL=1; fi

cargo test --workspace --doc

if command -v cargo-nextest >/dev/null 2>&1; then
  exec cargo nextest run --workspace --no-fail-fast
fi
exec cargo test --workspace --lib --bins --tests --no-fail-fast
