#!/usr/bin/env bash
# Builds ytseo and runs the main job on the sample talk. Called by `make demo`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh demo
cargo build
ytseo=${CARGO_TARGET_DIR:-target}/debug/ytseo

echo "\$ $ytseo optimize examples/talk.mp4 --out out/"
"$ytseo" optimize examples/talk.mp4 --out out/

cat <<NEXT

The proposal is in out/. Next, try:
  $ytseo audit --jsonl examples/drafts.jsonl      check six drafts against YouTube's rules
  $ytseo video chapters examples/talk.mp4         only the chapters
  $ytseo video thumbnails examples/talk.mp4       pictures that would do as a thumbnail
  $ytseo doctor                                   what is set up on this machine, and what is not
  $ytseo optimize YOUR-VIDEO.mp4 --out out/       your own
NEXT
