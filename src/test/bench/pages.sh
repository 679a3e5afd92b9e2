#!/usr/bin/env bash
# Measures the pages of a partner with 100,000 accounts, and the portal's page call. Needs wrk, curl, a JDK and a packaged
# Tenure (./mvnw -DskipTests package). Usage: src/test/bench/pages.sh [accounts]
set -euo pipefail
cd "$(dirname "$0")/../../.."
accounts=${1:-100000}
port=${TENURE_PORT:-18097}
url=http://localhost:$port
data=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$data"' EXIT

start() {
    java -Xmx300m -XX:+UseParallelGC -XX:MetaspaceSize=128m -Dquarkus.http.port=$port -Dtenure.data="$data/db" -jar target/quarkus-app/quarkus-run.jar >"$data/log" 2>&1 &
    server=$!
    until curl -sf "$url/q/health/ready" >/dev/null; do sleep 0.05; done
    TOKEN=$(token pep)
    export TOKEN
}
stop() { kill "$server"; wait "$server" 2>/dev/null || true; }
token() {
    curl -sf "$url/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"bench\",\"groups\":[\"$1\"]}" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
# So many pages of 100, one after the other: of each the milliseconds it took.
pages() {
    local count=$1 action=$2 type=$3 next="" from=""
    for ((i = 0; i < count; i++)); do
        curl -sf -w '%{time_total}\n' -o "$data/page" "$url/access/v1/search/resource" -H "Authorization: Bearer $TOKEN" \
            -H 'Content-Type: application/json' -d "{\"subject\":{\"type\":\"partner\",\"id\":\"pu-0\"},\"action\":{\"name\":\"$action\"},\"resource\":{\"type\":\"$type\"},\"page\":{\"limit\":100$from}}"
        next=$(sed 's/.*"next_token":"\([^"]*\)".*/\1/' "$data/page")
        if [ -z "$next" ]; then break; fi
        from=",\"token\":\"$next\""
    done | awk '{print $1 * 1000}' | sort -n |
        awk '{a[NR] = $1} END {printf "%d pages, median %.0f ms, at most %.0f ms\n", NR, a[int((NR + 1) / 2)], a[NR]}'
}

start
# One partner has them all.
java -cp target/test-classes tenure.bench.BulkAccounts "$accounts" | sed 's/"partner":"P-[0-9]*"/"partner":"P-0"/' >"$data/accounts.ndjson"
curl -sf "$url/v1/import" -H "Authorization: Bearer $(token admin)" -H 'Content-Type: application/x-ndjson' \
    -T "$data/accounts.ndjson" -X POST | tail -n 1
stop
start
echo "usage.view, the first pages after a start: $(pages 5 usage.view service)"
echo "usage.view, warming up:                    $(pages 300 usage.view service)"
echo "usage.view, granted by two in three:       $(pages 200 usage.view service)"
echo "bank-details.view, denied on all:          $(pages 20 bank-details.view account)"
export ACCOUNTS=2000
wrk -t1 -c1 -d30s -s src/test/bench/page.lua "$url" >/dev/null
echo "page call, one after the other:            $(wrk -t1 -c1 -d10s -s src/test/bench/page.lua "$url" | grep RESULT)"
echo "actions in a page call: $(curl -sf "$url/access/v1/search/action" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
    -d '{"subject":{"type":"customer","id":"cu-7-1"},"resource":{"type":"service","id":"S-7-1"},"context":{"explain":true}}' |
    grep -o '"outcome"' | wc -l)"
