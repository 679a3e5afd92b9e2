#!/usr/bin/env bash
# Switches editions a hundred times under load, and says what that costs: the slowest answer, failed requests, loaded
# classes and metaspace before and after. Needs a packaged Tenure, curl, jq and the JDK's jcmd.
set -euo pipefail
cd "$(dirname "$0")/../../.."
switches=${1:-100}
port=18099
home=$(mktemp -d)
java -Dquarkus.http.port=$port -Dtenure.rules.folder="$PWD/rules/my-plan" -Dtenure.data="$home/data" \
    -jar target/quarkus-app/quarkus-run.jar >"$home/log" 2>&1 &
tenure=$!
load=
finish() {
    touch "$home/stop"
    [ -z "$load" ] || wait "$load" || true
    kill $tenure
    wait $tenure || true
    rm -rf "$home"
}
trap finish EXIT
at=http://localhost:$port
until curl -sf $at/q/health/ready >/dev/null; do sleep 0.2; done

token() {
    curl -s $at/demo/token -H 'Content-Type: application/json' -d "{\"sub\":\"$1\",\"groups\":[\"$2\"]}" | jq -r .access_token
}
pep=$(token portal pep) analyst=$(token ann analyst) approver=$(token eve approver)
packs=$at/v1/packs/my-plan

question='{"subject":{"type":"customer","id":"dora"},"action":{"name":"usage.view"},
  "resource":{"type":"account","id":"mill-lane-dental"}}'
ask() {
    while [ ! -e "$home/stop" ]; do
        curl -s -o /dev/null -w '%{http_code} %{time_total}\n' $at/access/v1/evaluation -H "Authorization: Bearer $pep" \
            -H 'Content-Type: application/json' -d "$question"
    done
}
memory() {
    # What nobody uses any more is collected first, so that what is left is what is needed.
    jcmd $tenure GC.run >/dev/null
    jcmd $tenure GC.run >/dev/null
    echo "$1: $(jcmd $tenure VM.classloader_stats | awk '/^Total =/ {print $4}') classes," \
        "$(jcmd $tenure VM.metaspace | awk '/^ *Both:/ {print $0; exit}')"
}
publish() {
    local id
    id=$(jq -n --rawfile text rules/my-plan/reasons.yaml --arg i "$1" '{files: {"reasons.yaml": ($text + "\n# " + $i + "\n")}}' |
        curl -s $packs/drafts -H "Authorization: Bearer $analyst" -H 'Content-Type: application/json' -d @- | jq -r .id)
    curl -sf -o /dev/null -X POST "$packs/drafts/$id/submit" -H "Authorization: Bearer $analyst"
    hash=$(curl -sf -X POST "$packs/drafts/$id/approve" -H "Authorization: Bearer $approver" | jq -r .hash)
    until curl -s $at/q/health/ready | grep -q "$hash"; do sleep 0.05; done
}

publish warm
memory before
ask >"$home/answers" &
load=$!
for i in $(seq "$switches"); do publish "$i"; done
touch "$home/stop"
wait $load || true
memory "after $switches switches"
sort -k2 -n "$home/answers" | awk '
    { n++; if ($1 != 200) failed++; all[n] = $2 }
    END { printf "%d answers, %d failed, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms\n",
          n, failed, all[int(n / 2) + 1] * 1000, all[int(n * 0.99) + 1] * 1000, all[n] * 1000 }'
