#!/usr/bin/env python3
"""Measures retrieval beside bm25s, tantivy, scikit-learn's TF-IDF and SQLite FTS5: quality, robustness, speed and size.

usage: Tests/Benchmarks/retrieval.py --data FOLDER... [--program PATH] [--scratch DIR] [--json FILE] [--passages N] [--quick]

Each folder is a set: corpus.jsonl with {"id","title","text"} and queries.jsonl with {"id","text","relevant":[ids]}. README.md beside this
file says what is printed. Nothing is asserted; what is missing is named, and the script stops. The rivals come from PyPI, into a virtual
environment in the scratch folder, which later runs use again. Every system, ours and each rival, runs in a process of its own.
"""
import argparse, hashlib, importlib.metadata, json, math, os, pathlib, platform, random, re, shlex, shutil, sqlite3, statistics
import subprocess, sys, tempfile, threading, time, unicodedata

from noise import REWRITE, SEED, fold

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ["bm25s", "numba", "tantivy", "scikit-learn"]
TOP, RESAMPLES, SYLLABLES, HEADINGS, REPETITIONS, NOISY_SETS, LIMIT_SECONDS = 10, 1000, 120, 1000, 3, 4, 1800
OURS, BASE, FOLDED = "VanMieu", "bm25s", "bm25s folded"
GAINS, words_of = [1 / math.log2(place + 2) for place in range(TOP)], re.compile(r"\w+").findall


def arguments():
    parser, here = argparse.ArgumentParser(description=__doc__.split("\n")[0]), f"{tempfile.gettempdir()}/vanmieu-retrieval-{os.getuid()}"
    parser.add_argument("--data", nargs="+", required=True, metavar="FOLDER", type=pathlib.Path, help="folders with corpus and queries")
    parser.add_argument("--program", default=ROOT / ".build/release/vanmieu", help="the built vanmieu")
    parser.add_argument("--scratch", default=here, type=lambda path: pathlib.Path(path).resolve(), help="outside the checkout; kept")
    parser.add_argument("--json", metavar="FILE", help="write the figures there too")
    parser.add_argument("--passages", type=int, default=100_000, metavar="N", help="how many passages the large collection has")
    parser.add_argument("--quick", action="store_true", help="an eighth of the queries, 5000 passages, once: tries the script")
    return parser.parse_args()


def check(options):
    """Stops with a message where something is missing."""
    files = [folder / name for folder in options.data for name in ["corpus.jsonl", "queries.jsonl"]]
    missing = [f"there is no {path}" for path in [options.program, *files] if not os.path.exists(path)]
    needs = {"--scratch must lie outside the checkout": ROOT not in [options.scratch, *options.scratch.parents],
             "two sets have the same name": len({folder.resolve().name for folder in options.data}) == len(options.data),
             f"--passages must be {HEADINGS} or more": options.passages >= HEADINGS,
             "queries are pinned to one core, which takes Linux and taskset": hasattr(os, "sched_setaffinity") and shutil.which("taskset"),
             "Python's sqlite3 has no FTS5": ("ENABLE_FTS5",) in sqlite3.connect(":memory:").execute("pragma compile_options").fetchall()}
    missing += [complaint for complaint, is_met in needs.items() if not is_met]
    words = [options.program, "eval", "retrieval", "--help"]
    if not missing and "--corpus" not in subprocess.run(words, capture_output=True, text=True).stdout:
        missing = [f"{options.program} has no `eval retrieval`: make build"]
    if missing:
        sys.exit("\n".join(f"retrieval.py: {complaint}" for complaint in missing))


