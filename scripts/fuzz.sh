#!/usr/bin/env bash
# Builds and runs the fuzz targets of fuzz/ on the stable toolchain. Called by `make fuzz`.
#
#   scripts/fuzz.sh              every target for 20 seconds
#   scripts/fuzz.sh 300          every target for 5 minutes
#   scripts/fuzz.sh 300 tags     only fuzz/targets/tags.rs
#
# Starts from fuzz/corpus/TARGET and the files of examples/. What is found on the way is kept in
# target/fuzz/corpus, an input that breaks a target in target/fuzz/found. Needs a C++ compiler.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-20}
only=${2:-}
out=${CARGO_TARGET_DIR:-$PWD/target}
case $out in /*) ;; *) out=$PWD/$out ;; esac

targets=()
for file in fuzz/targets/*.rs; do
  name=$(basename "$file" .rs)
  if [ -z "$only" ] || [ "$only" = "$name" ]; then targets+=("$name"); fi
done
if [ ${#targets[@]} -eq 0 ]; then
  echo "fuzz: there is no fuzz/targets/$only.rs" >&2
  exit 2
fi

bins=()
for name in "${targets[@]}"; do bins+=(--bin "fuzz_$name"); done
# The compiler of the package itself, so that what is built for it is taken as it is.
(cd fuzz && RUSTC_WRAPPER=$PWD/rustc.sh CARGO_TARGET_DIR=$out cargo build --locked "${bins[@]}")

# Copies the examples to where they serve as a start.
seed() {
  local to=$1
  case $2 in
    captions) cp examples/*.srt "$to" ;;
    drafts) split -l 1 examples/drafts.jsonl "$to/draft-" ;;
    chapters | tags) head -c 4000 examples/drafts.jsonl >"$to/drafts" ;;
    config) cp src/config/template.yaml "$to" ;;
    templates) cp src/prompts/*.j2 "$to" ;;
    writing) cp examples/transcript.txt "$to" ;;
    media) head -c 4096 examples/talk.mp4 >"$to/talk" ;;
  esac
}

# Longest input in bytes: short where each run reads, ranks and writes a whole text.
longest() {
  case $1 in
    tags) echo 400 ;;
    writing) echo 1500 ;;
    *) echo 8192 ;;
  esac
}

failed=()
for name in "${targets[@]}"; do
  corpus=$out/fuzz/corpus/$name
  found=$out/fuzz/found/$name
  log=$out/fuzz/$name.log
  mkdir -p "$corpus" "$found"
  seed "$corpus" "$name"
  seeds=()
  if [ -d "fuzz/corpus/$name" ]; then seeds=("fuzz/corpus/$name"); fi
  status=0
  "$out/debug/fuzz_$name" "$corpus" "${seeds[@]}" -artifact_prefix="$found/" -max_total_time="$seconds" \
    -max_len="$(longest "$name")" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 >"$log" 2>&1 || status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -1)
  covered=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
  if [ "$status" -eq 0 ]; then
    printf '%-12s ok      %9s runs, %6s edges\n' "$name" "${runs:-?}" "${covered:-?}"
  else
    printf '%-12s BROKEN  %s\n' "$name" "see $log and $found"
    grep -m 3 -E 'panicked|ERROR|SUMMARY' -A 3 "$log" || tail -5 "$log"
    failed+=("$name")
  fi
done
[ ${#failed[@]} -eq 0 ] || exit 1
