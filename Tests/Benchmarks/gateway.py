#!/usr/bin/env python3
"""The router beside nginx, HAProxy and LiteLLM: the same questions to the same upstream, interleaved, medians.

    Tests/Benchmarks/gateway.py [--program PATH] [--scratch DIR] [--seconds N] [--repeats N] [--concurrency 1 16 …]
                                [--systems NAME …] [--json FILE] [--quick]

See README.md beside this file."""
import argparse, contextlib, json, os, pathlib, shutil, signal, socket, statistics, subprocess, sys, threading, time, urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GATEWAY_CORE, LOAD_CORE = "0", "1"
PORTS = {"direct": 19001, "nginx": 19002, "HAProxy": 19003, "VanMieu": 19004, "LiteLLM": 19005}
NGINX = """
worker_processes 1; daemon off; pid {scratch}/nginx.pid; error_log {scratch}/nginx.log;
events {{ worker_connections 4096; }}
http {{
  access_log off; keepalive_requests 100000000;
  client_body_temp_path {scratch}/n1; proxy_temp_path {scratch}/n2; fastcgi_temp_path {scratch}/n3; uwsgi_temp_path {scratch}/n4; scgi_temp_path {scratch}/n5;
  upstream node {{ server 127.0.0.1:{upstream}; keepalive 512; keepalive_requests 100000000; }}
  server {{ listen 127.0.0.1:{port} backlog=4096; location / {{ proxy_pass http://node; proxy_http_version 1.1; proxy_set_header Connection ""; }} }}
}}
"""
HAPROXY = """
global
  nbthread 1
  maxconn 4096
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  http-reuse always
listen gateway
  bind 127.0.0.1:{port}
  server node 127.0.0.1:{upstream} pool-max-conn -1
"""
LITELLM = """
model_list:
  - model_name: vanmieu-auto
    litellm_params: {{ model: openai/node, api_base: "http://127.0.0.1:{upstream}/v1", api_key: none }}
general_settings: {{ dangerously_permit_weak_or_unset_master_key: true }}
litellm_settings: {{ telemetry: false }}
"""
# How symbols of the modules that do more than pass bytes on begin (Swift's mangling), and those parts of others.
THINKING = [f"$s{len(name)}{name}" for name in
            ("VietnameseText", "SparseIndex", "Evidence", "Classification", "Trust", "ExpertRegistry", "DecisionLedger", "Combining", "Routing")]
THINKING += ["17ExpertReplyReaderV", "17ChatRequestReaderV", "14AnswerResponseC", "14RouterServicesV4keep", "12ChatQuestionC", "14DecisionRecordV"]


def processor_seconds(pid):
    """Processor time of the process and its children so far, all threads, those that have ended too (CPUCLOCK_SCHED of clock_getcpuclockid)."""
    total = 0.0
    for each in [pid, *children(pid)]:
        with contextlib.suppress(OSError):
            total += time.clock_gettime(~each << 3 | 2)
    return total


def children(pid):
    try:
        direct = [int(word) for file in pathlib.Path(f"/proc/{pid}/task").glob("*/children") for word in file.read_text().split()]
    except OSError:
        return []
    return direct + [below for child in direct for below in children(child)]


