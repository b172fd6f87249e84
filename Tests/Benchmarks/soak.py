#!/usr/bin/env python3
"""The router at half of its load for half an hour: does it grow?

    Tests/Benchmarks/soak.py [--program PATH] [--scratch DIR] [--minutes N] [--share PART] [--every SECONDS] [--json FILE]

The router alone, pinned to one processor, before an upstream that answers at once; wrk asks at a steady pace. Every few
seconds: memory, open files, threads, and how old the newest record on the disk is. See README.md beside this file."""
import argparse, json, os, pathlib, sqlite3, statistics, subprocess, sys, threading, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import gateway

CONNECTIONS = 64


def sample(bench, began):
    pid = bench.processes["VanMieu"].pid
    folder = pathlib.Path(f"/proc/{pid}")
    return {"second": round(time.monotonic() - began), "megabytes": round(gateway.resident_megabytes(pid), 1), "files": len(list((folder / "fd").iterdir())),
            "threads": len(list((folder / "task").iterdir())), **ledger(bench.scratch / "data")}


def ledger(data):
    """How many rows the ledger's newest file has, and how old its newest is, in milliseconds."""
    file = max(data.glob("ledger-*.sqlite"))
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)
    try:
        now = time.time() * 1000
        row, at = connection.execute("SELECT row, at FROM records ORDER BY row DESC LIMIT 1").fetchone()
        gaps = connection.execute("SELECT coalesce(sum(gap), 0) FROM records WHERE row > ? - 10000", [row]).fetchone()[0]
        return {"rows": row, "lag_ms": round(now - at), "dropped": gaps}
    finally:
        connection.close()


def ask(bench, pause, minutes, found):
    found.update(bench.load("VanMieu", CONNECTIONS, minutes * 60, pause))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=gateway.ROOT / ".build/release/vanmieu")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path("/tmp/vanmieu-soak"))
    parser.add_argument("--minutes", type=int, default=30)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--every", type=int, default=15)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    options.systems = ["VanMieu"]
    bench, samples, asked = gateway.Bench(options), [], {}
    try:
        bench.prepare()
        bench.load("VanMieu", CONNECTIONS, 2)
        peak = bench.load("VanMieu", CONNECTIONS, 5)["rate"]
        # The share of its peak: so many connections, each waiting so long between an answer and the next question.
        pause = CONNECTIONS / (peak * options.share) * 1000
        print(f"peak {peak:.0f} questions a second; asking at {options.share:.2f} of it for {options.minutes} minutes", file=sys.stderr)
        thread = threading.Thread(target=ask, args=(bench, round(pause), options.minutes, asked))
        began = time.monotonic()
        thread.start()
        while thread.is_alive():
            samples.append(sample(bench, began))
            print(json.dumps(samples[-1]), file=sys.stderr, flush=True)
            thread.join(options.every)
    finally:
        bench.stop()
    show(asked, samples)
    if options.json:
        options.json.write_text(json.dumps({"asked": asked, "samples": samples}, indent=1))


def show(asked, samples):
    """The first fifth after the start against the last."""
    settled = samples[len(samples) // 10:]
    part = max(1, len(settled) // 5)
    print(f"\n{asked['requests']} questions, {asked['rate']:.0f} a second, {asked['failed']} failed; p99 {asked['p99']} us\n")
    print("| | first fifth | last fifth | most |\n|---|---|---|---|")
    for name in ["megabytes", "files", "threads", "lag_ms", "dropped"]:
        values = [row[name] for row in settled]
        print(f"| {name} | {statistics.median(values[:part]):.0f} | {statistics.median(values[-part:]):.0f} | {max(values):.0f} |")


if __name__ == "__main__":
    main()
