-- Run by wrk for its Lua alone: writes the questions to be compared about the first CHECKED accounts, a pair a line, and
-- ends before there is any load.
package.path = "src/test/bench/cerbos/?.lua;" .. package.path
local questions = require("questions")

local function pair(tenure, cerbos)
  io.write('{"tenure":', tenure, ',"cerbos":', cerbos, "}\n")
end

function init()
  for i = 1, tonumber(os.getenv("CHECKED")) do
    -- The last is the user of another partner, who may nothing.
    for _, asker in ipairs({ questions.primary(i), questions.member(i), questions.partner(i), questions.partner(i + 1) }) do
      pair(questions.tenureMany(asker, questions.many, i), questions.cerbosMany(asker, questions.many, i))
    end
    for _, action in ipairs(questions.eight) do
      pair(questions.tenureOne(questions.primary(i), action, i, 1), questions.cerbosOne(questions.primary(i), action, i, 1))
    end
  end
  io.flush()
  os.exit(0)
end