def enter_environment(home):
    """Goes on in the virtual environment with the rivals, made first where it is missing."""
    if not (home / "complete").exists():
        steps = [[sys.executable, "-m", "venv", "--clear", home], [home / "bin/pip", "install", "-q", *PACKAGES]]
        if any(subprocess.run(step).returncode for step in steps):
            sys.exit("retrieval.py: the rivals cannot be installed from PyPI")
        (home / "complete").touch()
    words = [str(home / "bin/python"), __file__, *sys.argv[1:]]
    if pathlib.Path(sys.prefix).resolve() != home:
        os.execve(words[0], words, {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"})


def read_rows(file):
    return [json.loads(line) for line in pathlib.Path(file).read_text().split("\n") if line.strip()]


def write_rows(file, rows):
    with open(file, "w") as output:
        output.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return file


# The rivals: of texts, lower-cased and composed, and a folder each makes its search, giving (place, score), and what saves it for its size.

def with_bm25s(texts, folder):
    """k1 1.5, b .75, which are its own defaults; compiled by numba, the fastest it offers."""
    import bm25s
    machine, depth = bm25s.BM25(k1=1.5, b=0.75, backend="numba"), min(TOP, len(texts))
    machine.index(bm25s.tokenize(texts, lower=False, token_pattern=r"(?u)\w+", stopwords=None, show_progress=False), show_progress=False)

    def search(text):
        places, scores = machine.retrieve([words_of(text)], k=depth, show_progress=False)
        return [(place, score) for place, score in zip(places[0].tolist(), scores[0].tolist()) if score > 0]
    return search, lambda: machine.save(folder, show_progress=False)


def with_tantivy(texts, folder):
    """Its default tokenizer, no positions; one of the query's words is enough."""
    import tantivy
    builder = tantivy.SchemaBuilder().add_text_field("body", tokenizer_name="default", index_option="freq")
    index = tantivy.Index(builder.add_integer_field("place", fast=True).build(), path=folder)
    writer = index.writer(heap_size=512_000_000)
    for place, text in enumerate(texts):
        writer.add_document(tantivy.Document(body=text, place=place))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(text):
        hits = searcher.search(index.parse_query(" ".join(words_of(text.replace("_", " "))), ["body"]), TOP, count=False).hits
        places = searcher.fast_field_values("place", [address for _, address in hits])
        return [(place, score) for place, (score, _) in zip(places, hits)]
    return search, lambda: None


def with_tfidf(texts, folder):
    """Cosine of logarithmic counts; the matrix lies by word, so that only the rows of the query's words are read."""
    import joblib, numpy
    from sklearn.feature_extraction.text import TfidfVectorizer
    vectors = TfidfVectorizer(lowercase=False, token_pattern=r"\w+", sublinear_tf=True, dtype=numpy.float32)
    matrix = vectors.fit_transform(texts).T.tocsr()

    def search(text):
        query, scores = vectors.transform([text]), numpy.zeros(len(texts), numpy.float32)
        for word, weight in zip(query.indices, query.data):
            start, end = matrix.indptr[word:word + 2]
            scores[matrix.indices[start:end]] += weight * matrix.data[start:end]
        best = numpy.argpartition(-scores, min(TOP, len(texts) - 1))[:TOP]
        return [(place, float(scores[place])) for place in best[numpy.argsort(-scores[best])].tolist() if scores[place] > 0]
    return search, lambda: joblib.dump((vectors, matrix), f"{folder}/saved")


def with_fts5(texts, folder):
    """Accents kept, texts not stored, segments merged; bm25() with the numbers built into it."""
    base = sqlite3.connect(f"{folder}/index.db")
    base.executescript("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000")
    base.execute("create virtual table passages using fts5(body, content='', tokenize='unicode61 remove_diacritics 0')")
    base.executemany("insert into passages(rowid, body) values (?, ?)", enumerate(texts))
    base.execute("insert into passages(passages) values ('optimize')")
    base.commit()

    def search(text):
        words = " OR ".join(f'"{word}"' for word in words_of(text)) or '""'
        order = "select rowid, -bm25(passages) from passages where passages match ? order by rank limit ?"
        return base.execute(order, (words, TOP)).fetchall()
    return search, lambda: None


RIVALS = {BASE: with_bm25s, "tantivy": with_tantivy, "TF-IDF": with_tfidf, "FTS5": with_fts5}


def rival(name, corpus, queries, run, core):
    """What `vanmieu eval retrieval` does, for a rival, its queries pinned to a core. Runs in a process of its own."""
    prepare = fold if name == FOLDED else lambda text: unicodedata.normalize("NFC", text).lower()
    rows, ranked, times = read_rows(corpus), [], []
    texts, kind = [f"{row.get('title') or ''} {row['text']}" for row in rows], RIVALS[name.split()[0]]
    with tempfile.TemporaryDirectory() as trial, tempfile.TemporaryDirectory(dir=pathlib.Path(run).parent) as folder:
        kind(texts[:2 * TOP], trial)[0](texts[0])  # importing and compiling are not measured
        began = time.perf_counter()
        search, save = kind([prepare(text) for text in texts], folder)
        seconds = time.perf_counter() - began
        os.sched_setaffinity(0, {int(core)})
        for query in read_rows(queries):
            began = time.perf_counter()
            hits = search(prepare(query["text"]))
            times.append((time.perf_counter() - began) * 1000)
            ranked.append({"query": query["id"], "ranked": [[rows[place]["id"], score] for place, score in hits]})
        save()
        index_bytes = sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file())
    write_rows(pathlib.Path(run), ranked)
    text_bytes = sum(len(((row.get("title") or "") + row["text"]).encode()) for row in rows)
    quantiles = {title: sorted(times)[int(share * len(times))] for title, share in {"p50": 0.5, "p95": 0.95}.items()}
    print(json.dumps({"index_seconds": seconds, "index_bytes": index_bytes, "text_bytes": text_bytes, "query_milliseconds": quantiles}))


class Bench:
    """Runs the systems. Its own process stays small, as the peak memory told of a child is at least its parent's."""

    def __init__(self, options):
        self.scratch, self.core, self.run = options.scratch, str(min(os.sched_getaffinity(0))), options.scratch / "run.jsonl"
        shutil.copy(options.program, self.scratch / "vanmieu")  # a build meanwhile would change it

    def measure(self, name, corpus, queries, pinned=False):
        """The figures of one system, with the peak memory of its process. `pinned`: ours on one core (a rival's queries always are)."""
        ours = [self.scratch / "vanmieu", "eval", "retrieval", "--json", "--corpus", corpus, "--queries", queries, "--run", self.run]
        theirs = [sys.executable, __file__, "rival", name, corpus, queries, self.run, self.core]
        words = [*map(str, (["taskset", "-c", self.core] if pinned else []) + (ours if name == OURS else theirs))]
        with subprocess.Popen(words, stdout=subprocess.PIPE, env={**os.environ, "VANMIEU_HOME": str(ROOT)}) as process:
            watch = threading.Timer(LIMIT_SECONDS, process.kill)
            watch.start()
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            watch.cancel()
        if process.returncode:
            sys.exit(f"retrieval.py: {name} ended with {process.returncode} ({LIMIT_SECONDS} s are allowed): {shlex.join(words)}")
        print(f"  {name}, {corpus.parent.name} {queries.name}: {output.decode().strip()}", file=sys.stderr, flush=True)
        return {**json.loads(output), "peak_bytes": usage.ru_maxrss * 1024}

    def gains(self, name, corpus, queries):
        """nDCG@10 and recall@10 of each query."""
        own, gains = self.measure(name, corpus, queries), {"ndcg": [], "recall": []}
        for query, row in zip(read_rows(queries), read_rows(self.run), strict=True):
            found = [place for place, (text, _) in enumerate(row["ranked"]) if text in query["relevant"]]
            gains["ndcg"].append(sum(GAINS[place] for place in found) / (sum(GAINS[:len(query["relevant"])]) or 1))
            gains["recall"].append(len(found) / max(len(query["relevant"]), 1))
        if abs(own.get("ndcg_at_10", mean := statistics.fmean(gains["ndcg"])) - mean) > 1e-6:
            print(f"retrieval.py: {name} itself says nDCG@10 {own['ndcg_at_10']}, not {mean}, for {queries}", file=sys.stderr)
        return gains


def interval(values):
    """The mean with its 95 % bootstrap interval; values of equal number are drawn alike, so differences are paired."""
    chance = random.Random(SEED)
    means = sorted(statistics.fmean(chance.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return [statistics.fmean(values), means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES) - 1]]


def quality(bench, sets):
    """For each set and measure the mean of each system, and the intervals of ours and of ours less bm25s."""
    results = {}
    for label, (corpus, queries) in sets.items():
        gains = {name: bench.gains(name, corpus, queries) for name in [OURS, *RIVALS]}
        lead = {kind: [ours - theirs for ours, theirs in zip(gains[OURS][kind], gains[BASE][kind])] for kind in gains[OURS]}
        results[label] = {"queries": len(lead["ndcg"]), "ours": {kind: interval(values) for kind, values in gains[OURS].items()},
                          "lead": {kind: interval(values) for kind, values in lead.items()},
                          **{kind: {name: statistics.fmean(values[kind]) for name, values in gains.items()} for kind in lead}}
    return results


def robustness(bench, sets):
    """nDCG@10 under each rewriting of the queries, as a mean over the sets. All rewritings are asked in one run."""
    found = {family: dict.fromkeys([OURS, BASE, FOLDED], 0) for family in REWRITE}
    for corpus, queries in sets.values():
        rows = read_rows(queries)
        rewritten = ({**row, "text": rewrite(row["text"])} for rewrite in REWRITE.values() for row in rows)
        noisy = write_rows(bench.scratch / "noisy.jsonl", rewritten)
        for name in found["clean"]:
            gains = bench.gains(name, corpus, noisy)["ndcg"]
            for place, family in enumerate(REWRITE):
                found[family][name] += statistics.fmean(gains[place * len(rows):(place + 1) * len(rows)]) / len(sets)
    return found


def large_collection(scratch, count):
    """Passages of sentences drawn from the starter experts' documents, and headings of theirs as queries; with a digest."""
    headings, sentences, chance = set(), [], random.Random(SEED)
    for file in sorted(ROOT.glob("experts/*/documents/*.md")):
        text = file.read_text().split("---\n", 2)[2]
        headings |= set(re.findall(r"^## (.+)", text, re.MULTILINE))
        paragraphs = re.sub(r"^(## |source:|url:).*", "", text, flags=re.MULTILINE).split("\n")
        sentences += [sentence for line in paragraphs for sentence in re.split(r"(?<=[.!?]) +", line.strip()) if sentence]
    lengths = [len(words_of(sentence)) for sentence in sentences]
    goal = SYLLABLES - statistics.fmean(lengths) / 2

    def passage(number):
        chosen = []
        while sum(lengths[place] for place in chosen) < goal:
            chosen.append(chance.randrange(len(sentences)))
        return {"id": str(number), "title": "", "text": " ".join(sentences[place] for place in chosen)}

    asked = chance.sample(sorted(headings), min(HEADINGS, len(headings)))
    queries = write_rows(scratch / "headings.jsonl", ({"id": text, "text": text, "relevant": []} for text in asked))
    corpus = write_rows(scratch / "passages.jsonl", map(passage, range(count)))
    with open(corpus, "rb") as file:
        return corpus, queries, hashlib.file_digest(file, "md5").hexdigest()[:8]


def scale(bench, corpus, queries, count, repetitions):
    """Every system in turn, `repetitions` times; ours once more each time, pinned, for its queries. Medians, and all repetitions."""
    taken = {name: [] for name in [OURS, *RIVALS]}
    for _ in range(repetitions):
        for name, found in taken.items():
            one = bench.measure(name, corpus, queries)
            times = (bench.measure(name, corpus, queries, pinned=True) if name == OURS else one)["query_milliseconds"]
            ratios = {"rate": count / one["index_seconds"], "share": one["index_bytes"] / one["text_bytes"]}
            found.append({key: value for key, value in one.items() if key.startswith(("index_", "text_", "peak_"))} | ratios | times)
    return {name: {**{key: statistics.median(one[key] for one in found) for key in found[0]}, "repetitions": found}
            for name, found in taken.items()}


def print_table(title, lines):
    """`lines` has each line's cells by the column's heading."""
    columns = list(next(iter(lines.values())))
    lines = {title: {column: column for column in columns}, **lines}
    wide = {column: max(len(cells[column]) for cells in lines.values()) + 2 for column in columns}
    print("\n" + "\n".join(f"{label:26}" + "".join(f"{cells[column]:>{wide[column]}}" for column in columns)
                           for label, cells in lines.items()), flush=True)


def print_quality(results):
    for kind, title in {"ndcg": "nDCG@10", "recall": "recall@10"}.items():
        ours = lambda found: "{:.1f} ({:.1f} to {:.1f})".format(*(100 * value for value in found["ours"][kind]))
        lead = lambda found: "{:+.1f} ({:+.1f} to {:+.1f})".format(*(100 * value for value in found["lead"][kind]))
        print_table(title, {label: {"queries": str(found["queries"]), OURS: ours(found), f"{OURS} less {BASE}": lead(found),
                                    **{name: f"{found[kind][name] * 100:.1f}" for name in RIVALS}} for label, found in results.items()})


def print_robustness(results, count):
    cell = lambda name, value: f"{value * 100:.1f} ({100 * (value - results['clean'][name]):+.1f})"
    print_table(f"nDCG@10, mean of {count} sets",
                {family: {name: cell(name, value) for name, value in means.items()} for family, means in results.items()})


def print_scale(results, count, digest):
    lines = {"text MB": ("text_bytes", 1e6, 1), "index s": ("index_seconds", 1, 2), "passages a second": ("rate", 1, 0),
             "index MB": ("index_bytes", 1e6, 1), "index / text": ("share", 1, 2), "peak memory MB": ("peak_bytes", 1e6, 0),
             "query ms p50": ("p50", 1, 2), "query ms p95": ("p95", 1, 2)}
    print_table(f"{count} passages, {digest}", {title: {name: f"{found[key] / unit:.{digits}f}" for name, found in results.items()}
                                                for title, (key, unit, digits) in lines.items()})


def main(options):
    bench, sets = Bench(options), {}
    for folder in options.data:
        kept = read_rows(folder / "queries.jsonl")[::8 if options.quick else 1]
        sets[folder.resolve().name] = folder / "corpus.jsonl", write_rows(options.scratch / f"queries-{folder.resolve().name}.jsonl", kept)
    heading = {"date": time.strftime("%Y-%m-%d"), "commit": subprocess.getoutput(f"git -C '{ROOT}' describe --always --dirty"),
               "cores": os.cpu_count(), "platform": platform.platform(), "load": round(os.getloadavg()[0], 1),
               "versions": {**{name: importlib.metadata.version(name) for name in PACKAGES}, "sqlite": sqlite3.sqlite_version,
                            "python": platform.python_version()}, "command": shlex.join(["Tests/Benchmarks/retrieval.py", *sys.argv[1:]])}
    print("{date}  commit {commit}  {cores} cores  {platform}  load {load}\n{versions}\n{command}".format(**heading), flush=True)
    print_quality(found := quality(bench, sets))
    print_robustness(noisy := robustness(bench, dict(list(sets.items())[:NOISY_SETS])), min(len(sets), NOISY_SETS))
    count, repetitions = (min(options.passages, 5000), 1) if options.quick else (options.passages, REPETITIONS)
    corpus, queries, digest = large_collection(options.scratch, count)
    print_scale(large := scale(bench, corpus, queries, count, repetitions), count, digest)
    if options.json:
        report = {**heading, "sets": found, "robustness": noisy, "scale": {"passages": count, "digest": digest, "systems": large}}
        pathlib.Path(options.json).write_text(json.dumps(report, indent=1, ensure_ascii=False))


if sys.argv[1:2] == ["rival"]:
    rival(*sys.argv[2:])
else:
    OPTIONS = arguments()
    check(OPTIONS)
    enter_environment(OPTIONS.scratch / "venv")
    main(OPTIONS)
