#!/usr/bin/env python3
"""Measures whom a network asks: quality for the three kinds of sketch, and the time of a choice among very many experts.

usage: Tests/Benchmarks/federation.py --data FOLDER... [--program PATH] [--json FILE] [--quick]

Each folder is a set: corpus.jsonl with {"id","title","text"} and queries.jsonl with {"id","text","relevant":[ids]}. Every set is dealt to
eight experts. Nothing is asserted; what is missing is named, and the script stops. The made-up networks take up to 4 GB and some minutes;
--quick leaves out the two large ones. The choice is timed on one core, the best of three for each question.
"""
import argparse, json, os, pathlib, resource, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS, LAYOUTS, ASKED = ["full", "df2", "64k"], ["contiguous", "random"], 5
NETWORKS = ["10000:10500", "100000:512", "1000000:64"]  # 10500 terms are what 64 KB hold


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", nargs="+", required=True, metavar="FOLDER", type=pathlib.Path, help="folders with corpus and queries")
    parser.add_argument("--program", default=ROOT / ".build/release/vanmieu", help="the built vanmieu")
    parser.add_argument("--json", metavar="FILE", help="write the figures there too")
    parser.add_argument("--quick", action="store_true", help="no made-up network but the one of 100,000 experts")
    return parser.parse_args()


def check(options):
    """Stops with a message where something is missing."""
    files = [options.program] + [folder / name for folder in options.data for name in ["corpus.jsonl", "queries.jsonl"]]
    missing = [f"there is no {path}" for path in files if not os.path.exists(path)]
    if not shutil.which("taskset"):
        missing.append("the choice is pinned to one core, which takes taskset")
    if missing:
        sys.exit("\n".join(f"federation.py: {complaint}" for complaint in missing))


def run(program, *words):
    """The figures of one run on one core, with the most memory that any run so far has taken."""
    core = str(min(os.sched_getaffinity(0)))
    line = ["taskset", "-c", core, str(program), "eval", "federation", "--json", *words]
    done = subprocess.run(line, stdout=subprocess.PIPE, env={**os.environ, "VANMIEU_HOME": str(ROOT)})
    if done.returncode:
        sys.exit(f"federation.py: ended with {done.returncode}: {' '.join(line)}")
    return {**json.loads(done.stdout), "peak_bytes": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024}


def quality(options):
    """For each layout and kind of sketch a line, with the shipped weights and with weights learned in five folds."""
    sets = [f"{folder.resolve().name}={folder}/corpus.jsonl,{folder}/queries.jsonl" for folder in options.data]
    print(f"{'layout':11}{'sketch':7}{'weights':9}{'R@1':>7}{'R@3':>7}{'R@5':>7}{'MRR':>7}{'merged':>9}{'ask all':>9}{'share':>8}"
          f"{'adaptive':>10}{'asked':>7}{'p50 us':>8}{'p99 us':>8}{'largest sketch':>16}")
    rows = []
    for layout in LAYOUTS:
        for kind in KINDS:
            for weights in ["shipped", "learned"]:
                words = ["--set", *sets, "--layout", layout, "--sketch", kind, "--ask", str(ASKED)]
                row = run(options.program, *words, *(["--learn"] if weights == "learned" else []))
                times, merged, whole = row["selection_microseconds"], row["merged"]["mrr"], row["ask_all"]["mrr"]
                print(f"{layout:11}{kind:7}{weights:9}{row['recall_at_1']:7.3f}{row['recall_at_3']:7.3f}{row['recall_at_5']:7.3f}"
                      f"{row['mrr']:7.3f}{merged:9.4f}{whole:9.4f}{merged / (whole or 1):8.2%}{row['adaptive']['mrr']:10.4f}"
                      f"{row['adaptive_asked']:7.2f}{times['p50']:8.0f}{times['p99']:8.0f}{row['largest_sketch_bytes']:16}", flush=True)
                rows.append({"layout": layout, "sketch": kind, "weights": weights, **row})
    return rows


def scale(options):
    """For each made-up network a line."""
    print(f"\n{'experts':>9}{'terms':>7}{'p50 us':>8}{'p99 us':>8}{'index MB':>10}{'sketches MB':>13}{'built s':>9}{'best found':>12}{'of five':>9}")
    rows = []
    for size in NETWORKS[1:2] if options.quick else NETWORKS:
        row = run(options.program, "--synthetic", size)
        times = row["selection_microseconds"]
        print(f"{row['experts']:9}{row['terms']:7}{times['p50']:8.0f}{times['p99']:8.0f}{row['index_bytes'] / 1e6:10.0f}"
              f"{row['sketch_bytes'] / 1e6:13.0f}{row['index_seconds']:9.0f}{row['agreement_in_candidates']:12.3f}{row['agreement_of_5']:9.3f}", flush=True)
        rows.append(row)
    return rows


if __name__ == "__main__":
    given = arguments()
    check(given)
    results = {"quality": quality(given), "scale": scale(given)}
    if given.json:
        pathlib.Path(given.json).write_text(json.dumps(results, indent=1))
