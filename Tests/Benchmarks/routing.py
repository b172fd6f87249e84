#!/usr/bin/env python3
"""Measures the domain classifier beside TF-IDF with a linear SVM and beside fastText, on labelled questions.

usage: Tests/Benchmarks/routing.py --data FOLDER_OR_FILES... [--program PATH] [--scratch DIR] [--json FILE] [--quick]

Rows are JSON lines {"text","domains":[…],"source","lang"?}. Each of the three learns once from the registry's questions ("ours") and
once from the rows themselves with the tested source left out ("rows"). README.md beside this file says what is printed. Nothing is
asserted. The rivals come from PyPI, into a virtual environment in the scratch folder, which later runs use again.
"""
import argparse, collections, hashlib, json, os, pathlib, pickle, platform, random, shlex, shutil, subprocess, sys, tempfile, time
import timeit, unicodedata

from noise import FAMILIES, REWRITE, SEED, fold

ROOT = pathlib.Path(__file__).resolve().parents[2]
LABELS = sorted(folder.name for folder in (ROOT / "registry/domains").iterdir() if folder.is_dir()) + ["none"]
FOLDS, BINS, TERM_WEIGHT, EPOCHS = 6, 15, 0.3, 24
FASTTEXT = {"lr": 0.3, "dim": 50, "wordNgrams": 2, "minn": 2, "maxn": 5, "bucket": 300_000, "loss": "softmax", "verbose": 0}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", nargs="+", required=True, metavar="PATH", help="files of rows, or folders of *.jsonl")
    parser.add_argument("--program", default=ROOT / ".build/release/vanmieu", help="the built vanmieu")
    parser.add_argument("--scratch", type=lambda path: pathlib.Path(path).resolve(), help="a folder outside the checkout; kept",
                        default=f"{tempfile.gettempdir()}/vanmieu-routing-{os.getuid()}")
    parser.add_argument("--json", metavar="FILE", help="write the figures there too")
    parser.add_argument("--quick", action="store_true", help="an eighth of the rows and a quarter of our questions: tries the script")
    options = parser.parse_args()
    for missing in [path for path in [*options.data, options.program] if not os.path.exists(path)]:
        sys.exit(f"routing.py: there is no {missing}")
    if ROOT in [options.scratch, *options.scratch.parents]:
        sys.exit("routing.py: --scratch must lie outside the checkout")
    return options


def enter_environment(home):
    """Goes on in the virtual environment with the rivals, made first where it is missing."""
    if not (home / "complete").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        subprocess.run([home / "bin/pip", "install", "-q", "scikit-learn", "scipy", "numpy", "fasttext-wheel"], check=True)
        (home / "complete").touch()
    words = [str(home / "bin/python"), __file__, *sys.argv[1:]]
    if pathlib.Path(sys.prefix).resolve() != home:
        os.execve(words[0], words, {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})


OPTIONS = arguments()
enter_environment(OPTIONS.scratch / "venv")

import fasttext
import numpy as np
from scipy.special import log_softmax, softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC


def read_rows(paths, quick):
    """The Vietnamese rows, each with its first right label."""
    rows = []
    for file in [file for path in map(pathlib.Path, paths) for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]:
        rows += [json.loads(line) for line in file.read_text().split("\n") if line.strip()]
        if not all({"text", "domains", "source"} <= row.keys() for row in rows):
            sys.exit(f"routing.py: {file} has rows that are no evaluation rows")
    rows = [{**row, "label": (row["domains"] or ["none"])[0]} for row in rows if row.get("lang", "vi") in ("vi", "vi-nodiac")]
    return (rows[::8] if quick else rows) or sys.exit("routing.py: no Vietnamese rows in " + " ".join(paths))


def deal(rows):
    """Whole sources in folds: sorted by their commonest label, then by size, and dealt in turn, which parts those of one domain."""
    sizes = collections.Counter(row["source"] for row in rows)
    common = dict(source for source, _ in reversed(collections.Counter((row["source"], row["label"]) for row in rows).most_common()))
    order = sorted(sizes, key=lambda name: (common[name], -sizes[name], name))
    return [set(order[start::FOLDS]) for start in range(min(FOLDS, len(order)))] if len(order) > 1 else []


