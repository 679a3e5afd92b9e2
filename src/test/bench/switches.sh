#!/usr/bin/env bash
# Switches editions under load, and says what that costs: the answers that took over 30 ms, failed requests, loaded classes
# and metaspace before and after. Each edition is checked as ever, which takes half a minute beside this load; with
# TENURE_WORKSHOP_REST=0ms checks do not give way, and take seconds. Needs a packaged Tenure, wrk, curl, jq and the JDK's jcmd.
# Usage: src/test/bench/switches.sh [switches] [texts|rules]: what editions differ in, the file of reasons or a rule.
set -euo pipefail
cd "$(dirname "$0")/../../.."
switches=${1:-100} changes=${2:-rules}
port=18099
at=http://localhost:$port
home=$(mktemp -d)
# shellcheck disable=SC2086
java -Xmx300m ${JAVA_OPTIONS:--XX:+UseG1GC -XX:MaxGCPauseMillis=25 -XX:G1HeapRegionSize=4m -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=60 -XX:MetaspaceSize=192m} \
    -Dquarkus.http.port=$port -Dtenure.data="$home/data" -jar target/quarkus-app/quarkus-run.jar >"$home/log" 2>&1 &
tenure=$!
load=
finish() {
    [ -z "$load" ] || kill "$load" 2>/dev/null || true
    kill $tenure
    wait $tenure || true
    rm -rf "$home"
}
trap finish EXIT
until curl -sf $at/q/health/ready >/dev/null; do
    kill -0 $tenure
    sleep 0.2
done

token() {
    curl -s $at/demo/token -H 'Content-Type: application/json' -d "{\"sub\":\"$1\",\"groups\":[\"$2\"]}" | jq -r .access_token
}
TOKEN=$(token portal pep) ACCOUNTS=2000
export TOKEN ACCOUNTS
analyst=$(token ann analyst) approver=$(token eve approver)
packs=$at/v1/packs/my-plan

memory() {
    # What nobody uses any more is collected first, so that what is left is what is needed.
    jcmd $tenure GC.run >/dev/null
    jcmd $tenure GC.run >/dev/null
    echo "$1: $(jcmd $tenure VM.classloader_stats | awk '/^Total =/ {print $4}') classes," \
        "$(jcmd $tenure VM.metaspace | sed -n 's|^ *Both:.* \([0-9.]* MB\) (.* used.*|\1|p' | head -n 1) of metaspace"
}
edition() {
    if [ "$changes" = texts ]; then
        printf '%s\n# %s\n' "$(cat rules/my-plan/reasons.yaml)" "$1" | jq -Rs '{files: {"reasons.yaml": .}}'
    else
        sed "s/everybody may see what is open/&, $1/" rules/my-plan/authority.drl | jq -Rs '{files: {"authority.drl": .}}'
    fi
}
publish() {
    local id hash
    id=$(edition "$1" | curl -sf $packs/drafts -H "Authorization: Bearer $analyst" -H 'Content-Type: application/json' -d @- | jq -r .id)
    curl -sf -o /dev/null -X POST "$packs/drafts/$id/submit" -H "Authorization: Bearer $analyst"
    hash=$(curl -sf -X POST "$packs/drafts/$id/approve" -H "Authorization: Bearer $approver" | jq -r .hash)
    until curl -s $at/q/health/ready | grep -q "$hash"; do sleep 0.05; done
}

java -cp target/test-classes tenure.bench.BulkAccounts $ACCOUNTS |
    curl -sf $at/v1/import -H "Authorization: Bearer $(token ann admin)" -H 'Content-Type: application/x-ndjson' -T - -X POST |
    tail -n 1
wrk -t1 -c8 -d40s -s src/test/bench/evaluation.lua $at >/dev/null # what Java compiles late is compiled after some 40 s
publish first
publish second
memory before
steady="-t4 -c4 -s src/test/bench/steady.lua $at"
# shellcheck disable=SC2086
echo "without switches: $(wrk -d60s $steady | grep -E 'SLOW|RESULT')"
# shellcheck disable=SC2086
wrk -d1h $steady >"$home/answers" &
load=$!
begin=$(date +%s)
for i in $(seq "$switches"); do publish "$i"; done
kill -INT $load
wait $load || true
load=
memory "after $switches switches in $(($(date +%s) - begin)) s"
echo "with them: $(grep -E 'SLOW|RESULT' "$home/answers")"
