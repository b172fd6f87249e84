// The page to ask: sends a question, shows the answer as it streams, and why it came out so.
// What experts say is data: it only ever becomes text nodes, never markup.
"use strict";

const at = (id) => document.getElementById(id);
const percent = (share) => `${Math.round(share * 100)}%`;
const short = (value) => value.toFixed(value < 10 ? 1 : 0).replace(".", ",");
const milliseconds = (ms) => (ms >= 1000 ? `${short(ms / 1000)} giây` : `${short(ms)} ms`);

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

// An exchange is one question with all that came back. The page shows one; others may be recalled.
let exchanges = [];
let shown = null;
let running = null;
let drawnReport;

/* ---- Text: **bold** headings, "- " lists, paragraphs, [n] markers ---- */

function blocks(text) {
  const found = [];
  let name = "";
  let inSources = false;
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line === "Nguồn:") inSources = true;
    else if (line === "" && inSources) [inSources, name] = [false, "note"];
    else if (line === "" && name === "tight") name = "";
    if (line === "" || inSources) continue;
    if (line.startsWith("Câu trả lời do AI")) name = "note";
    const heading = line.match(/^\*\*(.+)\*\*$/)?.[1];
    const last = found[found.length - 1];
    if (heading) found.push({ tag: "h3", name: "", text: heading });
    else if (!line.startsWith("- ")) found.push({ tag: "p", name, text: line });
    else if (last?.items) last.items.push(line.slice(2));
    else found.push({ tag: "ul", name: "", items: [line.slice(2)] });
    if (name === "") name = heading ? "" : "tight";
  }
  return found;
}

function fill(element, text) {
  for (const piece of text.split(/(\*\*.+?\*\*|\s?\[\d{1,3}\])/)) {
    const n = piece.match(/^\s?\[(\d+)\]$/)?.[1];
    if (n) element.append(make("sup", "", marker(n)));
    else if (/^\*\*.+\*\*$/.test(piece)) element.append(make("strong", "", piece.slice(2, -2)));
    else element.append(piece);
  }
  return element;
}

function marker(n) {
  const element = make("button", "", n);
  element.type = "button";
  element.setAttribute("aria-label", `Xem nguồn ${n}`);
  element.addEventListener("click", () => openSource(n));
  return element;
}

// Redraws only blocks that changed, so that the reader's place and focus stay.
function drawText(text) {
  const root = at("text");
  const found = blocks(text);
  found.forEach((block, index) => {
    const key = JSON.stringify(block);
    const old = root.children[index];
    if (old?.dataset.key === key) return;
    const element = make(block.tag, block.name);
    element.dataset.key = key;
    if (block.tag === "ul") element.append(...block.items.map((one) => fill(make("li", ""), one)));
    else fill(element, block.text);
    if (old) old.replaceWith(element);
    else root.append(element);
  });
  while (root.children.length > found.length) root.lastChild.remove();
}

// A number in brackets that names no source is what the document says: it becomes text again.
function settleMarkers() {
  for (const one of at("text").querySelectorAll("sup")) {
    if (!at(`source-${one.textContent}`)) one.replaceWith(` [${one.textContent}]`);
  }
}

/* ---- Sources and the reasons for the answer ---- */

function openSource(n) {
  const source = at(`source-${n}`);
  if (!source) return;
  for (const other of document.querySelectorAll(".source.shown")) other.classList.remove("shown");
  source.open = true;
  source.classList.add("shown");
  source.scrollIntoView({ block: "nearest" });
  source.querySelector("summary").focus({ preventScroll: true });
}

function backToMarker(n) {
  const markers = [...at("text").querySelectorAll("sup button")];
  markers.find((one) => one.textContent === String(n))?.focus();
}

function secureLink(text) {
  try {
    return new URL(text).protocol === "https:" ? text : null;
  } catch {
    return null;
  }
}

function sourceCard(citation, names) {
  const card = at("source").content.firstElementChild.cloneNode(true);
  const part = (name) => card.querySelector(`[data-part="${name}"]`);
  card.id = `source-${citation.n}`;
  part("n").textContent = citation.n;
  part("document").textContent = citation.document;
  const section = citation.section.replace(citation.document, "");
  part("section").textContent = section.replace(/^[\s,–-]+/, "");
  part("quote").textContent = citation.quote;
  part("back").addEventListener("click", () => backToMarker(citation.n));
  part("expert").textContent = names(citation.expert);
  const date = citation.as_of.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, "$3/$2/$1");
  part("date").textContent = date && `Cập nhật đến: ${date}`;
  const link = citation.url ? secureLink(citation.url) : null;
  if (link) part("link").href = link;
  else part("link").remove();
  return card;
}

function bar(label, share) {
  const meter = make("progress", "");
  Object.assign(meter, { max: 1, value: share, ariaLabel: label });
  return make("li", "bar", make("span", "", label), make("span", "", percent(share)), meter);
}

