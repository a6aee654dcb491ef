// The kitchen's page. All text goes through textContent: what a guest typed stays text.
"use strict";

const POLL_MS = 1000;
const TOLD_MS = 4000;
const MOST_ITEMS = 200;
const LANES = { new: "new", future: "new", confirmed: "making", ready: "ready" };
const STATE_PILLS = { rejected: "bad", cancelled: "bad", finished: "good" };
const KINDS = { pickup: "", dx_delivery: "platform delivers", mx_fleet_delivery: "own delivery" };
const $ = (id) => document.getElementById(id);
const section = (name) => document.querySelector(`[data-view=${name}]`);

let view = null;
let menu = null;
let toldTimer = 0;
const cards = new Map(); // order id -> { json, element }
const shown = {}; // what a part of the page was last made from

/** An element; `on…` attributes are listeners, `data` its data attributes. */
function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

function tell(text, isBad) {
  $("told").textContent = text;
  $("told").className = isBad ? "bad" : "";
  clearTimeout(toldTimer);
  toldTimer = setTimeout(() => { $("told").textContent = ""; }, TOLD_MS);
}

/** Calls a control route and says what the kiosk answered; false when it did not work. */
async function call(path, body, method = "POST") {
  try {
    const answer = await fetch(`/_sandbox/${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    });
    const told = await answer.json();
    if (!answer.ok) {
      tell(told.message, true);
      return false;
    }
    if (!("status" in told) || /(finish|deliver)$/.test(path)) tell("Done");
    else if (told.status !== null) tell(`The kiosk answered ${told.status}`, told.status >= 400);
    else if (view.webhook_url) tell("The kiosk did not answer", true);
    else tell("Done; no kiosk is called, there is no webhook address");
    return true;
  } catch (error) {
    tell("The sandbox does not answer", true);
    return false;
  } finally {
    refresh();
  }
}

/** A button that does nothing more while its action is under way; it keeps the focus meanwhile. */
function button(label, action, attributes) {
  const made = h("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", async () => {
    if (made.hasAttribute("aria-disabled")) return;
    made.setAttribute("aria-disabled", "true");
    try {
      await action();
    } finally {
      made.removeAttribute("aria-disabled");
    }
  });
  return made;
}

/** Asks in a dialog; the fields' values by name, or null. */
function ask(question, yes, fields) {
  const dialog = $("dialog");
  $("question").textContent = question;
  $("yes").textContent = yes;
  $("fields").replaceChildren(...fields.map((field) => {
    const common = { name: field.name, id: `ask-${field.name}` };
    const input = field.choices
      ? h("select", common, ...field.choices.map(([value, text]) => h("option", { value }, text)))
      : h("input", { ...common, type: "text", value: field.value ?? "", ...field.attributes });
    return h("label", {}, field.label, input);
  }));
  return new Promise((resolve) => {
    const form = dialog.querySelector("form");
    let answer = null;
    form.onsubmit = (event) => {
      event.preventDefault();
      answer = Object.fromEntries(new FormData(form));
      dialog.close();
    };
    $("no").onclick = () => dialog.close();
    dialog.onclose = () => resolve(answer);
    dialog.showModal();
    $("fields").querySelector("input, select")?.focus();
  });
}

const money = (cents) => (cents / 100).toFixed(2);

function ago(stamp) {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(stamp)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
}

// Orders

const ACTIONS = {
  confirm: ["Confirm", (id) => call(`orders/${id}/confirm`)],
  ready: ["Ready", (id) => call(`orders/${id}/ready`)],
  finish: ["Picked up", (id) => call(`orders/${id}/finish`)],
  deliver: ["Delivered", (id) => call(`orders/${id}/deliver`)],
  reject: ["Reject…", async (id, code) => {
    const said = await ask(`Reject ${code}?`, "Reject", [{
      name: "reason", label: "Reason, as the guest reads it", value: "Store is currently closed",
    }]);
    if (said) await call(`orders/${id}/reject`, said);
  }],
  cancel: ["Cancel…", async (id, code) => {
    const said = await ask(`Cancel ${code}?`, "Cancel the order", [
      {
        name: "reason", label: "Reason", choices: [
          ["ITEM_OUT_OF_STOCK", "Item out of stock"], ["KITCHEN_BUSY", "Kitchen busy"],
          ["STORE_CLOSED", "Store closed"], ["OTHER", "Other"],
        ],
      },
      { name: "details", label: "In words (may stay empty)" },
    ]);
    if (!said) return;
    const { reason, details } = said;
    await call(`orders/${id}/cancel`, details ? { reason, details } : { reason });
  }],
};

function orderCard(order) {
  const ended = !(order.state in LANES);
  const id = encodeURIComponent(order.id);
  const lines = order.lines.map((line) => h("li", {},
    h("span", { class: "quantity" }, `${line.quantity} ×`),
    h("span", {}, line.name, line.guest && line.guest !== order.guest ? ` (for ${line.guest})` : ""),
    h("span", {}, money(line.cents)),
    line.choices.length ? h("ul", {}, ...line.choices.map((choice) => h("li",
      { data: { depth: Math.min(choice.depth, 3) } },
      choice.quantity > 1 ? `${choice.quantity} × ${choice.name}` : choice.name))) : "",
    line.note ? h("span", { class: "note" }, `“${line.note}”`) : "",
  ));
  const buttons = order.actions.map((name, index) => {
    const [label, action] = ACTIONS[name];
    const kind = index === 0 ? "next" : name === "reject" || name === "cancel" ? "risky" : null;
    return button(label, () => action(id, order.code),
      { class: kind, data: { action: name }, "aria-label": `${label.replace("…", "")} ${order.code}` });
  });
  return h("article", { class: ended ? "ended" : "fresh", data: { id: order.id } },
    h("div", { class: "top" },
      h("span", { class: "code" }, order.code),
      ended ? h("span", { class: `pill ${STATE_PILLS[order.state] || ""}` }, order.state) : "",
      KINDS[order.kind] ? h("span", { class: "pill wait" }, KINDS[order.kind]) : "",
      h("time", { datetime: order.created_at }, ago(order.created_at))),
    order.note ? h("p", { class: "service" }, order.note) : "",
    h("ul", { class: "lines" }, ...lines),
    h("div", { class: "sum" },
      h("span", {}, [order.guest, order.submissions > 1 ? `sent ${order.submissions} times` : ""]
        .filter(Boolean).join(" · ")),
      h("span", {}, `tax ${money(order.tax_cents)} · `, h("strong", {}, money(order.total_cents)))),
    order.delivery ? h("p", {}, `Delivery: ${order.delivery.toLowerCase().replaceAll("_", " ")}`) : "",
    order.cancelled ? h("p", {}, `Cancelled: ${order.cancelled}`) : "",
    ...order.remarks.map((remark) => h("p", { class: "remark" }, remark)),
    buttons.length ? h("div", { class: "buttons" }, ...buttons) : "");
}

/** Only cards that changed are made anew, and the keyboard's place is kept. */
function showOrders() {
  const focused = document.activeElement?.closest?.("article")?.dataset.id;
  const action = document.activeElement?.dataset?.action;
  const lanes = { new: [], making: [], ready: [], done: [] };
  const known = new Set();
  for (const order of view.orders) {
    const json = JSON.stringify(order);
    known.add(order.id);
    let card = cards.get(order.id);
    if (card?.json !== json) {
      const element = orderCard(order);
      if (card) element.classList.remove("fresh");
      card = { json, element };
      cards.set(order.id, card);
    }
    lanes[LANES[order.state] || "done"].push(card.element);
  }
  for (const id of cards.keys()) if (!known.has(id)) cards.delete(id);
  for (const [name, elements] of Object.entries(lanes)) {
    const lane = document.querySelector(`[data-lane=${name}]`);
    const place = lane.querySelector(".cards");
    const same = place.children.length === elements.length
      && elements.every((element, index) => place.children[index] === element);
    if (!same) place.replaceChildren(...elements);
    lane.querySelector("b").textContent = elements.length || "";
  }
  if (focused && !document.querySelector("dialog[open]")) {
    const element = cards.get(focused)?.element;
    if (element && !element.contains(document.activeElement)) {
      (element.querySelector(`[data-action=${action}]`) || element.querySelector("button"))?.focus();
    }
  }
}

// Menu

async function showMenu() {
  if (section("menu").hidden) return;
  if (menu?.version !== view.menu_version) {
    menu = await (await fetch("/_sandbox/menu")).json();
  }
  const wanted = $("find").value.trim().toLowerCase();
  const key = JSON.stringify([menu.version, wanted, view.sold_out, view.sold_out_options]);
  if (shown.menu === key) return;
  shown.menu = key;
  const opened = new Set([...document.querySelectorAll(".entry details[open]")]
    .map((each) => each.dataset.id));
  const focused = document.activeElement?.dataset?.key;
  let left = MOST_ITEMS;
  const hits = (entry) => `${entry.name} ${entry.id}`.toLowerCase().includes(wanted);
  const parts = [];
  for (const each of menu.menus) {
    for (const category of each.categories) {
      const items = category.items
        .filter((item) => hits(item) || (wanted && item.options.some(hits))).slice(0, left);
      left -= items.length;
      if (!items.length) continue;
      const title = menu.menus.length > 1 ? `${each.name} · ${category.name}` : category.name;
      parts.push(h("section", { class: "category" }, h("h2", {}, title, " ", hiddenPill(category)),
        ...items.map((item) => menuItem(item, wanted, hits, opened))));
    }
  }
  if (!left) parts.push(h("p", {}, `The first ${MOST_ITEMS} items. Find shows the others.`));
  if (!parts.length) parts.push(h("p", {}, "Nothing of that name."));
  $("items").replaceChildren(...parts);
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function menuItem(item, wanted, hits, opened) {
  const off = view.sold_out.includes(item.id);
  const options = wanted && !hits(item) ? item.options.filter(hits) : item.options;
  return h("div", { class: off ? "entry off" : "entry" },
    picture(item.picture),
    h("div", {}, h("div", { class: "name" }, item.name), hiddenPill(item),
      h("div", { class: "id" }, `${money(item.price)} · ${item.id}`)),
    entryButtons(item, off, "items"),
    options.length ? h("details",
      { data: { id: item.id }, open: opened.has(item.id) || (wanted !== "" && !hits(item)) },
      h("summary", {}, `${options.length} options`),
      ...options.map((option) => {
        const isOff = view.sold_out_options.includes(option.id);
        return h("div", { class: isOff ? "option off" : "option" },
          h("span", {}, `${option.group}: ${option.name} · ${money(option.price)} `, hiddenPill(option)),
          entryButtons(option, isOff, "options", item.id));
      })) : "");
}

function picture(source) {
  const blank = h("span", { class: "blank" });
  if (!source) return blank;
  return h("img", {
    src: source, alt: "", loading: "lazy", onerror: (event) => event.target.replaceWith(blank),
  });
}

const hiddenPill = (entry) => (entry.is_active ? "" : h("span", { class: "pill wait" }, "hidden"));

function entryButtons(entry, off, kind, owner = "") {
  const key = (name) => ({ key: [name, kind, entry.id, owner].join("/") });
  const status = [{ merchant_supplied_id: entry.id, is_active: off }];
  return h("div", { class: "buttons" },
    button(off ? "Un-86" : "86", () => call(kind, status), {
      data: key("off"), "aria-label": off ? `${entry.name} is back` : `${entry.name} is sold out`,
    }),
    button("Price…", async () => {
      const said = await ask(`Price of ${entry.name}`, "Change and push", [{
        name: "price", label: "Price", value: money(entry.price),
        attributes: { type: "number", min: "0", step: "0.01", required: true },
      }]);
      if (said) {
        const price = Math.round(Number(said.price) * 100);
        await call("price", { merchant_supplied_id: entry.id, price });
      }
    }, { data: key("price"), "aria-label": `Change the price of ${entry.name}` }),
    button("Remove…", async () => {
      if (await ask(`Take ${entry.name} off the menu?`, "Remove and push", [])) {
        await call("remove", { merchant_supplied_id: entry.id });
      }
    }, { class: "risky", data: key("remove"), "aria-label": `Remove ${entry.name}` }));
}

// Behaviour

function showBehaviour() {
  const form = $("behave");
  const now = { ...view.behaviour, url: view.webhook_url };
  const key = JSON.stringify(now);
  if (shown.behaviour !== key && !form.contains(document.activeElement)) {
    shown.behaviour = key;
    for (const [name, value] of Object.entries(now)) {
      const input = form.elements[name];
      if (input.type === "checkbox") input.checked = value;
      else input.value = value === null || value < 0 || (value === 0 && name.endsWith("every")) ? "" : value;
    }
  }
  const faults = JSON.stringify(view.faults);
  if (shown.faults === faults) return;
  shown.faults = faults;
  $("clear").hidden = !view.faults.length;
  $("faults").replaceChildren(...(view.faults.length
    ? view.faults.map((fault) => h("li", {}, faultText(fault)))
    : [h("li", { class: "none" }, "Everything works.")]));
}

function faultText(fault) {
  const label = (name, value) => $("fault").elements[name].querySelector(`[value="${value}"]`).textContent;
  const parts = [`${label("on", fault.on)}: ${label("kind", fault.kind).toLowerCase()}`];
  if (fault.kind === "status") parts.push(String(fault.status));
  if (fault.retry_after_s !== null) parts.push(`Retry-After ${fault.retry_after_s} s`);
  if (fault.kind === "delay") parts.push(`by ${fault.delay_s} s`);
  if (fault.every > 1) parts.push(`one call in ${fault.every}`);
  if (fault.times === null) parts.push("until cleared");
  else parts.push(fault.times === 1 ? "once" : `${fault.times} times`);
  parts.push(fault.handle_first ? "the call takes effect" : "the call is lost");
  return parts.join(", ");
}

function showFaultFields() {
  const { kind, on, handle_first: first } = $("fault").elements;
  for (const label of $("fault").querySelectorAll("[data-for]")) {
    label.hidden = label.dataset.for !== kind.value;
  }
  first.checked = kind.value !== "status";
  if (kind.value === "invalid_menu") on.value = "pull";
}

const number = (text) => (text === "" ? null : Number(text));

async function behave(event) {
  event.preventDefault();
  const said = $("behave").elements;
  document.activeElement?.blur();
  const applied = await call("behaviour", {
    confirm_after_s: number(said.confirm_after_s.value),
    ready_after_s: number(said.ready_after_s.value),
    reject_every: Number(said.reject_every.value),
    cancel_every: Number(said.cancel_every.value),
    webhook_copies: Number(said.webhook_copies.value),
    reorder_webhooks: said.reorder_webhooks.checked,
  });
  const url = said.url.value.trim() || null;
  if (applied && url !== view.webhook_url) await call("webhook-url", { url });
}

async function addFault(event) {
  event.preventDefault();
  const said = $("fault").elements;
  const fault = {
    kind: said.kind.value, on: said.on.value, every: Number(said.every.value || 1),
    times: number(said.times.value), handle_first: said.handle_first.checked,
  };
  if (fault.kind === "status") {
    fault.status = Number(said.status.value);
    if (said.retry_after_s.value !== "") fault.retry_after_s = Number(said.retry_after_s.value);
  }
  if (fault.kind === "delay") fault.delay_s = Number(said.delay_s.value);
  await call("faults", fault);
}

// Calls

function callRow(each) {
  const status = each.status === null ? "no answer" : String(each.status);
  const kind = each.status !== null && each.status < 400 ? "good" : "bad";
  const more = each.error || (each.tries > 1 ? `after ${each.tries} tries` : "");
  const about = view.orders.find((order) => each.path.includes(encodeURIComponent(order.id)));
  return h("li", {},
    h("time", { datetime: each.at }, each.at.slice(11, 19)),
    about ? h("strong", {}, about.code) : "",
    h("span", { class: "path" }, `${each.method} ${each.path}`),
    h("span", { class: `pill ${kind}` }, status),
    more ? h("span", { class: "more" }, more) : "");
}

function showCalls() {
  if (section("calls").hidden) return;
  for (const [id, list] of [["incoming", view.calls], ["outgoing", view.webhooks]]) {
    const key = JSON.stringify(list);
    if (shown[id] === key) continue;
    shown[id] = key;
    $(id).replaceChildren(...(list.length ? list.map(callRow) : [h("li", { class: "none" }, "None yet.")]));
  }
}

// The whole

function showStore() {
  const orders = `${view.count} ${view.count === 1 ? "order" : "orders"}`;
  $("store").textContent = `Store ${view.store_id} · ${orders}`;
  const until = view.paused_until && new Date(view.paused_until)
    .toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  $("status").textContent = view.is_online ? "Open" : until ? `Paused until ${until}` : "Paused";
  $("status").className = `pill ${view.is_online ? "good" : "bad"}`;
  $("pause").textContent = view.is_online ? "Pause…" : "Resume";
  $("pause").hidden = false;
}

async function pauseOrResume() {
  if (!view.is_online) {
    await call("store", { is_active: true });
    return;
  }
  const said = await ask("Pause the store?", "Pause", [
    {
      name: "duration", label: "For how long", choices: [
        ["0", "Until I resume it"], ["60", "1 minute"], ["900", "15 minutes"], ["3600", "1 hour"],
      ],
    },
    { name: "reason", label: "Reason (may stay empty)" },
  ]);
  if (!said) return;
  const body = { is_active: false };
  if (said.reason) body.reason = said.reason;
  if (said.duration !== "0") body.duration_in_secs = Number(said.duration);
  await call("store", body);
}

async function pushFile() {
  const [file] = $("file").files;
  $("file").value = "";
  if (!file) return;
  try {
    const body = JSON.parse(await file.text());
    for (const each of body.menus ?? [body]) await call("menus", each);
  } catch (error) {
    tell("That file is not JSON", true);
  }
}

function showView() {
  const wanted = location.hash.slice(1);
  const name = ["orders", "menu", "behaviour", "calls"].includes(wanted) ? wanted : "orders";
  for (const each of document.querySelectorAll(".view")) each.hidden = each.dataset.view !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  window.scrollTo(0, 0);
  refresh();
}

async function refresh() {
  try {
    view = await (await fetch("/_sandbox/view")).json();
    $("lost").hidden = true;
  } catch (error) {
    $("lost").hidden = false;
    return;
  }
  showStore();
  showOrders();
  showBehaviour();
  showCalls();
  await showMenu();
  for (const time of document.querySelectorAll("article time")) {
    time.textContent = ago(time.dateTime);
  }
}

async function live() {
  if (!document.hidden) await refresh();
  setTimeout(live, POLL_MS);
}

$("pause").addEventListener("click", pauseOrResume);
$("push").addEventListener("click", () => call("push"));
$("file").addEventListener("change", pushFile);
$("find").addEventListener("input", () => view && showMenu());
$("behave").addEventListener("submit", behave);
$("fault").addEventListener("submit", addFault);
$("fault").elements.kind.addEventListener("change", showFaultFields);
$("clear").addEventListener("click", () => call("faults", null, "DELETE"));
for (const preset of document.querySelectorAll("[data-preset]")) {
  preset.addEventListener("click", () => call("faults", JSON.parse(preset.dataset.preset)));
}
addEventListener("hashchange", showView);
showFaultFields();
showView();
live();
