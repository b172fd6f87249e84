// The operator's page: who serves, and why each question went where it did.
// What comes from the router is data: it only ever becomes text nodes, never markup.
"use strict";

const at = (id) => document.getElementById(id);
const storedKey = "vanmieu-admin-key";
const percent = (share) => `${Math.round(share * 100)}%`;
const short = (value) => value.toFixed(value < 10 ? 1 : 0).replace(".", ",");
const milliseconds = (ms) => (ms >= 1000 ? `${short(ms / 1000)} giây` : `${short(ms)} ms`);

let timer = null;
const drawn = {};
const opened = new Set();

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

// A copy of the page's word for what the router calls `name`, or the name itself.
function word(kind, name) {
  const words = [...at("words").content.children];
  const found = words.find((one) => one.dataset.word === `${kind} ${name}`);
  return found ? found.cloneNode(true) : make("span", "badge", name);
}
const say = (kind, name) => word(kind, name).textContent;
const domainNames = (ids) => ids.map((id) => say("domain", id)).join(", ");
const hint = (text) => make("span", "hint", text);

function cell(label, ...children) {
  const element = make("td", "", ...children);
  if (label) element.dataset.label = label;
  return element;
}

function numberCell(label, text) {
  const element = cell(label, text);
  element.className = "number";
  return element;
}

function list(items, otherwise) {
  if (items.length === 0) return make("p", "hint", otherwise);
  return make("ul", "", ...items.map((item) => make("li", "", item)));
}

/* ---- Experts ---- */

function expertRow(expert) {
  const score = expert.exam_score == null ? "chưa thi" : percent(expert.exam_score);
  const nodes = expert.nodes.length
    ? make("ul", "", ...expert.nodes.map((node) => make("li", "", ...nodeLines(node))))
    : word("rule", "no_live_node");
  return make(
    "tr", "",
    cell("", make("b", "", expert.name), hint(`${expert.id} · bản ${expert.card_version}`)),
    cell("Đơn vị", expert.owner_name),
    cell("Lĩnh vực", domainNames(expert.domains)),
    cell("Trạng thái", word("state", expert.state)),
    numberCell("Điểm thi", score),
    cell("Máy đang chạy", nodes),
  );
}

function nodeLines(node) {
  const lease = `hạn ${new Date(node.expires).toLocaleTimeString("vi-VN")}`;
  const facts = [node.url, `đang xử lý ${node.in_flight}`, lease, node.draining && "đang rút"];
  return [node.node, hint(facts.filter(Boolean).join(" · "))];
}

/* ---- Decisions ---- */

function recordRows(record) {
  const detail = make("tr", "detail");
  const opener = make("button", "opener", record.query ?? "(không lưu câu hỏi)");
  opener.type = "button";
  const head = make(
    "tr", "entry",
    cell("", opener, hint(record.application)),
    cell("Lúc", clockTime(record.at)),
    cell("Lĩnh vực", domainShares(record)),
    cell("Chuyên gia được hỏi", askedExperts(record)),
    cell("Kết quả", word("verdict", verdict(record))),
    numberCell("Thời gian", milliseconds(duration(record))),
  );
  head.dataset.record = record.record_id;
  const turn = (isOpen) => {
    opener.setAttribute("aria-expanded", String(isOpen));
    head.classList.toggle("open", isOpen);
    detail.hidden = !isOpen;
    if (isOpen && !detail.hasChildNodes()) detail.append(detailCell(record));
  };
  opener.addEventListener("click", () => {
    const isOpen = !opened.has(record.record_id);
    if (isOpen) opened.add(record.record_id);
    else opened.delete(record.record_id);
    turn(isOpen);
  });
  turn(opened.has(record.record_id));
  return [head, detail];
}

function verdict(record) {
  if (record.dry_run) return "dry_run";
  return record.answer?.verdict ?? "unfinished";
}

// Experts are asked at the same time, so the slowest stands for all of them.
function duration(record) {
  const calls = (record.answer?.experts ?? []).map((expert) => expert.latency_ms ?? 0);
  return record.decision_ms + Math.max(0, ...calls);
}

function clockTime(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const isToday = date.toDateString() === new Date().toDateString();
  const time = date.toLocaleTimeString("vi-VN");
  return isToday ? time : `${time} ${date.toLocaleDateString("vi-VN")}`;
}

function domainShares(record) {
  return shares(record.route.domains) || `ngoài phạm vi ${percent(record.route.out_of_scope)}`;
}

const shares = (domains) =>
  domains.map((one) => `${say("domain", one.id)} ${percent(one.probability)}`).join(", ");

function askedExperts(record) {
  const reports = record.answer?.experts ?? [];
  if (reports.length === 0) {
    const planned = [...new Set(record.plan.map((call) => call.expert))];
    return planned.join(", ") || "không hỏi ai";
  }
  const rows = reports.map((expert) => {
    return make("li", "", `${expert.name} `, word("status", expert.status));
  });
  return make("ul", "", ...rows);
}

