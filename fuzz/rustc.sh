#!/bin/sh
# The compiler of the fuzz targets: cargo calls it as `rustc.sh RUSTC ARGUMENTS...` (RUSTC_WRAPPER).
#
# Adds libFuzzer's coverage counters to ytseo and the targets, with flags that stable rustc takes (the ones
# cargo-fuzz uses, without a sanitizer). Dependencies are compiled as always.
case "${CARGO_PKG_NAME:-} ${CARGO_CRATE_NAME:-}" in
  *" build_script_build") exec "$@" ;;
  "ytseo "* | "ytseo-fuzz "*)
    exec "$@" --cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
      -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
      -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1
    ;;
  *) exec "$@" ;;
esac
