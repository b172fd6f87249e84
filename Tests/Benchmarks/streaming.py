#!/usr/bin/env python3
"""A streamed answer through the router, nginx, HAProxy and LiteLLM, and straight from the node that writes it: first words, and each that follow.

    Tests/Benchmarks/streaming.py [--program PATH] [--scratch DIR] [--streams N] [--systems NAME …] [--json FILE] [--quick]

See README.md beside this file."""
import argparse, json, multiprocessing, os, pathlib, socket, socketserver, statistics, sys, time

import gateway
from gateway import LOAD_CORE, PORTS, processor_seconds, wait_for

PORTS.update({"direct": 19201, "nginx": 19202, "HAProxy": 19203, "VanMieu": 19204, "LiteLLM": 19205})
WORDS, PAUSE_S = 40, 0.002


class Node(socketserver.StreamRequestHandler):
    """A plain OpenAI server whose words are the microseconds at which it wrote them."""
    disable_nagle_algorithm = True

    def handle(self):
        while body := read_request(self.rfile):
            self.stream() if json.loads(body).get("stream") else self.whole()

    def whole(self):
        message = {"index": 0, "message": {"role": "assistant", "content": "Được."}, "finish_reason": "stop"}
        body = json.dumps({"id": "c", "object": "chat.completion", "created": 1, "model": "node", "choices": [message]}).encode()
        self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body))

    def stream(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n" + chunk(event({"role": "assistant", "content": ""})))
        for word in range(WORDS):
            if word:
                time.sleep(PAUSE_S)
            self.wfile.write(chunk(event({"content": f"{time.monotonic_ns() // 1000} "})))
        self.wfile.write(chunk(event({}, "stop")) + chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n")


def event(delta, finish=None):
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return b"data: " + json.dumps({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "node", "choices": [choice]}).encode() + b"\n\n"


def chunk(content):
    return b"%x\r\n%s\r\n" % (len(content), content)


def read_request(file):
    """The body of the next request; nothing once the peer has gone."""
    length = 0
    while (line := file.readline()) not in (b"\r\n", b""):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return file.read(length)


def serve_node():
    os.sched_setaffinity(0, {int(LOAD_CORE)})
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    socketserver.ThreadingTCPServer(("127.0.0.1", PORTS["direct"]), Node).serve_forever()


# Both hold words back unless told not to.
gateway.NGINX = gateway.NGINX.replace("access_log off;", "access_log off; proxy_buffering off;")
gateway.HAPROXY = gateway.HAPROXY.replace("mode http", "mode http\n  option http-no-delay")


class Streaming(gateway.Bench):
    def prepare(self):
        self.questions.write_text("".join(json.dumps(body, ensure_ascii=False) + "\n" for body in gateway.questions()))
        self.node = multiprocessing.Process(target=serve_node, daemon=True)
        self.node.start()
        wait_for(PORTS["direct"])
        for name in self.options.systems:
            if name != "direct":
                getattr(self, f"start_{name.lower()}")()
                wait_for(PORTS[name], 120)

    def streams(self, name, count):
        """So many streams one after the other: how long each took to its first word, how late each word was, and the processor time a word, us."""
        firsts, lates, process = [], [], self.processes.get(name)
        before = processor_seconds(process.pid) if process else 0
        with socket.create_connection(("127.0.0.1", PORTS[name])) as peer:
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for number in range(count):
                body = json.dumps({**self.bodies[number % len(self.bodies)], "stream": True}, ensure_ascii=False).encode()
                head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {self.keys.get(name, 'none')}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
                asked = time.monotonic_ns() // 1000
                peer.sendall(head.encode() + body)
                words = read_words(peer)
                if len(words) != WORDS:
                    sys.exit(f"streaming.py: {len(words)} words of {WORDS} came through {name}")
                firsts.append(words[0][0] - asked)
                lates += [came - wrote for came, wrote in words[1:]]
        spent = processor_seconds(process.pid) - before if process else 0
        return {"first": firsts, "late": lates, "cpu": spent / count / WORDS * 1e6}


def read_words(peer):
    """(When it came, when it was written) of each word of the next stream."""
    words, held = [], b""
    while b"data: [DONE]\n\n\r\n0\r\n\r\n" not in held:
        part = peer.recv(65536)
        now = time.monotonic_ns() // 1000
        if not part:
            sys.exit(f"streaming.py: the stream broke off: {held[-300:]!r}")
        before, held = held.count(b"\n\n"), held + part
        for each in held.split(b"\n\n")[before:-1]:
            words += [(now, int(word)) for word in content(each).split() if word.isdigit() and len(word) > 8]
    return words


def content(each):
    start = each.find(b"data: {")
    choices = json.loads(each[start + 6:])["choices"] if start >= 0 else []
    return (choices[0]["delta"].get("content") or "") if choices else ""


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=gateway.ROOT / ".build/release/vanmieu")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path("/tmp/vanmieu-streaming"))
    parser.add_argument("--streams", type=int, default=60)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--systems", nargs="+", default=["direct", "nginx", "HAProxy", "VanMieu", "LiteLLM"], choices=PORTS)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if options.quick:
        options.streams, options.repeats = 10, 1
    os.environ["PATH"] += ":/usr/sbin"
    os.sched_setaffinity(0, {int(LOAD_CORE)})
    bench, runs = Streaming(options), {name: [] for name in options.systems}
    try:
        bench.prepare()
        bench.bodies = [json.loads(line) for line in bench.questions.read_text().splitlines()]
        for name in options.systems:
            bench.streams(name, 5)
        for turn in range(options.repeats):
            for name in options.systems:
                runs[name].append(bench.streams(name, options.streams))
                print(f"  {turn} {name}", file=sys.stderr, flush=True)
    finally:
        bench.stop()
    show(options, runs)


def show(options, runs):
    def median(name, figure):
        return statistics.median(map(figure, runs[name]))

    columns = {"first word p50": lambda run: percentile(run["first"], 0.5), "p99": lambda run: percentile(run["first"], 0.99),
               "each word late p50": lambda run: percentile(run["late"], 0.5), "p99 ": lambda run: percentile(run["late"], 0.99), "processor time a word": lambda run: run["cpu"]}
    figures = {name: {column: median(name, figure) for column, figure in columns.items()} for name in runs}
    print("\nMicroseconds, medians; in brackets more than straight from the node\n\n| | " + " | ".join(columns) + " |\n|---" * 1 + "|---" * len(columns) + "|")
    for name, row in figures.items():
        base = figures.get("direct", {})
        print(f"| {name} | " + " | ".join(f"{value:.0f} ({value - base.get(column, 0):+.0f})" for column, value in row.items()) + " |")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