function detailCell(record) {
  const column = (title, content) => make("div", "", make("h3", "", title), content);
  const { route, versions } = record;
  const parts = record.parts.map((part) => {
    return `${part.text} – ${shares(part.domains)}`;
  });
  const plan = record.plan.map((call) => `phần ${call.part + 1}: ${call.expert}`);
  const missing = (record.answer?.missing ?? []).map(
    (one) => `${one.expert}: ${say("rule", one.reason)}`,
  );
  const bars = [...record.domains, { id: "ngoài phạm vi", probability: route.out_of_scope }];
  const facts = [
    `Hồ sơ ${record.record_id}`,
    `Mô hình ${versions.model}`,
    `Chính sách ${versions.policy}, danh bạ bản ${versions.definitions}`,
    `Quyết định trong ${milliseconds(record.decision_ms)}, hạn ${milliseconds(record.deadline_ms)}`,
  ];
  const columns = make(
    "div", "columns",
    column("Xác suất từng lĩnh vực", make("ul", "", ...bars.map(bar))),
    column("Chuyên gia đã xét", considered(record.considered, record.left_out)),
    column(`Kế hoạch (${say("strategy", route.strategy)})`, list(plan, "Không hỏi ai.")),
    column("Các phần của câu hỏi", list(parts, "Không lưu.")),
    column("Từ ngữ quyết định", list(record.features, "Không có.")),
    column("Phiên bản", list(facts, "")),
  );
  if (route.read_as) columns.append(column("Đọc nối với câu trước", make("p", "", route.read_as)));
  if (missing.length) columns.append(column("Còn thiếu", list(missing, "")));
  const element = make("td", "", columns);
  element.colSpan = 6;
  if (record.content) element.append(column("Câu trả lời", make("p", "content", record.content)));
  return element;
}

function bar(domain) {
  const label = say("domain", domain.id);
  const meter = make("progress", "");
  Object.assign(meter, { max: 1, value: domain.probability, ariaLabel: label });
  const share = make("span", "", percent(domain.probability));
  return make("li", "bar", make("span", "", label), share, meter);
}

function considered(experts, leftOut = {}) {
  const rows = experts.map((one) => {
    const rule = one.chosen ? "được chọn" : `bỏ qua: ${say("rule", one.left_out_by ?? "?")}`;
    const values = Object.entries(one.features).map(
      ([name, value]) => `${say("feature", name)} ${round(value)}`,
    );
    const head = make(one.chosen ? "b" : "span", "", `${one.expert} · ${round(one.score)}`);
    return make("div", "", head, hint([rule, ...values].join(" · ")));
  });
  const others = Object.entries(leftOut).map(([rule, count]) => `${count} ${say("rule", rule)}`);
  if (others.length) rows.push(hint(`Ngoài ra bỏ qua: ${others.join(" · ")}`));
  return list(rows, "Không xét ai.");
}

const round = (value) => value.toLocaleString("vi-VN", { maximumFractionDigits: 2 });

/* ---- Loading ---- */

async function load() {
  const key = sessionStorage.getItem(storedKey);
  if (!key) return showLogin();
  try {
    const paths = ["/v1/experts", "/v1/records?limit=50"];
    const [experts, records] = await Promise.all(paths.map((path) => read(path, key)));
    showBoard(experts.data, records.data);
  } catch (error) {
    if (error.status === 401) return showLogin("Khóa không đúng, hoặc router đã đổi khóa.");
    showProblem(error.text ?? "Không kết nối được với router. Hãy xem router có đang chạy không.");
  }
}

async function read(path, key) {
  const response = await fetch(path, { headers: { Authorization: `Bearer ${key}` } });
  if (response.ok) return response.json();
  const body = await response.json().catch(() => ({}));
  const text = `${path}: ${response.status}. ${body.detail ?? body.error?.message ?? ""}`;
  throw { status: response.status, text };
}

function showBoard(experts, records) {
  at("login").hidden = at("problem").hidden = true;
  at("board").hidden = at("tools").hidden = false;
  at("updated").textContent = `Cập nhật lúc ${new Date().toLocaleTimeString("vi-VN")}`;
  drawTable("experts", experts, expertRow);
  const focused = document.activeElement?.closest("tr")?.dataset.record;
  drawTable("records", records, recordRows);
  for (const row of at("records").querySelectorAll(".entry")) {
    if (focused && row.dataset.record === focused) row.querySelector("button").focus();
  }
}

// Leaves a table alone that is as it was, so that what the operator selected stays selected.
function drawTable(name, items, row) {
  const data = JSON.stringify(items);
  if (drawn[name] === data) return;
  drawn[name] = data;
  at(`${name}-count`).textContent = `(${items.length})`;
  at(`no-${name}`).hidden = items.length > 0;
  at(name).replaceChildren(...items.flatMap(row));
}

function showLogin(complaint) {
  sessionStorage.removeItem(storedKey);
  setAutomatic(false);
  at("board").hidden = at("tools").hidden = true;
  at("login").hidden = false;
  at("problem").hidden = !complaint;
  at("problem").textContent = complaint ?? "";
  at("key").focus();
}

function showProblem(text) {
  at("problem").textContent = text;
  at("problem").hidden = false;
  at("tools").hidden = false;
}

function setAutomatic(isOn) {
  at("auto").checked = isOn;
  clearInterval(timer);
  timer = isOn ? setInterval(() => document.hidden || load(), 5000) : null;
}

/* ---- What the operator does ---- */

at("login").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(storedKey, at("key").value.trim());
  at("key").value = "";
  load();
});
at("refresh").addEventListener("click", load);
at("auto").addEventListener("change", (event) => setAutomatic(event.target.checked));
at("leave").addEventListener("click", () => {
  showLogin();
  location.reload();
});

function takeKeyFromAddress() {
  if (!location.hash.startsWith("#vm_admin_")) return;
  sessionStorage.setItem(storedKey, location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
}

window.addEventListener("hashchange", () => { takeKeyFromAddress(); load(); });
takeKeyFromAddress();
load();