def our_material(quick):
    """The registry's questions and terms as (text, label, weight, file)."""
    found = []
    for label in LABELS:
        folder = ROOT / ("registry/out-of-scope" if label == "none" else f"registry/domains/{label}")
        for file in sorted(folder.rglob("*.txt")):
            weight, texts = TERM_WEIGHT if file.name == "terms.txt" else 1, map(str.strip, file.read_text().split("\n"))
            found += [(text, label, weight, f"{label}/{file.name}") for text in texts if text and text[0] != "#"]
    return found[::4] if quick else found


class Rival:
    """What the two rivals share: a temperature, fitted on a tenth that is held out by file, then training on everything."""

    def __init__(self, material, scratch, quick):
        self.scratch, material = scratch, material or our_material(quick)
        is_out = lambda row: row[2] == 1 and hashlib.md5(row[3].encode()).digest()[0] % 10 == 0
        self.learn([row for row in material if not is_out(row)])
        out = [row for row in material if is_out(row)]
        scores, gold = self.scores([row[0] for row in out]), [LABELS.index(row[1]) for row in out]
        loss = lambda degree: -log_softmax(scores / degree, axis=1)[range(len(gold)), gold].mean()
        self.temperature = float(min(np.geomspace(0.05, 20, 150), key=loss))
        self.learn(material)

    def predict(self, texts):
        chances = softmax(self.scores(texts) / self.temperature, axis=1)
        return [LABELS[best] for best in chances.argmax(1)], chances.max(1), chances[:, -1]

    def evaluate(self, file):
        """The microseconds of single queries; then for each text the label, the confidence in it and the probability of "none"."""
        texts = [json.loads(line)["text"] for line in file.read_text().split("\n") if line]
        few = texts[::max(len(texts) // 400, 1)] if file.name == "rows-clean.jsonl" else texts[:1]
        taken = [timeit.timeit(lambda: self.predict([text]), number=1) * 1e6 for text in few[:5] + few]
        return {"microseconds": dict(zip(("p50", "p99"), np.quantile(taken[len(few[:5]):], (0.5, 0.99)).tolist()))}, self.predict(texts)


class VectorMachine(Rival):
    """Words and pairs of words accented and folded, characters 2 to 5 within folded words; a linear SVM, classes balanced."""

    def learn(self, material):
        words = {"token_pattern": r"\w+", "ngram_range": (1, 2), "sublinear_tf": True, "dtype": np.float32}
        characters = TfidfVectorizer(analyzer="char_wb", preprocessor=fold, **{**words, "ngram_range": (2, 5), "token_pattern": None})
        parts = [("accented", TfidfVectorizer(**words)), ("folded", TfidfVectorizer(preprocessor=fold, **words)), ("in words", characters)]
        self.features, self.machine = FeatureUnion(parts), LinearSVC(class_weight="balanced")
        texts, labels, weights, _ = zip(*material)
        self.machine.fit(self.features.fit_transform(texts), labels, sample_weight=weights)

    def scores(self, texts):
        found = np.full((len(texts), len(LABELS)), -9.0)
        found[:, [LABELS.index(label) for label in self.machine.classes_]] = self.machine.decision_function(self.features.transform(texts))
        return found

    def sizes(self):
        return {"model_bytes": len(pickle.dumps((self.features, self.machine), protocol=5))}


class FastText(Rival):
    """Supervised fastText over the words accented and once more folded; on one thread, as more give another model each time."""

    @staticmethod
    def line(text):
        text = " ".join("".join(letter if letter.isalnum() else " " for letter in unicodedata.normalize("NFC", text.lower())).split())
        return f"{text} {fold(text)}"

    def learn(self, material):
        times = 3 if any(row[2] < 1 for row in material) else 1  # it knows no weights: a question stands thrice, a term once
        lines = [f"__label__{label} {self.line(text)}\n" for text, label, weight, _ in material for _ in range(times if weight == 1 else 1)]
        random.Random(SEED).shuffle(lines)
        self.file = self.scratch / "fasttext.txt"
        self.file.write_text("".join(lines))
        self.model = fasttext.train_supervised(str(self.file), epoch=EPOCHS // times, thread=1, seed=SEED, **FASTTEXT)

    def scores(self, texts):
        found = np.full((len(texts), len(LABELS)), -20.0)
        for place, text in enumerate(texts):
            for chance, label in self.model.f.predict(self.line(text) + "\n", len(LABELS), 0.0, "strict"):
                found[place, LABELS.index(label.removeprefix("__label__"))] = np.log(max(chance, 1e-9))
        return found

    def sizes(self):
        saved, sizes = self.scratch / "fasttext.bin", {}
        for name in ["model_bytes", "quantised_bytes"]:
            self.model.save_model(str(saved))
            sizes[name] = saved.stat().st_size
            self.model.is_quantized() or self.model.quantize(input=str(self.file), qnorm=True)
        return sizes


class VanMieu:
    """The program itself, trained on the registry, or on rows where `material` is given."""

    def __init__(self, material, scratch, quick):
        self.scratch, self.model, file = scratch, scratch / "vanmieu.model", scratch / "vanmieu.jsonl"
        file.write_text("".join(json.dumps({"text": text, "label": label}) + "\n" for text, label, *_ in material))
        self.run("train", "--out", self.model, *(["--data", file] if material else []))

    def run(self, *words):
        return subprocess.check_output([self.scratch / "vanmieu", *words], env={**os.environ, "VANMIEU_HOME": str(ROOT)}, text=True)

    def evaluate(self, file, *more):
        found = self.scratch / "predictions.jsonl"
        own = self.run("eval", "routing", "--data", file, "--model", self.model, "--json", "--predictions", found, *more)
        rows = [json.loads(line) for line in found.read_text().split("\n") if line]
        chosen = [(row["label"], row["scores"].get(row["label"], row["out_of_scope"]), row["out_of_scope"]) for row in rows]
        return json.loads(own), zip(*chosen)

    def sizes(self):
        return {"model_bytes": self.model.stat().st_size}


def figures(rows, labels, chances, outside):
    gold = [label if label in row["domains"] else row["label"] for row, label in zip(rows, labels, strict=True)]
    right = np.array(gold) == np.array(labels)
    known = [label for label in LABELS if label in gold]
    f1 = dict(zip(known, f1_score(gold, labels, labels=known, average=None, zero_division=0).tolist()))
    names = np.array([row["source"] for row in rows])
    share = {name: float(right[names == name].mean()) for name in sorted(set(names.tolist()))}
    gaps = (np.array(chances) - right)[np.argsort(chances, kind="stable")]
    ece = sum(abs(gaps[place * len(gaps) // BINS:(place + 1) * len(gaps) // BINS].sum()) for place in range(BINS)) / len(gaps)
    truly = [not row["domains"] for row in rows]
    mean = lambda values: float(np.mean(list(values)))
    return {"macro_f1": mean(f1.values()), "accuracy": mean(right), "source_mean": mean(share.values()), "f1": f1, "per_source": share,
            "ece": float(ece), "auroc": float(roc_auc_score(truly, outside)) if len(set(truly)) == 2 else None}


def measure(kind, folds, rows, scratch, quick):
    """Trains and tests one system: once on our questions where `folds` is nothing, else fold by fold on the rows; sums it up."""
    collected, tested, costs, own = {name: [[], [], []] for name in REWRITE}, [], [], {}
    for left_out in folds or [{row["source"] for row in rows}]:
        test = [row for row in rows if row["source"] in left_out]
        material = [(row["text"], row["label"], 1, row["text"]) for row in rows if row["source"] not in left_out]
        began, used = time.perf_counter(), sum(os.times()[:4])
        system = kind(material, scratch, quick)
        cost = {"seconds": time.perf_counter() - began, "cpu_seconds": sum(os.times()[:4]) - used}
        for name, rewrite in REWRITE.items():
            file = scratch / f"rows-{name}.jsonl"
            file.write_text("".join(json.dumps({**row, "text": rewrite(row["text"])}, ensure_ascii=False) + "\n" for row in test))
            found, predictions = system.evaluate(file)
            collected[name] = [gathered + list(values) for gathered, values in zip(collected[name], predictions)]
            cost |= {f"microseconds_{key}": value for key, value in found["microseconds"].items()} if name == "clean" else {}
        if kind is VanMieu and not folds:
            own = {name: system.evaluate(scratch / "rows-clean.jsonl", "--noise", f"{SEED}:{name}")[0]["macro_f1"] for name in FAMILIES}
        costs.append({**cost, **system.sizes()})
        tested += test
        print(f"  {kind.__name__}, {len(material) or 'our'} rows, {cost['seconds']:.1f} s", file=sys.stderr, flush=True)
    result = {name: figures(tested, *gathered) for name, gathered in collected.items()}
    return {**result, **{name: float(np.mean([cost[name] for cost in costs])) for name in costs[0]}, "own_noise_macro_f1": own}


def column(result):
    """What the table shows of one system."""
    percent = lambda value: "-" if value is None else f"{value * 100:.1f}"
    number = lambda key, unit=1, digits=1: f"{result[key] / unit:.{digits}f}" if key in result else "-"
    clean, plain = result["clean"], {"macro-F1": "macro_f1", "accuracy": "accuracy", "mean over sources": "source_mean",
                                     "calibration error": "ece", "out-of-scope AUROC": "auroc"}
    cells = {title: percent(clean[key]) for title, key in plain.items()}
    cells |= {f"F1 {label}": percent(value) for label, value in clean["f1"].items()}
    changed = lambda value, before: f"{percent(value)} ({100 * (value - before):+.1f})"
    for title, key in [("macro-F1", "macro_f1"), ("sources", "source_mean"), ("calibration", "ece")]:
        cells |= {f"{title} {name}": changed(result[name][key], clean[key]) for name in FAMILIES}
    cells |= {f"--noise {name}": percent(result["own_noise_macro_f1"].get(name)) for name in FAMILIES}
    return {**cells, "model MB": number("model_bytes", 1e6), "quantised MB": number("quantised_bytes", 1e6),
            "training s": number("seconds"), "training cpu s": number("cpu_seconds"),
            "microseconds p50": number("microseconds_p50", digits=0), "microseconds p99": number("microseconds_p99", digits=0)}


def main():
    rows, head = read_rows(OPTIONS.data, OPTIONS.quick), ["git", "-C", ROOT, "rev-parse", "--short", "HEAD"]
    shutil.copy(OPTIONS.program, OPTIONS.scratch / "vanmieu")  # a build meanwhile would change it
    heading = {"date": time.strftime("%Y-%m-%d"), "commit": subprocess.run(head, capture_output=True, text=True).stdout.strip(),
               "cores": os.cpu_count(), "platform": platform.platform(), "load": round(os.getloadavg()[0], 1),
               "command": shlex.join(["Tests/Benchmarks/routing.py", *sys.argv[1:]]), "rows": len(rows)}
    folds, kinds = deal(rows), {"VanMieu": VanMieu, "SVM": VectorMachine, "fastText": FastText}
    results = {f"{name} {learnt}": measure(kind, where, rows, OPTIONS.scratch, OPTIONS.quick)
               for learnt, where in {"ours": [], "rows": folds}.items() if where or learnt == "ours" for name, kind in kinds.items()}
    print("{date}  commit {commit}  {cores} cores  {platform}  load {load}\n{command}\n{rows} rows".format(**heading)
          + f" of {len({row['source'] for row in rows})} sources, folds: " + " | ".join(" ".join(sorted(part)) for part in folds))
    columns = {name: {"": name, **column(result)} for name, result in results.items()}
    for title in columns["VanMieu ours"]:
        print(f"{title:30}" + "".join(f"{cells[title]:>15}" for cells in columns.values()))
    if OPTIONS.json:
        pathlib.Path(OPTIONS.json).write_text(json.dumps({**heading, "folds": list(map(sorted, folds)), "systems": results}, indent=1))


main()
