#!/usr/bin/env python3
"""Measures the first cut's goals on this machine: start, answer, decision, memory.

usage: Tests/Benchmarks/first-cut.py [PATH_OF_VANMIEU]     (default .build/release/vanmieu; run from the checkout)

Starts a network of its own on a free port with a temporary data folder, asks 250 one-expert questions one after the other over one
connection, takes 250 decisions (together within the local policy of 600 a minute), reads the resident memory of each process, and stops the network. Standard library only. Nothing is
asserted: the goals are printed beside what was measured.
"""
import http.client, json, os, pathlib, platform, signal, socket, statistics, subprocess, sys, tempfile, time

ROUNDS = 250
QUESTIONS = [
    "Không đội mũ bảo hiểm khi đi xe máy bị phạt bao nhiêu?", "Làm hộ chiếu lần đầu cần giấy tờ gì?",
    "Mức giảm trừ gia cảnh cho người phụ thuộc là bao nhiêu?", "Sốt xuất huyết có dấu hiệu nào phải đi viện ngay?",
    "Thi tốt nghiệp trung học phổ thông gồm những môn nào?", "dang ky ket hon can giay to gi",
]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(port, deadline):
    while time.monotonic() < deadline:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
            connection.request("GET", "/readyz")
            if len(json.loads(connection.getresponse().read()).get("experts", [])) == 5:
                return time.monotonic()
        except (OSError, ValueError):
            pass
        time.sleep(0.05)
    raise SystemExit("the network did not become ready")


def post(connection, path, key, body):
    began = time.perf_counter()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    connection.request("POST", path, json.dumps(body), headers)
    value = json.loads(connection.getresponse().read())
    return (time.perf_counter() - began) * 1000, value


def memory(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024


def children(pid):
    tasks = pathlib.Path(f"/proc/{pid}/task").glob("*/children")  # each thread lists those that it started
    return [int(word) for task in tasks for word in task.read_text().split()]


def quantiles(values):
    values = sorted(values)
    return f"p50 {statistics.median(values):7.2f}   p99 {values[int(len(values) * 0.99)]:7.2f}"


def measure(binary, data):
    port = free_port()
    began = time.monotonic()
    up = subprocess.Popen([binary, "up", "--data", data, "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        ready = wait_until_ready(port, began + 180) - began
        keys = dict(line.split() for line in open(f"{data}/keys.txt") if not line.startswith("#"))
        key = keys["application"]
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        answers, decisions, single = [], [], 0
        for turn in range(ROUNDS):
            question = QUESTIONS[turn % len(QUESTIONS)]
            took, answer = post(connection, "/v1/chat/completions", key,
                                {"model": "vanmieu-auto", "messages": [{"role": "user", "content": question}]})
            if "vanmieu" not in answer:
                raise SystemExit(f"{question}: {json.dumps(answer, ensure_ascii=False)}")
            single += len(answer["vanmieu"]["experts"]) == 1
            answers.append(took)
            decisions.append(post(connection, "/v1/route", key, {"query": question})[1]["decision_ms"])
        pids = children(up.pid)
        names = {pid: pathlib.Path(f"/proc/{pid}/cmdline").read_text().split("\0") for pid in pids}
        return ready, answers, decisions, single, {pid: (names[pid][1:4], memory(pid)) for pid in pids}
    finally:
        up.send_signal(signal.SIGTERM)
        up.wait(30)


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else ".build/release/vanmieu"
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    print(f"{time.strftime('%Y-%m-%d')}  commit {commit}  {os.cpu_count()} cores  {platform.platform()}  load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as data:
        first, *_ = measure(binary, data)
        again, answers, decisions, single, processes = measure(binary, data)
    print(f"serving after first start (trains the classifier, examines five experts)  {first:6.1f} s   goal 20 s")
    print(f"serving after a later start                                               {again:6.1f} s")
    print(f"one answer, client side, ms ({single} of {ROUNDS} by one expert)                 {quantiles(answers)}   goal p50 20")
    print(f"one decision, router's own clock, ms                                      {quantiles(decisions)}   goal p50 1")
    for name, resident in sorted(processes.values(), key=str):
        print(f"resident memory  {' '.join(pathlib.Path(word).name for word in name)[:44]:46} {resident:6.1f} MB   goal 120")


main()