def resident_megabytes(pid):
    pages = 0
    for each in [pid, *children(pid)]:
        with contextlib.suppress(OSError):
            pages += int(pathlib.Path(f"/proc/{each}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def wait_for(port, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    sys.exit(f"gateway.py: nothing listens on port {port} after {seconds} s")


def ask(method, url, body=None, key=None):
    headers = {"content-type": "application/json", **({"authorization": f"Bearer {key}"} if key else {})}
    request = urllib.request.Request(url, method=method, headers=headers, data=json.dumps(body).encode() if body is not None else None)
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.loads(response.read() or b"null")


class Bench:
    def __init__(self, options):
        self.options, self.scratch = options, options.scratch
        self.scratch.mkdir(parents=True, exist_ok=True)
        self.processes, self.keys = {}, {}
        self.answer, self.questions = self.scratch / "answer.json", self.scratch / "questions.txt"
        self.stopping, self.leased = threading.Event(), threading.Event()

    def start(self, name, words, core, **more):
        words = ["taskset", "-c", core, *map(str, words)]
        with open(self.scratch / f"{name}.log", "w") as log:
            self.processes[name] = subprocess.Popen(words, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True, **more)
        return self.processes[name]

    def stop(self):
        self.stopping.set()
        for process in self.processes.values():
            with contextlib.suppress(OSError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            with contextlib.suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)

    def prepare(self):
        """The material, the network's data folder, and all systems running."""
        subprocess.run(["cc", "-O2", "-o", self.scratch / "upstream", HERE / "gateway/upstream.c", "-lm"], check=True)
        self.answer.write_text(json.dumps(expert_answer(), ensure_ascii=False))
        self.questions.write_text("".join(json.dumps(body, ensure_ascii=False) + "\n" for body in questions()))
        self.start("direct", [self.scratch / "upstream", PORTS["direct"], self.answer], LOAD_CORE)
        wait_for(PORTS["direct"])
        for name in self.options.systems:
            if name != "direct":
                getattr(self, f"start_{name.lower()}")()
                wait_for(PORTS[name], 120)

    def start_nginx(self):
        (self.scratch / "nginx.conf").write_text(NGINX.format(scratch=self.scratch, upstream=PORTS["direct"], port=PORTS["nginx"]))
        self.start("nginx", ["nginx", "-p", self.scratch, "-c", self.scratch / "nginx.conf"], GATEWAY_CORE)

    def start_haproxy(self):
        (self.scratch / "haproxy.cfg").write_text(HAPROXY.format(upstream=PORTS["direct"], port=PORTS["HAProxy"]))
        self.start("HAProxy", ["haproxy", "-f", self.scratch / "haproxy.cfg"], GATEWAY_CORE)

    def start_litellm(self):
        if not (self.scratch / "venv/bin/litellm").exists():
            subprocess.run([sys.executable, "-m", "venv", self.scratch / "venv"], check=True)
            subprocess.run([self.scratch / "venv/bin/pip", "install", "-q", "litellm[proxy]"], check=True)
        (self.scratch / "litellm.yaml").write_text(LITELLM.format(upstream=PORTS["direct"]))
        program = [self.scratch / "venv/bin/litellm", "--config", self.scratch / "litellm.yaml", "--host", "127.0.0.1", "--port", PORTS["LiteLLM"]]
        self.start("LiteLLM", program, GATEWAY_CORE, env={**os.environ, "LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_LOG": "ERROR"})

    def bring_up(self):
        """The data folder of a network whose starter experts are registered, examined and active: `vanmieu up` makes it, and is ended."""
        data, program = self.scratch / "data", self.scratch / "vanmieu"
        shutil.copy(self.options.program, program)
        shutil.rmtree(data, ignore_errors=True)
        url = f"http://127.0.0.1:{PORTS['VanMieu']}"
        up = subprocess.Popen([program, "up", "--data", data, "--port", str(PORTS["VanMieu"])], env={**os.environ, "VANMIEU_HOME": str(ROOT)},
                              stdin=subprocess.DEVNULL, stdout=open(self.scratch / "up.log", "w"), stderr=subprocess.STDOUT, start_new_session=True)
        self.processes["up"] = up
        end = time.monotonic() + 300
        while not (data / "keys.txt").exists() or not self.active(url, data, program):
            if up.poll() is not None or time.monotonic() > end:
                sys.exit(f"gateway.py: the network did not come up; see {self.scratch}/up.log")
            time.sleep(1)
        up.terminate()
        up.wait(30)
        del self.processes["up"]
        self.keys["VanMieu"] = key(data, "application")
        return url, data

    def start_vanmieu(self):
        """The network is made; then the router alone serves, the experts' leases pointing at the upstream."""
        url, data = self.bring_up()
        policy = (ROOT / "registry/policy.local.yaml").read_text().replace("application_per_minute: 600", "application_per_minute: 100000000")
        policy = policy.replace("rival_above: 0.25", "rival_above: 1").replace("widen_above: 0.10", "widen_above: 1").replace("max_experts: 3", "max_experts: 1")
        (self.scratch / "policy.yaml").write_text(policy)
        self.serve({})
        threading.Thread(target=self.renew, args=(url, data), daemon=True).start()
        if not self.leased.wait(10):
            sys.exit("gateway.py: the router takes no lease")
        self.keep_answerable(url)

    def serve(self, environment):
        """The router alone, on the folder that was prepared."""
        words = [self.scratch / "vanmieu", "serve", "--data", self.scratch / "data", "--port", PORTS["VanMieu"], "--policy", self.scratch / "policy.yaml"]
        self.start("VanMieu", words, GATEWAY_CORE, env={**os.environ, "VANMIEU_HOME": str(ROOT), **environment})
        wait_for(PORTS["VanMieu"])

    def counts(self):
        """Allocations and system calls a request at c = 16, from a router started anew to be counted; leases outlive it."""
        process, file, library = self.processes["VanMieu"], self.scratch / "count", self.scratch / "count.so"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, HERE / "gateway/count.c", "-ldl"], check=True)
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)
        self.serve({"LD_PRELOAD": str(library), "COUNT_FILE": str(file)})
        self.load("VanMieu", 16, 1)
        file = pathlib.Path(f"{file}.{self.processes['VanMieu'].pid}")
        before = int.from_bytes(file.read_bytes(), "little")
        requests = self.load("VanMieu", 16, 2)["requests"]
        found = {"allocations": (int.from_bytes(file.read_bytes(), "little") - before) / requests}
        if shutil.which("strace"):
            trace = subprocess.Popen(["strace", "-f", "-c", "-o", self.scratch / "calls.txt", "-p", str(self.processes["VanMieu"].pid)], stderr=subprocess.DEVNULL)
            time.sleep(0.5)
            requests = self.load("VanMieu", 16, 3)["requests"]
            trace.send_signal(signal.SIGINT)
            trace.wait(10)
            rows = [line.split() for line in (self.scratch / "calls.txt").read_text().splitlines()[2:]]
            calls = {row[-1]: int(row[3]) / requests for row in rows if len(row) >= 5 and row[3].isdigit() and row[-1] != "total"}
            found["system calls"] = {name: round(count, 2) for name, count in calls.items() if count >= 0.05}
        return found

    def transport(self):
        """The share of the processor time at c = 16 that goes into moving bytes, by perf: what has no frame of the modules that think, and is on a loop.

        Of samples without any frame of the program (inside malloc, mostly, whose stack cannot be followed) nobody knows what they are of: they are
        left out, and so shared out in proportion."""
        file, pid = self.scratch / "perf.data", self.processes["VanMieu"].pid
        words = ["perf", "record", "-q", "-e", "cpu-clock", "-F", "4000", "--call-graph", "fp", "-p", str(pid), "-o", str(file)]
        trace = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.load("VanMieu", 16, 4)
        trace.send_signal(signal.SIGINT)
        trace.wait(30)
        output = subprocess.run(["perf", "script", "-i", str(file), "-F", "comm,ip,sym,dso"], capture_output=True, text=True).stdout
        samples = [sample for sample in output.split("\n\n") if "/vanmieu)" in sample]
        moving = [sample for sample in samples if sample.lstrip().startswith("NIO") and not any(mark in sample for mark in THINKING)]
        return len(moving) / max(1, len(samples))

    def active(self, url, data, program):
        with contextlib.suppress(OSError, IndexError, ValueError):
            experts = ask("GET", f"{url}/v1/experts", key=key(data, "admin"))
            rows = experts.get("data") or experts.get("experts") or []
            return len(rows) >= 5 and all(row["state"] == "active" for row in rows)
        return False

    def renew(self, url, data):
        """Keeps a lease of each expert on the upstream."""
        while True:
            for folder in data.glob("experts/*"):
                owner = json.loads((folder / "owner.jwk").read_text())
                lease = {"url": f"http://127.0.0.1:{PORTS['direct']}", "key": owner["kid"], "ttl_s": 60}
                ask("PUT", f"{url}/v1/experts/{expert_id(folder.name)}/nodes/upstream", lease, key(data, "admin"))
            self.leased.set()
            if self.stopping.wait(10):
                return

    def keep_answerable(self, url):
        """Leaves the questions that one expert is asked and answers, so that each goes all the way."""
        bodies = [json.loads(line) for line in self.questions.read_text().splitlines()]
        asked = [ask("POST", f"{url}/v1/chat/completions", body, self.keys["VanMieu"])["vanmieu"] for body in bodies]
        kept = [body for body, report in zip(bodies, asked) if report["verdict"] == "answered" and len(report["experts"]) == 1]
        self.questions.write_text("".join(json.dumps(body, ensure_ascii=False) + "\n" for body in kept))

    def load(self, name, connections, seconds, pause=0):
        """One run of wrk: its figures, with the processor time of the gateway."""
        process = self.processes[name]
        environment = {**os.environ, "QUESTIONS": str(self.questions), "KEY": self.keys.get(name, "none"), "PAUSE_MS": str(pause)}
        words = ["taskset", "-c", LOAD_CORE, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", HERE / "gateway/question.lua", f"http://127.0.0.1:{PORTS[name]}/"]
        before = processor_seconds(process.pid)
        output = subprocess.run([*map(str, words)], env=environment, capture_output=True, text=True, timeout=seconds + 60)
        spent = processor_seconds(process.pid) - before
        figures = json.loads(output.stdout.strip().splitlines()[-1])
        requests = max(1, figures["requests"])
        return {**figures, "rate": requests / figures["seconds"], "cpu": spent / requests * 1e6, "megabytes": resident_megabytes(process.pid)}


def key(data, kind):
    for line in (data / "keys.txt").read_text().splitlines():
        words = line.replace("=", " ").replace(":", " ").split()
        if words and words[0] == kind:
            return words[-1]
    raise IndexError(kind)


def expert_id(folder):
    lines = (ROOT / "experts" / folder / "expert.yaml").read_text().splitlines()
    return next(line.split(":", 1)[1].split("#")[0].strip() for line in lines if line.startswith("id:"))


def questions():
    """Half a hundred questions of the starter experts, in turn; what each system is asked."""
    files = [[json.loads(line) for line in file.read_text().splitlines()] for file in sorted(ROOT.glob("experts/*/questions.jsonl"))]
    texts = [row["question"] for rows in zip(*files) for row in rows if row["passages"]][:64]
    return [{"model": "vanmieu-auto", "messages": [{"role": "user", "content": text}]} for text in texts]


def expert_answer():
    """What an expert's node replies, of the usual size: a sentence quoted from one passage."""
    quote = "Người điều khiển xe mô tô, xe gắn máy không chấp hành hiệu lệnh của đèn tín hiệu giao thông bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng."
    text = quote + " Ngoài ra người vi phạm còn bị trừ 04 điểm giấy phép lái xe."
    evidence = {"passage_id": "den-do#1", "text": text, "document": "Nghị định 168/2024/NĐ-CP", "section": "Điều 7 khoản 7", "as_of": "2026-11-01",
                "quote_start": 0, "quote_end": len(quote), "answer_start": 0, "answer_end": len(quote)}
    message = {"index": 0, "message": {"role": "assistant", "content": quote}, "finish_reason": "stop"}
    return {"id": "chatcmpl-1", "object": "chat.completion", "created": 1790000000, "model": "node", "choices": [message],
            "usage": {"prompt_tokens": 12, "completion_tokens": 31, "total_tokens": 43}, "vanmieu": {"confidence": 0.9, "abstained": False, "evidence": [evidence]}}


def table(title, cells, systems, columns, show):
    print(f"\n{title}\n\n| | " + " | ".join(map(str, columns)) + " |\n|---" * 1 + "|---" * len(columns) + "|")
    for name in systems:
        print(f"| {name} | " + " | ".join(show(name, column) for column in columns) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/vanmieu")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path("/tmp/vanmieu-gateway"))
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--concurrency", type=int, nargs="+", default=[1, 16, 64, 256])
    parser.add_argument("--systems", nargs="+", default=["direct", "nginx", "HAProxy", "VanMieu", "LiteLLM"], choices=PORTS)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if options.quick:
        options.seconds, options.repeats, options.concurrency = 2, 1, [16]
    for tool in ["wrk", "nginx", "haproxy", "cc"]:
        if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin"):
            sys.exit(f"gateway.py: {tool} is missing; type: apt-get install nginx-light haproxy wrk gcc")
    os.environ["PATH"] += ":/usr/sbin"
    bench, cells = Bench(options), {}
    try:
        bench.prepare()
        for name in options.systems:
            bench.load(name, 16, 1)
        runs = [(f"c={c}", c, 0) for c in options.concurrency] + [("500/s", 50, 100)]
        for turn in range(options.repeats):
            for label, connections, pause in runs:
                for name in options.systems:
                    figures = bench.load(name, connections, options.seconds, pause)
                    cells.setdefault((name, label), []).append(figures)
                    print(f"  {turn} {label} {name}: {json.dumps(figures)}", file=sys.stderr, flush=True)
        ours = "VanMieu" in options.systems
        moving = bench.transport() if ours and shutil.which("perf") else None
        counted = bench.counts() if ours else None
    finally:
        bench.stop()
    show_tables(options, runs, cells)
    if moving:
        print(f"\nVanMieu, the share of processor time in transport alone at c = 16, by perf: {moving:.2f}")
    print(f"\nVanMieu, a request at c = 16: {json.dumps(counted)}")
    if options.json:
        options.json.write_text(json.dumps([{"system": name, "load": label, "runs": rows} for (name, label), rows in cells.items()], indent=1))


def show_tables(options, runs, cells):
    columns = [label for label, *_ in runs]

    def median(name, label, figure):
        return statistics.median(run[figure] for run in cells[name, label])

    def ratio(figure):
        base = "nginx" if "nginx" in options.systems else options.systems[0]
        return lambda name, label: f"{median(name, label, figure):.0f} ({median(name, label, figure) / max(1e-9, median(base, label, figure)):.2f})"

    gateways = [name for name in options.systems if name != "direct"]
    table("Requests a second (of nginx's)", cells, options.systems, columns, ratio("rate"))
    table("Processor time a request, us (of nginx's)", cells, gateways, columns, ratio("cpu"))
    table("p50, us", cells, options.systems, columns, ratio("p50"))
    table("p99, us", cells, options.systems, columns, ratio("p99"))
    table("Memory, MB", cells, gateways, columns, ratio("megabytes"))
    table("Failed", cells, options.systems, columns, lambda name, label: str(sum(run["failed"] for run in cells[name, label])))


if __name__ == "__main__":
    main()
