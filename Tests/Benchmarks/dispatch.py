#!/usr/bin/env python3
"""The router over real sockets while nodes straggle, slow down, fail and are overloaded, and its p99 beside nginx's.

    Tests/Benchmarks/dispatch.py [--program PATH] [--scratch DIR] [--parts 1 2 3 4 5] [--json FILE] [--again] [--quick]

See README.md beside this file."""
import argparse, collections, json, os, pathlib, random, re, resource, shutil, signal, statistics, subprocess, sys, time, urllib.request

import gateway
from gateway import GATEWAY_CORE, LOAD_CORE, PORTS, ROOT, expert_id, processor_seconds, wait_for
from stand_ins import FIRST_NODE, REAL_NODE, Dispatch, Row, call_token

MEDIAN_MS, SIGMA, SLO_S = 20, 0.25, 1
TIMES = ["--median-us", MEDIAN_MS * 1000, "--sigma", SIGMA]
FAN_OUT, LAW = ["luat", "tai-chinh", "y-te"], "luat"


def share(rows, holds):
    return sum(map(holds, rows)) / max(1, len(rows))


def percentile(rows, part):
    times = sorted(row.took for row in rows)
    return times[min(len(times) - 1, int(len(times) * part))] * 1000


def show(title, figures):
    print(f"\n{title}\n")
    for name, value in figures.items():
        print(f"  {name}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}", flush=True)
    return figures


def verdict(value, goal, at_least):
    return f"{value:.4g} (goal {'>=' if at_least else '<='} {goal}: {'reached' if (value >= goal if at_least else value <= goal) else 'MISSED'})"


def fan_out(bench, quick):
    """Three experts a question, 1 % stragglers of twenty times the median; one node an expert and two, in turn."""
    seconds, repeats, cells = (6 if quick else 20), (1 if quick else 3), {1: [], 2: []}
    bench.forced(FAN_OUT)
    for _ in range(repeats):
        for nodes in cells:
            cells[nodes].append(fan_out_once(bench, nodes, seconds))
    medians = {nodes: {figure: statistics.median(run[figure] for run in runs) for figure in runs[0]} for nodes, runs in cells.items()}
    lower = 1 - medians[2]["p99 ms"] / medians[1]["p99 ms"]
    more = medians[2]["requests a call"] / medians[1]["requests a call"] - 1
    return show("1. Fan-out of 3, 1 % stragglers x 20, 100 questions/s", {
        "one node an expert": medians[1], "two, hedged": medians[2], "p99 ms by run": {nodes: [run["p99 ms"] for run in runs] for nodes, runs in cells.items()},
        "slowest 1 % were due within s, by run": {nodes: [run["slowest 1 % within s"] for run in runs] for nodes, runs in cells.items()},
        "p99 lower by": verdict(lower, 0.6, True), "more requests": verdict(more, 0.05, False)})


