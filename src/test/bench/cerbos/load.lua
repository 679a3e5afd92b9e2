-- Load for wrk: ASK is one of the four below, about accounts drawn from the first ACCOUNTS as evaluation.lua draws them.
-- Requests are made before the load starts, as making those with facts inline costs more and wrk shares our processors.
package.path = "src/test/bench/cerbos/?.lua;" .. package.path
local questions = require("questions")
local accounts = tonumber(os.getenv("ACCOUNTS"))
local requests = {}
local n = 0

local function one(body, i, n)
  return body(questions.primary(i), questions.eight[n % #questions.eight + 1], i, 1)
end

-- Accounts 1, 4, 7 and so on have two services: 25 questions about each.
local function fifty(body, i)
  local two = i - (i - 1) % 3
  return body(questions.primary(two), questions.many, two)
end

local asks = {
  ["tenure-one"] = { "/access/v1/evaluation", one, questions.tenureOne },
  ["tenure-fifty"] = { "/access/v1/evaluations", fifty, questions.tenureMany },
  ["cerbos-one"] = { "/api/check/resources", one, questions.cerbosOne },
  ["cerbos-fifty"] = { "/api/check/resources", fifty, questions.cerbosMany },
}

function init()
  local path, shape, body = unpack(asks[os.getenv("ASK")])
  local headers = { ["Content-Type"] = "application/json", ["Authorization"] = os.getenv("AUTHORIZATION") }
  for k = 1, accounts do
    requests[k] = wrk.format("POST", path, headers, shape(body, (k * 7919) % accounts + 1, k))
  end
end

function request()
  n = n % accounts + 1
  return requests[n]
end

function done(summary, latency)
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n",
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
