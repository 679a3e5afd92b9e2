// Puts every pair of questions to Tenure and to Cerbos and fails unless the answers are the same, and unless the facts
// told to Cerbos are those imported into Tenure. Needs no package.
// Usage: node check.mjs <accounts.ndjson> <pairs.ndjson> <Tenure's URL> <Cerbos' URL>; the token is in AUTHORIZATION
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";

const [imported, pairs, tenure, cerbos] = process.argv.slice(2);
// Together, as answers must not depend on what else is asked.
const AT_ONCE = 8;
const SHOWN = 10;
const elements = { account: new Map(), plan: new Map(), partner: new Map(), staff: new Map() };
const yes = { customer: 0, partner: 0 };
const no = { customer: 0, partner: 0 };
let differences = 0;

function differs(what) {
  if (++differences <= SHOWN) {
    console.error(JSON.stringify(what));
  }
}

function lines(file) {
  return createInterface({ input: createReadStream(file) });
}

async function post(url, body) {
  const headers = { "Content-Type": "application/json", Authorization: process.env.AUTHORIZATION };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (response.status !== 200) {
    throw new Error(`${url}: ${response.status} ${text}`);
  }
  return JSON.parse(text);
}

/** What Cerbos should be told, of what Tenure was. */
function facts(id, accountId, { now, today }) {
  const account = elements.account.get(accountId);
  const service = account.services.find((one) => one.id === id);
  const told = {
    now,
    today,
    account: {
      id: account.id,
      partner: account.partner,
      migratedOn: account.migratedOn,
      setUpOn: account.setUpOn,
      grants: account.tpa?.grants ?? [],
    },
    status: service.status,
    packages: service.packages,
    plan: { monthlyRate: elements.plan.get(service.plan).monthlyRate },
    locationVisible: service.locationVisible,
    contract: service.contract,
    controls: service.controls,
    caps: { ofcom: service.caps.ofcom },
  };
  return service.boltOns ? { ...told, boltOns: service.boltOns } : told;
}

function compareFacts(question) {
  for (const { resource } of question.resources) {
    if (!isDeepStrictEqual(resource.attr, facts(resource.id, resource.attr.account.id, resource.attr))) {
      differs({ resource: resource.id, told: resource.attr });
    }
  }
  const { id, roles, attr } = question.principal;
  const known =
    roles[0] === "customer"
      ? elements.account.get(attr.account).users.some((user) => user.id === id && user.role === attr.role)
      : elements.partner.get(attr.partner).users.some((user) => user.id === id);
  if (!known) {
    differs({ principal: question.principal });
  }
}

function judged(item) {
  return typeof item.decision === "boolean" && !item.context.error && !item.context.reasons?.includes("RULE_ERROR");
}

async function byTenure(question) {
  const many = question.evaluations !== undefined;
  const answer = await post(tenure + (many ? "/access/v1/evaluations" : "/access/v1/evaluation"), question);
  return many ? answer.evaluations : [answer];
}

async function byCerbos(question) {
  const { results } = await post(`${cerbos}/api/check/resources`, question);
  return question.resources.flatMap(({ actions }, place) =>
    actions.map((action) => {
      const effect = results[place].actions[action];
      if (effect !== "EFFECT_ALLOW" && effect !== "EFFECT_DENY") {
        throw new Error(`Cerbos could not judge ${action}: ${JSON.stringify(results[place])}`);
      }
      return effect === "EFFECT_ALLOW";
    }),
  );
}

async function compare(pair) {
  compareFacts(pair.cerbos);
  const [ours, theirs] = await Promise.all([byTenure(pair.tenure), byCerbos(pair.cerbos)]);
  const asked = pair.cerbos.resources.flatMap((one) => one.actions.map((action) => [one.resource.id, action]));
  if (ours.length !== asked.length) {
    throw new Error(`Tenure gave ${ours.length} answers to ${asked.length} questions`);
  }
  const { type } = pair.tenure.subject;
  asked.forEach(([id, action], place) => {
    (ours[place].decision ? yes : no)[type]++;
    if (!judged(ours[place]) || ours[place].decision !== theirs[place]) {
      differs({ asker: pair.cerbos.principal, id, action, tenure: ours[place], cerbos: theirs[place] });
    }
  });
}

for await (const line of lines(imported)) {
  const [[kind, element]] = Object.entries(JSON.parse(line));
  elements[kind].set(element.id, element);
}
const left = lines(pairs)[Symbol.asyncIterator]();
async function work() {
  for (let next = await left.next(); !next.done; next = await left.next()) {
    await compare(JSON.parse(next.value));
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(
  `customers: ${yes.customer} yes, ${no.customer} no; partners: ${yes.partner} yes, ${no.partner} no; ${differences} differences`,
);
if (differences > 0 || yes.customer === 0) {
  process.exit(1);
}