def fan_out_once(bench, nodes, seconds):
    ports = {(folder, FIRST_NODE + 2 * at + n): [*TIMES, "--straggler-every", 100] for at, folder in enumerate(FAN_OUT) for n in range(nodes)}
    bench.fresh(ports)
    bench.run(100, 6)
    since = time.monotonic()
    rows = bench.run(100, seconds)
    sent = len(bench.asked_at([port for _, port in ports], since))
    slowest = [row.due for row in sorted(rows, key=lambda row: row.took)[-max(2, len(rows) // 100):]]
    return {"p50 ms": round(percentile(rows, 0.5), 1), "p99 ms": round(percentile(rows, 0.99), 1), "p99.9 ms": round(percentile(rows, 0.999), 1),
            "requests a call": round(sent / 3 / len(rows), 4), "useful": round(share(rows, lambda row: row.useful), 5), "questions": len(rows),
            "slowest 1 % within s": round(max(slowest) - min(slowest), 2)}


def slow_replica(bench, quick):
    """Eleven nodes of four places each, one of them ten times slower; then the same under nginx's round robin, and computed."""
    rate, seconds, ports = 500, (6 if quick else 20), [FIRST_NODE + at for at in range(11)]
    words = {port: [*TIMES, "--capacity", 4, *(["--slow-factor", 10] if port == ports[-1] else [])] for port in ports}
    bench.forced([LAW])
    bench.fresh({(LAW, port): words[port] for port in ports})
    rows = bench.run(rate, seconds)
    ours = within(rows) | {"useful": round(share(rows, lambda row: row.useful), 5), "requests by node, the slow one last": [len(bench.asked_at([port])) for port in ports]}
    bench.end()
    for port in ports:
        bench.start_node(port, words[port])
    bench.start_balancer(ports)
    turns = within(bench.run(rate, seconds, name="nginx")) | {"requests by node, the slow one last": [len(bench.asked_at([port])) for port in ports]}
    computed = within(in_turn([row.due for row in rows], len(ports)))
    return show("2. One of 11 nodes ten times slower, 500 questions/s", {
        "VanMieu": ours, "nginx, round robin, same nodes": turns, "round robin, computed": computed,
        "within 1 s": verdict(ours["within 1 s"], 0.999, True)})


def within(rows):
    good = [row for row in rows if row.status == 200]
    return {"within 1 s": round(sum(row.took <= SLO_S for row in good) / len(rows), 5), "within 5 medians": round(sum(row.took <= 5 * MEDIAN_MS / 1000 for row in good) / len(rows), 5),
            "p50 ms": round(percentile(rows, 0.5), 1), "p99 ms": round(percentile(rows, 0.99), 1), "questions": len(rows)}


def in_turn(dues, count):
    """What the same arrivals get of nodes asked in turn: four places each, times drawn anew, no time on the way."""
    draw, free, rows = random.Random(1), [[0.0] * 4 for _ in range(count)], []
    for at, due in enumerate(dues):
        node = free[at % count]
        place = node.index(min(node))
        slow = 10 if at % count == count - 1 else 1
        node[place] = max(due, node[place]) + slow * MEDIAN_MS / 1000 * draw.lognormvariate(0, SIGMA)
        rows.append(Row(f"{int(due * 1e6)} {int((node[place] - due) * 1e6)} 200 - 0"))
    return rows


def one_down(bench, quick):
    """Of three experts with two nodes each, both nodes of one fail together while questions go on."""
    rate, before, during, found = 100, (3 if quick else 5), (6 if quick else 20), {}
    bench.forced(FAN_OUT)
    for fault in ("refuse", "black-hole"):
        nodes = {(folder, FIRST_NODE + 2 * at + n): [*TIMES, "--fault", fault] for at, folder in enumerate(FAN_OUT) for n in range(2)}
        bench.fresh(nodes)
        load = bench.begin(rate, before + during)
        time.sleep(before)
        down, failed = [port for folder, port in nodes if folder == FAN_OUT[-1]], time.monotonic()
        for port in down:
            os.killpg(bench.processes[f"node {port}"].pid, signal.SIGUSR1)
        rows = [row for row in bench.rows(load) if row.due >= failed]
        sent, alone = bench.asked_at([port for _, port in nodes], failed), [left_alone(bench.asked_at([port], failed), failed) for port in down]
        seconds, requests = max(time for time, _ in alone), max(count for _, count in alone)
        useful, amplified = share(rows, lambda row: row.useful), len(sent) / 3 / len(rows)
        useless = [row for row in rows if not row.useful]
        verdicts = dict(collections.Counter(f"{row.status} {row.verdict}" for row in rows))
        found[fault] = show(f"3. One of three experts down: {fault}, 100 questions/s", {
            "useful answers": verdict(useful, 0.99, True), "requests a call": verdict(amplified, 1.2, False),
            "left alone after": f"{seconds:.3f} s, {requests} requests a node (goal < 1 s or 5 requests: {'reached' if seconds < 1 or requests <= 5 else 'MISSED'})",
            "each failed node (s, requests)": [[round(time, 3), count] for time, count in alone], "requests at the failed nodes in all": len(bench.asked_at(down, failed)),
            "statuses and verdicts": verdicts,
            "useless from, to (s after the failure)": [round(pick(row.due - failed for row in useless), 2) for pick in (min, max)] if useless else [], "p50, p99, most, ms": [round(percentile(rows, part), 1) for part in (0.5, 0.99, 1)], "questions": len(rows)})
    return found


def left_alone(times, failed, pause=0.7):
    """How long after the failure, and after how many requests, the node first had peace for `pause` s: then come probes."""
    last, count = failed, 0
    for at in times:
        if at - last >= pause and count:
            break
        last, count = at, count + 1
    return last - failed, count


def overload(bench, quick):
    """A real node on core 1; on core 0 the load, first upon the node itself, then upon a router before it."""
    bench.forced([LAW], own=True)
    bench.fresh({})
    words = [bench.scratch / "vanmieu", "node", "serve", ROOT / "experts" / LAW, "--keys", bench.data / "experts" / LAW, "--router", bench.url,
             "--trust-list", bench.data / "trust-list.json", "--anchors", bench.data / "anchors.txt", "--port", REAL_NODE]
    bench.start("node", words, LOAD_CORE, env={**os.environ, "VANMIEU_HOME": str(ROOT)})
    wait_for(REAL_NODE)
    until_answered(bench)
    bench.keep_useful()
    PORTS["node"], bench.keys["node"] = REAL_NODE, call_token(bench.data, expert_id(LAW))
    return {name: show(f"4. Overload of a real node, {title}", overloaded(bench, name, quick)) for name, title in (("node", "asked directly"), ("VanMieu", "through the router"))}


def overloaded(bench, name, quick):
    """Rates are raised by a quarter until a quarter is lost twice on end; then comes twice the best, and at once half of it."""
    reached, peak, rate, seconds, losses = {}, 0, 250, (2 if quick else 4), 0
    bench.run(rate, seconds, name=name, core=GATEWAY_CORE)
    while losses < 2 and rate <= 64_000:
        best = goodput(bench.run(rate, seconds, name=name, core=GATEWAY_CORE), seconds)
        reached[round(rate)], peak = round(best), max(peak, best)
        losses = losses + 1 if best < 0.75 * rate else 0
        rate *= 1.25
    time.sleep(3)
    watched, long = [bench.processes[each] for each in ("node", "VanMieu")], (4 if quick else 10)
    spent, began = [processor_seconds(each.pid) for each in watched], time.monotonic()
    before, twice = node_outcomes(), bench.begin(2 * peak, long, name=name, core=GATEWAY_CORE)
    time.sleep(began + long - time.monotonic())
    busy = [round((processor_seconds(each.pid) - was) / long, 2) for each, was in zip(watched, spent)]
    half = bench.begin(0.5 * peak, long, name=name, core=GATEWAY_CORE)
    calm, crowded = bench.rows(half), bench.rows(twice)
    seen = node_outcomes() - before
    by_second = [round(goodput([row for row in crowded if second <= row.due - crowded[0].due < second + 1], 1)) for second in range(long)]
    served = [row for row in crowded if row.useful] or crowded
    return {"goodput (useful within 1 s, a second) by offered": reached, "peak": round(peak), "offered": round(len(crowded) / long), "goodput by second": by_second,
            "of its peak": verdict(goodput(crowded, long) / peak, 0.9, True), "recovered after, s": verdict(mended(calm), 5, False),
            "useful within 1 s at half load": round(share(calm, lambda row: row.useful and row.took <= SLO_S), 4), "p50, p99 of useful answers under overload, ms": [round(percentile(served, part), 1) for part in (0.5, 0.99)],
            "statuses under overload, at half load": [dict(collections.Counter(f"{row.status} {row.verdict}" for row in rows)) for rows in (crowded, calm)],
            "what the node counted in both": dict(seen), "cores busy meanwhile: node, router": busy}


def node_outcomes():
    """How the real node's questions ended so far, by its own metrics."""
    with urllib.request.urlopen(f"http://127.0.0.1:{REAL_NODE}/metrics", timeout=30) as response:
        found = re.findall(r'vanmieu_node_questions_total\{outcome="(\w+)"\} (\d+)', response.read().decode())
    return collections.Counter({outcome: int(count) for outcome, count in found})


def until_answered(bench):
    body, end = json.loads(bench.questions.read_text().splitlines()[0]), time.monotonic() + 90
    while time.monotonic() < end:
        if bench.verdict(body):
            return
        time.sleep(0.5)
    sys.exit(f"dispatch.py: the node does not answer; see {bench.scratch}/node.log")


def goodput(rows, seconds):
    return sum(row.useful and row.took <= SLO_S for row in rows) / seconds


def mended(rows, window=0.25):
    """Seconds from the first question to the end of the last quarter of a second in which a hundredth was lost."""
    lost, begin = {}, rows[0].due
    for row in rows:
        lost.setdefault(int((row.due - begin) / window), []).append(not (row.useful and row.took <= SLO_S))
    return max([(at + 1) * window for at, each in lost.items() if sum(each) > 0.01 * len(each)], default=0.0)


def open_loop(bench, quick):
    """500 questions/s whether or not earlier ones are answered: the stand-in itself, nginx before it, and the router, in turn."""
    seconds, repeats, cells = (3 if quick else 10), (1 if quick else 5), {}
    bench.write(gateway.questions())
    bench.fresh({(folder.name, PORTS["direct"]): [] for folder in sorted(bench.data.glob("experts/*"))}, one_expert=True)
    bench.start_balancer([PORTS["direct"]])
    bench.keep_answerable(bench.url)
    names = ["direct", "nginx", "VanMieu"]
    for turn in range(repeats + 1):
        for name in names:
            rows = bench.run(500, 2 if turn == 0 else seconds, name=name)
            failed = sum(row.status != 200 or (name == "VanMieu" and not row.useful) for row in rows)
            if turn:
                cells.setdefault(name, []).append({"p50": percentile(rows, 0.5), "p99": percentile(rows, 0.99), "p99.9": percentile(rows, 0.999), "failed": failed})
    figures = {name: {figure + " us": round(1000 * statistics.median(run[figure] for run in cells[name])) for figure in ("p50", "p99", "p99.9")}
               | {"p99 us by run": [round(1000 * run["p99"]) for run in cells[name]], "failed": sum(run["failed"] for run in cells[name])} for name in names}
    ratio = figures["VanMieu"]["p99 us"] / figures["nginx"]["p99 us"]
    return show("5. Open loop, 500 questions/s, ledger on", {**figures, "p99 of nginx's": verdict(ratio, 2, False)})


PARTS = {1: fan_out, 2: slow_replica, 3: one_down, 4: overload, 5: open_loop}


def busy_cores():
    """How busy each core is before anything of ours runs, in the course of a second."""
    def ticks():
        rows = [line.split() for line in pathlib.Path("/proc/stat").read_text().splitlines() if line.startswith("cpu") and line[3].isdigit()]
        return {row[0]: (sum(map(int, row[1:9])), int(row[4]) + int(row[5])) for row in rows}

    before = ticks()
    time.sleep(1)
    after = ticks()
    return {core: round(1 - (after[core][1] - before[core][1]) / max(1, after[core][0] - before[core][0]), 2) for core in before}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/vanmieu")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path("/tmp/vanmieu-dispatch"))
    parser.add_argument("--parts", type=int, nargs="+", default=sorted(PARTS), choices=PARTS)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--again", action="store_true", help="use the network that an earlier run has left in the scratch folder")
    parser.add_argument("--quick", action="store_true", help="short runs that only try the script")
    options = parser.parse_args()
    os.environ["PATH"] += ":/usr/sbin"
    for tool in ["nginx", "cc", "taskset", "openssl"]:
        if not shutil.which(tool):
            sys.exit(f"dispatch.py: {tool} is missing; type: apt-get install nginx-light gcc util-linux openssl")
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    bench, found = Dispatch(options), {}
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    try:
        bench.prepare()
        for part in options.parts:
            bench.end()
            time.sleep(2)
            load = {"load average": [round(each, 2) for each in os.getloadavg()], "busy before": busy_cores()}
            print(f"\n[{time.strftime('%F %T')}, commit {commit}, {json.dumps(load)}]", flush=True)
            found[part] = {"machine": load, "figures": PARTS[part](bench, options.quick)}
    finally:
        bench.stop()
    if options.json:
        options.json.write_text(json.dumps({"commit": commit, "time": time.strftime("%F %T"), "parts": found}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
