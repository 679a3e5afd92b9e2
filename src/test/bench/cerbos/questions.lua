-- The same questions for Tenure and for Cerbos. Tenure has the facts; Cerbos is told what its policy reads of them, as
-- tenure.bench.BulkAccounts writes them for the account of that number.
local questions = {}

local LEVELS = { "ESSENTIAL", "ESSENTIAL", "GOLD", "PLATINUM" }
local BARS = { "BAR_INTL", "BAR_PREMIUM", "BAR_ROAMING", "BAR_ADULT", "BAR_DATA", "BAR_AUTO_DATA", "BAR_AUTO_VOICE", "BAR_SCHEDULED" }
local PARTNERS = 50
local DAY = 86400
local FIRST = os.time({ year = 2020, month = 8, day = 3, hour = 12 })

local function day(n)
  return os.date("!%Y-%m-%d", FIRST + n * DAY)
end

-- The moment of the question: the server's clock, unless told otherwise. Only Cerbos needs to be told.
local asOf = os.getenv("AS_OF")
questions.asOf = asOf ~= "" and asOf or nil
local now = questions.asOf or os.date("!%Y-%m-%dT%H:%M:%SZ")
local today = now:sub(1, 10)

-- An action with its property, as each of the two names it.
local function act(name, property, value)
  local told = property and ',"properties":{"' .. property .. '":"' .. value .. '"}' or ""
  return { tenure = '{"name":"' .. name .. '"' .. told .. '}', cerbos = '"' .. name .. (value and ":" .. value or "") .. '"' }
end

-- The actions of evaluation.lua.
questions.eight = {
  act("usage.view"), act("bar.add", "control", "BAR_AUTO_DATA"), act("bar.keep", "control", "BAR_INTL"),
  act("bolt-on.add", "product", "GOLD_FEATURES"), act("package.change", "package", "GOLD"), act("location.view"),
  act("service.remove"), act("ofcom-cap.keep"),
}

-- Twenty-five that differ, for a page about a service.
questions.many = {
  act("usage.view"), act("location.view"), act("service.remove"), act("ofcom-cap.keep"),
  act("bolt-on.add", "product", "GOLD_FEATURES"), act("bolt-on.add", "product", "PLATINUM_FEATURES"),
  act("package.change", "package", "ESSENTIAL"), act("package.change", "package", "GOLD"),
  act("package.change", "package", "PLATINUM"),
}
for _, bar in ipairs(BARS) do
  table.insert(questions.many, act("bar.add", "control", bar))
  table.insert(questions.many, act("bar.keep", "control", bar))
end

function questions.services(i)
  return 1 + i % 3
end

local function grants(i)
  if i % 3 == 0 then
    return "[]"
  end
  return '[{"grantedAt":"2020-12-10T10:00:00Z","revokedAt":null,"scopes":["' .. (i % 3 == 1 and "ALL" or 'USAGE","CONTROLS') .. '"]}]'
end

local function boltOns(i, s)
  if (i + s) % 4 > 0 then
    return ""
  end
  return ',"boltOns":[{"product":"GOLD_FEATURES","from":"' .. day(i % 120 + 7) .. '","until":"' .. day(i % 120 + 370)
    .. '","monthlyPrice":"5.00","contractual":true}]'
end

local function facts(i, s)
  local migrated = i % 120
  return '{"now":"' .. now .. '","today":"' .. today .. '","account":{"id":"A-' .. i .. '","partner":"P-' .. i % PARTNERS
    .. '","migratedOn":"' .. day(migrated) .. '","setUpOn":"' .. day(migrated + i % 9) .. '","grants":' .. grants(i)
    .. '},"status":"ACTIVE","packages":[{"level":"' .. LEVELS[(i + s) % #LEVELS + 1] .. '","from":"' .. day(migrated)
    .. '"}],"plan":{"monthlyRate":"' .. 10 + (i + s) % 20 .. '.50"},"locationVisible":' .. tostring(i % 2 == 0)
    .. ',"contract":{"terms":[{"from":"' .. day(migrated - 500 - i % 200) .. '","until":"' .. day(migrated + 230 + i % 300)
    .. '"}]},"controls":[{"control":"BAR_AUTO_DATA","from":"2019-03-01","until":null,"grandfathered":true},'
    .. '{"control":"BAR_INTL","from":"2020-03-01"}],"caps":{"ofcom":[{"amount":"20.00","from":"2019-02-01"}]}'
    .. boltOns(i, s) .. '}'
end

-- The Primary user of account i, a member of it and the user of its partner, as both know them.
function questions.primary(i)
  return { type = "customer", id = "cu-" .. i .. "-1", attributes = '"account":"A-' .. i .. '","role":"PRIMARY"' }
end

function questions.member(i)
  return { type = "customer", id = "cu-" .. i .. "-2", attributes = '"account":"A-' .. i .. '","role":"MEMBER"' }
end

function questions.partner(i)
  return { type = "partner", id = "pu-" .. i % PARTNERS, attributes = '"partner":"P-' .. i % PARTNERS .. '"' }
end

local function subject(asker)
  return '"subject":{"type":"' .. asker.type .. '","id":"' .. asker.id .. '"}'
end

local function service(i, s)
  return '"resource":{"type":"service","id":"S-' .. i .. "-" .. s .. '"}'
end

local function context()
  return questions.asOf and ',"context":{"asOf":"' .. questions.asOf .. '"}' or ""
end

function questions.tenureOne(asker, action, i, s)
  return "{" .. subject(asker) .. ',"action":' .. action.tenure .. "," .. service(i, s) .. context() .. "}"
end

function questions.tenureMany(asker, actions, i)
  local items = {}
  for s = 1, questions.services(i) do
    for _, action in ipairs(actions) do
      items[#items + 1] = '{"action":' .. action.tenure .. "," .. service(i, s) .. "}"
    end
  end
  return "{" .. subject(asker) .. context() .. ',"evaluations":[' .. table.concat(items, ",") .. "]}"
end

local function cerbos(asker, resources)
  return '{"principal":{"id":"' .. asker.id .. '","roles":["' .. asker.type .. '"],"attr":{' .. asker.attributes
    .. '}},"resources":[' .. resources .. "]}"
end

local function entry(names, i, s)
  return '{"actions":[' .. names .. '],"resource":{"kind":"service","id":"S-' .. i .. "-" .. s .. '","attr":' .. facts(i, s) .. "}}"
end

function questions.cerbosOne(asker, action, i, s)
  return cerbos(asker, entry(action.cerbos, i, s))
end

-- One entry for each service, with all its actions: the facts are sent once, and Cerbos answers this soonest.
function questions.cerbosMany(asker, actions, i)
  local names, entries = {}, {}
  for _, action in ipairs(actions) do
    names[#names + 1] = action.cerbos
  end
  for s = 1, questions.services(i) do
    entries[#entries + 1] = entry(table.concat(names, ","), i, s)
  end
  return cerbos(asker, table.concat(entries, ","))
end

return questions
