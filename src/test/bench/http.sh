#!/usr/bin/env bash
# Measures Tenure over HTTP with wrk, on 100,000 accounts. Needs wrk, curl, a JDK and a packaged Tenure
# (./mvnw -DskipTests package). Usage: src/test/bench/http.sh [accounts]
set -euo pipefail
cd "$(dirname "$0")/../../.."
accounts=${1:-100000}
port=18090
url=http://localhost:$port
data=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$data"' EXIT

start() {
    local begin; begin=$(date +%s%N)
    java -Xmx300m -XX:+UseParallelGC -XX:MetaspaceSize=128m -Dquarkus.http.port=$port -Dtenure.data="$data/db" "$@" -jar target/quarkus-app/quarkus-run.jar >"$data/log" 2>&1 &
    server=$!
    until curl -sf "$url/q/health/ready" >/dev/null; do sleep 0.05; done
    TOKEN=$(token pep)
    curl -sf "$url/access/v1/evaluation" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
        -d '{"subject":{"type":"customer","id":"cu-1-1"},"action":{"name":"account.view"},"resource":{"type":"account","id":"A-1"}}' >/dev/null
    echo "start to first answer: $(( ($(date +%s%N) - begin) / 1000000 )) ms"
    export TOKEN
}
stop() { kill "$server"; wait "$server" 2>/dev/null || true; }
token() {
    curl -sf "$url/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"bench\",\"groups\":[\"$1\"]}" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
rss() { echo "RSS: $(( $(awk '/VmRSS/ {print $2}' "/proc/$server/status") / 1024 )) MiB"; }
load() { wrk -t1 -c32 -d"$1" -s "src/test/bench/$2" "$url" | grep RESULT; }

start
begin=$(date +%s)
java -cp target/test-classes tenure.bench.BulkAccounts "$accounts" >"$data/accounts.ndjson"
curl -sf "$url/v1/import" -H "Authorization: Bearer $(token admin)" -H 'Content-Type: application/x-ndjson' \
    -T "$data/accounts.ndjson" -X POST | tail -n 1
echo "import of $accounts accounts: $(( $(date +%s) - begin )) s"
rss
stop
start
export ACCOUNTS=2000
load 45s evaluation.lua >/dev/null # what Java compiles late is compiled after some 40 s
load 10s noop.lua >/dev/null
echo "no-op JSON endpoint:          $(load 10s noop.lua)"
echo "evaluation, kept before:      $(load 20s evaluation.lua)"
echo "no-op JSON endpoint:          $(load 10s noop.lua)"
rss
stop
start -Dtenure.record.mode=soon
load 45s evaluation.lua >/dev/null # what Java compiles late is compiled after some 40 s
echo "the same, kept soon after:    $(load 20s evaluation.lua)"
stop
start -Dtenure.facts.cache.enabled=false
export ACCOUNTS=$accounts
load 45s evaluation.lua >/dev/null # what Java compiles late is compiled after some 40 s
echo "evaluation, PostgreSQL each:  $(load 20s evaluation.lua)"
rss
stop
