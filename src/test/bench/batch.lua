-- Batches of 50 questions about one account's service.
local accounts = tonumber(os.getenv("ACCOUNTS") or "2000")
local actions = {
  '{"name":"usage.view"}',
  '{"name":"bar.add","properties":{"control":"BAR_AUTO_DATA"}}',
  '{"name":"bar.keep","properties":{"control":"BAR_INTL"}}',
  '{"name":"bolt-on.add","properties":{"product":"GOLD_FEATURES"}}',
  '{"name":"package.change","properties":{"package":"GOLD"}}',
  '{"name":"location.view"}',
  '{"name":"service.remove"}',
  '{"name":"ofcom-cap.keep"}',
}
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
local n = 0
local written = {}
local items = {}
for j = 1, 50 do items[j] = '{"action":' .. actions[j % #actions + 1] .. '}' end
local tail = table.concat(items, ",")
function request()
  n = n + 1
  local i = (n * 7919) % accounts + 1
  if not written[i] then
    written[i] = wrk.format("POST", "/access/v1/evaluations", headers,
      '{"subject":{"type":"customer","id":"cu-' .. i .. '-1"},"resource":{"type":"service","id":"S-' .. i .. '-1"},"evaluations":[' .. tail .. ']}')
  end
  return written[i]
end
function done(summary, latency)
  io.write(string.format("RESULT %.0f requests/s, p50 %.2f ms, p99 %.2f ms, slowest %.1f ms, %d errors\n",
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
