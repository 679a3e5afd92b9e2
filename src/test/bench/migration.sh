#!/usr/bin/env bash
# Measures how long it takes to choose and to move very many customers, with one packaged Tenure and its own database.
# Needs curl, jq, a JDK and a packaged Tenure (./mvnw -DskipTests package). Usage: src/test/bench/migration.sh [customers]
# TENURE_PORT may be set. Invitations are not sent meanwhile: they are another load.
set -euo pipefail
cd "$(dirname "$0")/../../.."
customers=${1:-100000}
url=http://localhost:${TENURE_PORT:-18096}
data=$(mktemp -d)
tenure=

finish() {
    [ -z "$tenure" ] || { kill "$tenure" 2>/dev/null || true; wait "$tenure" 2>/dev/null || true; }
    rm -rf "$data"
}
trap finish EXIT

# The same rules, with caps that let everybody be moved at once.
cp -r rules/my-plan "$data/my-plan"
sed -i '/^migrationBatchSize:/,/value:/ s/value: .*/value: 1000000/; /^migrationDailyShare:/,/value:/ s/value: .*/value: 100/' \
    "$data/my-plan/parameters.yaml"
java -Xmx512m -Dquarkus.http.port="${url##*:}" -Dtenure.data="$data/db" -Dtenure.rules.folder="$data/my-plan" \
    -Dtenure.demo.accounts=false -Dtenure.migration.every=24h ${TENURE_OPTIONS:-} \
    -jar target/quarkus-app/quarkus-run.jar >"$data/log" 2>&1 &
tenure=$!
until curl -sf "$url/q/health/ready" >/dev/null; do
    kill -0 "$tenure" || { cat "$data/log" >&2; exit 1; }
    sleep 0.2
done
token=$(curl -sf "$url/demo/token" -H 'Content-Type: application/json' -d '{"sub":"bench","groups":["admin"]}' | jq -r .access_token)
call() {
    curl -sf "$url/v1/$1" -H "Authorization: Bearer $token" "${@:2}"
}

java -cp target/test-classes tenure.bench.BulkAccounts "$customers" |
    sed -E 's/"migratedOn":"[^"]*","setUpOn":"[^"]*",//; s/"grandfathered":true/"grandfathered":false/g' |
    call import -H 'Content-Type: application/x-ndjson' -T - -X POST | tail -n 1
day=$(date -u +%F)
start=$(date +%s.%N)
batch=$(call migration/batches -H 'Content-Type: application/json' -d "{\"day\":\"$day\",\"limit\":\"1\"}")
echo "chosen: $(jq -r .size <<<"$batch") of $customers in $(echo "$(date +%s.%N) - $start" | bc) s"
id=$(jq -r .id <<<"$batch")
start=$(date +%s.%N)
call "migration/batches/$id/run" -X POST >/dev/null
until [ "$(call "migration/batches/$id" | jq -r .state)" = DONE ]; do
    sleep 1
done
echo "moved: $(call "migration/batches/$id" | jq -c .progress) in $(echo "$(date +%s.%N) - $start" | bc) s"
call "migration/batches/$id/certificate?limit=1" | jq -c .summary
start=$(date +%s.%N)
call migration/report | jq -c .stages
echo "report in $(echo "$(date +%s.%N) - $start" | bc) s"
