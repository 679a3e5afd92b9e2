// Shows the report of the migration, and looks again every few seconds. All of it comes from the API, with the token that is
// typed in; texts are put into the page as texts, never as HTML.
"use strict";

const EVERY = 5000;
const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);
let token = "";
let above = "";
let following = "";
let timer = 0;

function cell(text, kind) {
  const made = document.createElement(kind || "td");
  made.textContent = text;
  return made;
}

function row(cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

async function get(path) {
  const answer = await fetch(path, { headers: { Authorization: "Bearer " + token, Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(answer.status === 401 || answer.status === 403 ? "This token may not see the report." : "The report cannot be had now.");
  }
  return answer.json();
}

function stages(report) {
  const rows = Object.entries(report.stages).map(([stage, count]) => {
    const number = cell(String(count));
    number.className = "number";
    const name = cell(stage, "th");
    name.scope = "row";
    return row([name, number]);
  });
  byId("stages").replaceChildren(...rows);
  byId("all").textContent = String(report.customers);
}

function options(select, values) {
  const chosen = select.value;
  const known = [...select.options].map((one) => one.value);
  values.filter((value) => !known.includes(value)).forEach((value) => select.append(new Option(value, value)));
  select.value = chosen;
}

function bar(x, y, width, height, place, title) {
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("x", x);
  rect.setAttribute("y", y);
  rect.setAttribute("width", width);
  rect.setAttribute("height", height);
  rect.setAttribute("class", "s" + place);
  const told = document.createElementNS(SVG, "title");
  told.textContent = title;
  rect.append(told);
  return rect;
}

function label(x, anchor, text) {
  const made = document.createElementNS(SVG, "text");
  made.setAttribute("x", x);
  made.setAttribute("text-anchor", anchor);
  made.setAttribute("y", 255);
  made.textContent = text;
  return made;
}

function chart(report) {
  const days = report.days.slice(-40);
  const names = Object.keys(report.stages);
  const wide = 800 / Math.max(1, days.length);
  const parts = [];
  days.forEach((day, i) => {
    const all = Object.values(day.stages).reduce((sum, count) => sum + count, 0) || 1;
    let y = 235;
    names.forEach((name, place) => {
      const height = (day.stages[name] / all) * 230;
      y -= height;
      if (height > 0) {
        parts.push(bar(i * wide + 1, y, Math.max(1, wide - 2), height, place, day.day + ": " + day.stages[name] + " " + name));
      }
    });
    if (i === 0) {
      parts.push(label(0, "start", day.day));
    } else if (i === days.length - 1) {
      parts.push(label(800, "end", day.day));
    }
  });
  byId("chart").replaceChildren(...parts);
  byId("legend").replaceChildren(...names.map((name, place) => {
    const made = document.createElement("span");
    const key = document.createElement("span");
    key.className = "key s" + place;
    made.append(key, name);
    return made;
  }));
}

function customers(found) {
  byId("customers").replaceChildren(...found.customers.map((one) => row([
    cell(one.account), cell(one.name), cell(one.stage), cell((one.since || "").slice(0, 10)),
    cell(one.action ? one.owner + ": " + one.action : ""),
  ])));
  following = found.page.next_token;
  byId("next").disabled = following === "";
}

function query() {
  const wanted = new URLSearchParams({ limit: "50" });
  for (const [name, value] of [["stage", byId("stage").value], ["batch", byId("batch").value], ["day", byId("day").value], ["token", above]]) {
    if (value) {
      wanted.set(name, value);
    }
  }
  return wanted;
}

async function look() {
  clearTimeout(timer);
  try {
    const report = await get("/v1/migration/report");
    stages(report);
    options(byId("stage"), Object.keys(report.stages));
    options(byId("batch"), report.batches.map((one) => one.batch));
    chart(report);
    customers(await get("/v1/migration/customers?" + query()));
    byId("report").hidden = false;
    byId("entry").hidden = true;
    byId("state").textContent = "As of " + new Date(report.asOf).toLocaleString("en-GB");
    timer = setTimeout(look, EVERY);
  } catch (problem) {
    byId("state").textContent = problem.message;
    timer = byId("report").hidden ? 0 : setTimeout(look, EVERY);
  }
}

async function demo() {
  const answer = await fetch("/demo/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sub: "st-1", groups: ["staff"] }),
  });
  if (answer.ok) {
    token = (await answer.json()).access_token;
    await look();
  }
}

byId("entry").addEventListener("submit", (event) => {
  event.preventDefault();
  token = byId("token").value.trim();
  look();
});
byId("demo").addEventListener("click", demo);
byId("next").addEventListener("click", () => { above = following; look(); });
byId("first").addEventListener("click", () => { above = ""; look(); });
["stage", "batch", "day"].forEach((id) => byId(id).addEventListener("change", () => { above = ""; look(); }));
fetch("/demo/mails").then((answer) => { byId("demo").hidden = !answer.ok; });
