#!/usr/bin/env bash
# Measures what checking and publishing drafts costs: how long a check takes once its process is warm, how long a published
# edition takes to be in force, and what decisions under load notice of either. Needs wrk, curl, jq, a JDK and a packaged
# Tenure (./mvnw -DskipTests package). Usage: src/test/bench/drafts.sh [accounts]
set -euo pipefail
cd "$(dirname "$0")/../../.."
accounts=${1:-2000}
port=${TENURE_PORT:-18098}
url=http://localhost:$port
packs=$url/v1/packs/my-plan
data=$(mktemp -d)
busy=
finish() {
    touch "$data/stop"
    [ -z "$busy" ] || wait "$busy" 2>/dev/null || true
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$data"
}
trap finish EXIT

token() { curl -sf "$url/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"$1\",\"groups\":[\"$2\"]}" | jq -r .access_token; }
load() { wrk -t1 -c"$2" -d"$1" -s src/test/bench/evaluation.lua "$url" | grep RESULT; }
draft() {
    jq -n --rawfile text rules/my-plan/reasons.yaml --arg i "$1" '{files: {"reasons.yaml": ($text + "\n# " + $i + "\n")}}' |
        curl -sf "$packs/drafts" -H "Authorization: Bearer $ANALYST" -H 'Content-Type: application/json' -d @- | jq -r .id
}
now() { date +%s%N; }
since() { echo "$((($(now) - $1) / 1000000)) ms"; }
check() { curl -sf -o "$data/report" -X POST "$packs/drafts/$1/check" -H "Authorization: Bearer $ANALYST"; }
publish() {
    local id begin hash
    id=$(draft "$1")
    curl -sf -o /dev/null -X POST "$packs/drafts/$id/submit" -H "Authorization: Bearer $ANALYST"
    hash=$(curl -sf -X POST "$packs/drafts/$id/approve" -H "Authorization: Bearer $APPROVER" | jq -r .hash)
    begin=$(now)
    until curl -s "$url/q/health/ready" | grep -q "$hash"; do sleep 0.02; done
    echo "published, in force after $(since "$begin")"
}

java -Xmx300m -XX:+UseParallelGC -XX:MetaspaceSize=128m -Dquarkus.http.port=$port -Dtenure.data="$data/db" -jar target/quarkus-app/quarkus-run.jar >"$data/log" 2>&1 &
server=$!
until curl -sf "$url/q/health/ready" >/dev/null; do sleep 0.05; done
java -cp target/test-classes tenure.bench.BulkAccounts "$accounts" |
    curl -sf "$url/v1/import" -H "Authorization: Bearer $(token ann admin)" -H 'Content-Type: application/x-ndjson' -T - -X POST | tail -n 1
TOKEN=$(token portal pep) ANALYST=$(token ann analyst) APPROVER=$(token eve approver) ACCOUNTS=$accounts
export TOKEN ANALYST APPROVER ACCOUNTS

id=$(draft first)
begin=$(now)
check "$id"
echo "the first check: $(since "$begin")"
for _ in $(seq 15); do check "$id"; done
for _ in 1 2 3; do
    begin=$(now)
    check "$id"
    echo "a check when warm: $(since "$begin"), $(jq -r 'if .passed then "passed" else "refused" end' "$data/report")"
done
load 40s 8 >/dev/null # what Java compiles late is compiled after some 40 s
for _ in 1 2; do
    echo "decisions alone:           $(load 15s 8)"
    (while [ ! -e "$data/stop" ]; do check "$id"; done) &
    busy=$!
    sleep 1
    echo "decisions beside checks:   $(load 15s 8)"
    touch "$data/stop"
    wait "$busy" || true
    rm "$data/stop"
    busy=
done
for i in 1 2 3; do publish "alone $i"; done
(i=0; while [ ! -e "$data/stop" ]; do i=$((i + 1)); publish "under load $i"; done) >"$data/published" &
busy=$!
echo "decisions beside switches: $(load 30s 8)"
touch "$data/stop"
wait "$busy" || true
busy=
echo "editions published meanwhile: $(wc -l <"$data/published")"