function expertRow(expert) {
  const facts = [expert.owner_name];
  if (expert.latency_ms != null) facts.push(milliseconds(expert.latency_ms));
  if (expert.confidence != null) facts.push(`tin cậy ${percent(expert.confidence)}`);
  if (expert.part > 0) facts.push(`phần ${expert.part + 1}`);
  const head = make("div", "line", make("span", "", expert.name), word("status", expert.status));
  return make("li", "", head, make("div", "hint", facts.filter(Boolean).join(" · ")));
}

function missingRow(missing, names) {
  const cover = missing.would_cover && `Lẽ ra trả lời: ${missing.would_cover}`;
  const text = `${names(missing.expert)}: ${say("reason", missing.reason)}`;
  return make("li", "", text, make("div", "hint", cover));
}

function drawReport(report) {
  at("about").hidden = Boolean(report);
  at("sources").hidden = !report?.citations.length;
  at("why").hidden = at("verdict").hidden = !report;
  at("source-list").replaceChildren();
  if (!report) return;
  const names = (id) => report.experts.find((expert) => expert.id === id)?.name ?? id;
  const { className, textContent } = word("verdict", report.verdict);
  Object.assign(at("verdict"), { className, textContent });
  at("source-count").textContent = `(${report.citations.length})`;
  at("source-list").append(...report.citations.map((one) => sourceCard(one, names)));
  const bars = report.route.domains.map((one) => bar(say("domain", one.id), one.probability));
  at("domains").replaceChildren(...bars, bar(say("domain", "none"), report.route.out_of_scope));
  const readAs = report.route.read_as ? ` Đọc nối với câu trước: “${report.route.read_as}”` : "";
  at("strategy").textContent = say("strategy", report.route.strategy) + readAs;
  at("experts").replaceChildren(...report.experts.map(expertRow));
  at("missing").hidden = report.missing.length === 0;
  at("missing-list").replaceChildren(...report.missing.map((one) => missingRow(one, names)));
  at("record").textContent = report.record_id;
  at("copy").textContent = "Sao chép";
  const spent = milliseconds(report.router_ms);
  at("versions").textContent = `Chính sách ${report.policy_version} · bộ định tuyến mất ${spent}`;
}

async function copyRecord() {
  try {
    await navigator.clipboard.writeText(at("record").textContent);
    at("copy").textContent = "Đã sao chép";
  } catch {
    getSelection().selectAllChildren(at("record"));
    at("copy").textContent = "Đã chọn, nhấn Ctrl+C";
  }
}

/* ---- One exchange on the page ---- */

function draw(exchange) {
  if (exchange !== shown) return;
  const busy = exchange === running;
  at("text").setAttribute("aria-busy", String(busy));
  drawText(exchange.text);
  if (exchange.report !== drawnReport) drawReport(exchange.report);
  drawnReport = exchange.report;
  if (!busy) settleMarkers();
  drawProblem(exchange);
  at("waiting").hidden = !busy;
  if (at("status").textContent !== exchange.status) at("status").textContent = exchange.status;
}

function show(exchange) {
  shown = exchange;
  drawnReport = undefined;
  at("answer").hidden = false;
  at("examples").hidden = true;
  document.body.classList.add("asked");
  at("asked").textContent = exchange.question;
  at("text").replaceChildren();
  draw(exchange);
  drawHistory();
  const top = at("answer").getBoundingClientRect().top;
  if (top < 0 || top > innerHeight / 2) at("answer").scrollIntoView();
}

function drawProblem(exchange) {
  const problem = exchange.problem;
  at("problem").hidden = !problem;
  if (!problem) return;
  at("problem-title").textContent = problem.title;
  at("problem-detail").textContent = problem.detail;
  at("technical").hidden = !problem.technical;
  at("technical-text").textContent = problem.technical ?? "";
  countDown(problem);
}

function countDown(problem) {
  if (problem !== shown.problem) return;
  const left = Math.ceil((problem.until - Date.now()) / 1000);
  at("again").disabled = left > 0;
  at("again").textContent = left > 0 ? `Hỏi lại sau ${left} giây` : "Hỏi lại";
  if (left > 0) setTimeout(countDown, 500, problem);
}

function drawHistory() {
  at("history").hidden = exchanges.length < 2;
  const rows = exchanges.map((exchange) => {
    const row = make("button", "", exchange.question);
    row.type = "button";
    row.addEventListener("click", () => show(exchange));
    if (exchange.report) row.append(word("verdict", exchange.report.verdict));
    if (exchange === shown) row.setAttribute("aria-current", "true");
    return make("li", "", row);
  });
  at("history-list").replaceChildren(...rows.reverse());
}

/* ---- Asking ---- */

