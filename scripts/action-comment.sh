#!/usr/bin/env bash
# Writes the plan as one comment on a pull request, and changes that comment when the plan changes. For action.yml.
#
# Reads GH_TOKEN, REPOSITORY, NUMBER and REPORT; GITHUB_API_URL where it is set.
set -euo pipefail

: "${GH_TOKEN:?}" "${REPOSITORY:?}" "${NUMBER:?}" "${REPORT:?}"
api=${GITHUB_API_URL:-https://api.github.com}/repos/$REPOSITORY
mark='<!-- ytseo channel plan -->'
# GitHub takes 65,536 characters; the whole report stands in the job's summary.
most=60000

call() {
  curl --silent --show-error --fail --retry 3 \
    --header "Authorization: Bearer $GH_TOKEN" --header 'Accept: application/vnd.github+json' "$@"
}

body=$(mktemp)
trap 'rm -f "$body"' EXIT
python3 - "$REPORT" "$mark" "$most" >"$body" <<'PY'
import json, sys
path, mark, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
text = open(path, encoding="utf-8").read().strip() or "Nothing to change."
if mark not in text:
    text = f"{mark}\n{text}"
if len(text) > most:
    text = text[:most].rsplit("\n", 1)[0] + "\n\n… The rest stands in the job's summary."
print(json.dumps({"body": text}))
PY

page=1
found=
while [ -z "$found" ]; do
  comments=$(call "$api/issues/$NUMBER/comments?per_page=100&page=$page")
  found=$(python3 -c '
import json, sys
for comment in json.load(sys.stdin):
    if sys.argv[1] in (comment.get("body") or ""):
        print(comment["id"])
        break' "$mark" <<<"$comments")
  [ "$(python3 -c 'import json, sys; print(len(json.load(sys.stdin)))' <<<"$comments")" -eq 100 ] || break
  page=$((page + 1))
done

if [ -n "$found" ]; then
  call --request PATCH --data "@$body" "$api/issues/comments/$found" >/dev/null
else
  call --request POST --data "@$body" "$api/issues/$NUMBER/comments" >/dev/null
fi
