#!/usr/bin/env bash
# Measures how long one replica still permits what was revoked at another, with two packaged Tenures on one database.
# Needs curl, a JDK and a packaged Tenure (./mvnw -DskipTests package). Usage: src/test/bench/revocation.sh [times]
# TENURE_PORT may be set; the second replica is at the next port.
set -euo pipefail
cd "$(dirname "$0")/../../.."
times=${1:-50}
port=${TENURE_PORT:-18094}
first=http://localhost:$port
second=http://localhost:$((port + 1))
data=$(mktemp -d)
replicas=()

finish() {
    # The first has the database, so it goes last.
    for ((i = ${#replicas[@]} - 1; i >= 0; i--)); do
        kill "${replicas[i]}" 2>/dev/null || true
        wait "${replicas[i]}" 2>/dev/null || true
    done
    rm -rf "$data"
}
trap finish EXIT

start() {
    local url=$1
    shift
    java -Xmx300m -Dquarkus.http.port="${url##*:}" -Dtenure.data="$data/db" "$@" \
        -jar target/quarkus-app/quarkus-run.jar >"$data/${#replicas[@]}.log" 2>&1 &
    replicas+=($!)
    until curl -sf "$url/q/health/ready" >/dev/null; do
        kill -0 $! || { cat "$data"/*.log >&2; return 1; }
        sleep 0.1
    done
}
token() {
    curl -sf "$1/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"bench\",\"groups\":[\"$2\"]}" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

start "$first"
start "$second" \
    -Dquarkus.datasource.jdbc.url="jdbc:postgresql://127.0.0.1:$(sed -n 4p "$data/db/cluster/postmaster.pid")/postgres" \
    -Dquarkus.datasource.username=tenure -Dquarkus.datasource.password="$(cat "$data/db/password")" -Dtenure.demo=true
ADMIN=$(token "$first" admin)
PEP=$(token "$second" pep)
export ADMIN PEP
java -cp target/test-classes tenure.bench.BulkAccounts 50 |
    curl -sf "$first/v1/import" -H "Authorization: Bearer $ADMIN" -H 'Content-Type: application/x-ndjson' -T - -X POST | tail -n 1
java -cp target/test-classes tenure.bench.Revocation "$first" "$second" "$times"