async function ask(question, hasReloaded = false) {
  running?.abort.abort();
  exchanges = exchanges.filter((old) => !(old.problem && old.question === question));
  const status = "Đang tìm chuyên gia phù hợp…";
  const before = shown?.question === question ? shown.turns.slice(0, -1) : (shown?.turns ?? []);
  const exchange = { question, status, text: "", report: null, turns: [...before, question] };
  exchange.abort = new AbortController();
  exchanges.push(exchange);
  running = exchange;
  at("stop").hidden = false;
  show(exchange);
  try {
    await receive(exchange);
    const count = exchange.report.citations.length;
    exchange.status = count ? `Xong, dẫn ${count} nguồn.` : "Xong, không dẫn nguồn nào.";
  } catch (error) {
    if (error.status === 401 && !hasReloaded) return reload(question);
    exchange.problem = explain(error, exchange);
    exchange.status = "";
    exchange.abort.abort();
  }
  if (running === exchange) {
    running = null;
    at("stop").hidden = true;
  }
  draw(exchange);
  drawHistory();
}

// The router was restarted with another key: the page as it is served now holds that key.
function reload(question) {
  sessionStorage.setItem("vanmieu-ask-again", question);
  location.reload();
}

async function receive(exchange) {
  const key = document.querySelector('meta[name="vanmieu-key"]').content;
  const response = await fetch("/v1/chat/completions", {
    method: "POST",
    signal: exchange.abort.signal,
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },
    body: JSON.stringify({
      model: "vanmieu-auto",
      stream: true,
      messages: exchange.turns.slice(-5).map((content) => ({ role: "user", content })),
    }),
  });
  if (!response.ok) {
    const wait = Number(response.headers.get("Retry-After")) || 0;
    const body = await response.json().catch(() => ({}));
    throw { status: response.status, wait, body };
  }
  const planned = (response.headers.get("x-vanmieu-planned") ?? "").split(",").filter(Boolean);
  if (planned.length) exchange.status = `Đang hỏi ${new Set(planned).size} chuyên gia…`;
  draw(exchange);
  await readEvents(response.body, (event) => take(event, exchange));
  if (!exchange.report) throw { status: 0, body: {} };
}

async function readEvents(stream, take) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) {
      const data = line.match(/^data: ?(.+)$/)?.[1];
      if (data && data !== "[DONE]") take(JSON.parse(data));
    }
  }
}

function take(event, exchange) {
  if (event.error) throw { status: event.status ?? 500, body: event };
  const content = event.choices?.[0]?.delta?.content;
  if (event.vanmieu?.verdict) exchange.report = event.vanmieu;
  if (!content && !event.vanmieu) return;
  exchange.text += content ?? "";
  if (exchange.text) exchange.status = "Đang trả lời…";
  draw(exchange);
}

function explain(error, exchange) {
  const kept = exchange.text ? " Phần đã nhận vẫn ở trên." : "";
  if (error.name === "AbortError") return { title: "Đã dừng.", detail: kept, until: 0 };
  if (error.status === undefined) {
    const detail = `Hãy kiểm tra đường truyền rồi hỏi lại.${kept}`;
    return { title: "Không kết nối được với mạng chuyên gia.", detail, until: 0 };
  }
  const { error: cause, detail } = error.body;
  const isForCitizens = detail && detail !== cause?.message;
  let title = "Chưa trả lời được lúc này.";
  if (exchange.text) title = "Câu trả lời bị ngắt giữa chừng.";
  if (error.status === 401) title = "Trang này chưa được phép hỏi.";
  return {
    title,
    detail: (isForCitizens ? detail : "Xin thử lại sau ít phút.") + kept,
    technical: cause && `${cause.code}: ${cause.message}`,
    until: Date.now() + 1000 * Math.min(error.wait ?? 0, 120),
  };
}

/* ---- What the reader does ---- */

function submit() {
  const question = at("question").value.trim();
  if (!question) return at("question").focus();
  at("question").value = "";
  countLetters();
  ask(question);
}

function countLetters() {
  const left = 2000 - at("question").value.length;
  at("count").hidden = left > 400;
  at("count").textContent = `còn ${left} ký tự`;
}

at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
at("question").addEventListener("input", countLetters);
at("question").addEventListener("keydown", (event) => {
  // While a Vietnamese input method composes (229 in Safari), Enter belongs to it.
  const isComposing = event.isComposing || event.keyCode === 229;
  if (event.key !== "Enter" || event.shiftKey || isComposing) return;
  event.preventDefault();
  submit();
});
at("again").addEventListener("click", () => ask(shown.question));
at("copy").addEventListener("click", copyRecord);
at("stop").addEventListener("click", () => running?.abort.abort());
for (const chip of document.querySelectorAll(".chips button")) {
  chip.addEventListener("click", () => ask(chip.textContent));
}

const again = sessionStorage.getItem("vanmieu-ask-again");
sessionStorage.removeItem("vanmieu-ask-again");
if (again) ask(again, true);
