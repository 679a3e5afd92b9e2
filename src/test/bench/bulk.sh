#!/usr/bin/env bash
# Measures how long it takes to show and to make a change of plan for very many services, with one packaged Tenure and its own
# database. Needs curl, jq, a JDK and a packaged Tenure (./mvnw -DskipTests package). Usage: src/test/bench/bulk.sh [services]
# TENURE_PORT and TENURE_OPTIONS may be set. Every service is another account's, which is the most work.
set -euo pipefail
cd "$(dirname "$0")/../../.."
services=${1:-50000}
url=http://localhost:${TENURE_PORT:-18097}
data=$(mktemp -d)
tenure=

finish() {
    [ -z "$tenure" ] || { kill "$tenure" 2>/dev/null || true; wait "$tenure" 2>/dev/null || true; }
    rm -rf "$data"
}
trap finish EXIT

java -Xmx512m -Dquarkus.http.port="${url##*:}" -Dtenure.data="$data/db" -Dtenure.rules.folder="$PWD/rules/my-plan" \
    -Dtenure.demo.accounts=false ${TENURE_OPTIONS:-} -jar target/quarkus-app/quarkus-run.jar >"$data/log" 2>&1 &
tenure=$!
until curl -sf "$url/q/health/ready" >/dev/null; do
    kill -0 "$tenure" || { cat "$data/log" >&2; exit 1; }
    sleep 0.2
done
token() {
    curl -sf "$url/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"st-1\",\"groups\":[\"$1\"]}" | jq -r .access_token
}
admin=$(token admin)
staff=$(token staff)
call() {
    curl -sf "$url/v1/$1" -H "Authorization: Bearer ${2}" "${@:3}"
}
seconds() {
    echo "$(date +%s.%N) - $1" | bc
}
# Processor time of Tenure and of its database so far: beside other load it says more than the clock.
spent() {
    ps -e -o pid=,ppid=,cputimes= | awk -v t="$tenure" -v d="$(head -1 "$data/db/cluster/postmaster.pid")" \
        '$1 == t || $1 == d || $2 == d {sum += $3} END {print sum}'
}

# The first service of every account is on one plan, and may go to another.
{
    echo '{"plan":{"id":"BULK-NEW","name":"Bulk new","type":"RECURRING","monthlyRate":"9.00","currency":"GBP"}}'
    echo '{"plan":{"id":"BULK-OLD","name":"Bulk old","type":"RECURRING","monthlyRate":"12.00","currency":"GBP"}}'
    echo '{"partner":{"id":"DEFAULT","portal":{"changePlan":{"RECURRING":{"feeCheaper":"5.00"}}}}}'
    java -cp target/test-classes tenure.bench.BulkAccounts "$services" |
        sed -E '/^\{"account"/s/"plan":"PLAN-[0-9]+"/"plan":"BULK-OLD"/'
} | call import "$admin" -H 'Content-Type: application/x-ndjson' -T - -X POST | tail -n 1
start=$(date +%s.%N) before=$(spent)
preview=$(call plan-changes/bulk/previews "$staff" -H 'Content-Type: application/json' \
    -d "{\"from\":\"BULK-OLD\",\"to\":\"BULK-NEW\",\"startDate\":\"$(date -u -d '+30 days' +%F)\"}")
echo "shown: $(jq -c .totals <<<"$preview") in $(seconds "$start") s, $(($(spent) - before)) s of processor time"
start=$(date +%s.%N) before=$(spent)
run=$(call plan-changes/bulk "$staff" -H 'Content-Type: application/json' -d "{\"preview\":\"$(jq -r .id <<<"$preview")\"}" | jq -r .id)
until [ "$(call "plan-changes/bulk/$run" "$staff" | jq -r .state)" = DONE ]; do
    sleep 1
done
echo "changed: $(call "plan-changes/bulk/$run" "$staff" | jq -c .progress) in $(seconds "$start") s, $(($(spent) - before)) s of processor time"
