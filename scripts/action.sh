#!/usr/bin/env bash
# What action.yml runs: audit, plan or apply, with the report in the job's summary and the outputs set.
#
# Reads COMMAND, TARGET, FAIL_UNDER, SPREAD and OUT (a folder for results), and GitHub's GITHUB_OUTPUT and
# GITHUB_STEP_SUMMARY where they are set. Ends with ytseo's own exit code; a plan that has changes is no failure.
set -uo pipefail

: "${COMMAND:?}" "${TARGET:?}" "${OUT:?}"
mkdir -p "$OUT" || exit 9
report=$OUT/report.md
plan=$OUT/plan.json
journal=$OUT/journal

output() { [ -z "${GITHUB_OUTPUT:-}" ] || echo "$1=$2" >>"$GITHUB_OUTPUT"; }

# Runs ytseo with its Markdown in the report; gives ytseo's exit code.
told() { "$@" >>"$report"; }

make_plan() {
  # --exit-code: 0 nothing to do, 2 there is something to do.
  told ytseo channel plan "$TARGET" --out "$plan" --format markdown --exit-code
  code=$?
  output plan "$plan"
  case $code in
    0) output changes false ;;
    2) if [ -s "$plan" ]; then output changes true; changes=true; code=0; fi ;;
  esac
  return $code
}

apply_plan() {
  output journal "$journal"
  spread=
  if [ "${SPREAD:-false}" = true ]; then spread=--spread; fi
  echo >>"$report"
  told ytseo channel apply "$plan" --yes --journal "$journal" --format markdown $spread
}

changes=false
rm -f "$plan"
: >"$report"
output report "$report"
case $COMMAND in
  audit)
    # The pattern is split into words on purpose.
    # shellcheck disable=SC2086
    told ytseo audit $TARGET --format markdown ${FAIL_UNDER:+--fail-under "$FAIL_UNDER"}
    code=$?
    ;;
  plan)
    make_plan
    code=$?
    ;;
  apply)
    make_plan
    code=$?
    # A plan that is blocked anywhere changes nothing.
    if [ $code -eq 0 ] && [ $changes = true ]; then
      apply_plan
      code=$?
    fi
    ;;
  *)
    echo "action: command is audit, plan, apply or install, not '$COMMAND'" >&2
    code=2
    ;;
esac
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$report" >>"$GITHUB_STEP_SUMMARY"; fi
exit $code
