"""A network whose experts' nodes are stand-ins, and questions at Poisson times: what dispatch.py measures with."""
import base64, contextlib, json, os, pathlib, shutil, signal, subprocess, sys, tempfile, threading, time, urllib.error

import gateway
from gateway import GATEWAY_CORE, HERE, LOAD_CORE, NGINX, PORTS, ROOT, ask, expert_id, wait_for

PORTS.update(direct=19101, nginx=19102, VanMieu=19104)
FIRST_NODE, REAL_NODE = 19110, 19150


class Row:
    """One question: when it was due and how long it took from then, in seconds, and what came of it."""

    def __init__(self, line):
        due, took, status, verdict, text = line.split()
        self.due, self.took, self.status, self.verdict = int(due) / 1e6, int(took) / 1e6, int(status), verdict
        self.useful = self.status == 200 and verdict in ("answered", "partial", "-") and text == "1"


class Dispatch(gateway.Bench):
    """A router whose experts' nodes are stand-ins, started anew for every run so that nothing is known of them."""

    def __init__(self, options):
        super().__init__(options)
        self.url, self.data = f"http://127.0.0.1:{PORTS['VanMieu']}", self.scratch / "data"
        self.leases, self.seed, self.renewing = [], 0, threading.Lock()

    def prepare(self):
        for name in ["upstream", "arrivals"]:
            subprocess.run(["cc", "-O2", "-o", self.scratch / name, HERE / f"gateway/{name}.c", "-lm"], check=True)
        self.answer.write_text(json.dumps(gateway.expert_answer(), ensure_ascii=False))
        if self.options.again and (self.data / "keys.txt").exists():
            shutil.copy(self.options.program, self.scratch / "vanmieu")
            self.keys["VanMieu"] = gateway.key(self.data, "application")
        else:
            self.bring_up()
        threading.Thread(target=self.renew_all, daemon=True).start()

    # Processes

    def end(self, *names):
        for name in names or list(self.processes):
            process = self.processes.pop(name)
            with contextlib.suppress(OSError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(15)

    def fresh(self, nodes, one_expert=False):
        """A new router, with leases on new nodes: {(expert's folder, port): words for upstream.c}."""
        with self.renewing:
            self.leases = []
        self.end()
        policy = (ROOT / "registry/policy.local.yaml").read_text().replace("application_per_minute: 600", "application_per_minute: 100000000")
        if one_expert:
            policy = policy.replace("rival_above: 0.25", "rival_above: 1").replace("widen_above: 0.10", "widen_above: 1").replace("max_experts: 3", "max_experts: 1")
        (self.scratch / "policy.yaml").write_text(policy)
        for (_, port), words in nodes.items():
            self.start_node(port, words)
        self.serve({})
        self.forget()
        with self.renewing:
            self.leases = list(nodes)
        self.renew_once()

    def start_node(self, port, words):
        if f"node {port}" not in self.processes:
            self.start(f"node {port}", [self.scratch / "upstream", port, self.answer, "--seed", port, "--log", self.log(port), *words], LOAD_CORE)
            wait_for(port)

    def start_balancer(self, ports):
        servers = " ".join(f"server 127.0.0.1:{port} max_fails=0;" for port in ports)
        conf = NGINX.replace("server 127.0.0.1:{upstream};", servers).format(scratch=self.scratch, port=PORTS["nginx"])
        (self.scratch / "nginx.conf").write_text(conf)
        self.start("nginx", ["nginx", "-p", self.scratch, "-c", self.scratch / "nginx.conf"], GATEWAY_CORE)
        wait_for(PORTS["nginx"])

    def log(self, port):
        return self.scratch / f"node-{port}.times"

    def asked_at(self, ports, since=0.0):
        """When the nodes were asked, in order."""
        return sorted(time for port in ports for time in (int(line) / 1e6 for line in self.log(port).read_text().splitlines()) if time >= since)

    def forget(self):
        """Ends the leases of earlier runs, which outlive the router, and those of `vanmieu up`."""
        admin = gateway.key(self.data, "admin")
        for expert in map(expert_id, sorted(folder.name for folder in self.data.glob("experts/*"))):
            for node in ["node-1", *(f"node-{port}" for port in (PORTS["direct"], *range(FIRST_NODE, FIRST_NODE + 11)))]:
                with contextlib.suppress(urllib.error.HTTPError):
                    ask("DELETE", f"{self.url}/v1/experts/{expert}/nodes/{node}", key=admin)

    def renew_once(self):
        with self.renewing:
            for folder, port in self.leases:
                owner = json.loads((self.data / "experts" / folder / "owner.jwk").read_text())
                lease = {"url": f"http://127.0.0.1:{port}", "key": owner["kid"], "ttl_s": 60}
                ask("PUT", f"{self.url}/v1/experts/{expert_id(folder)}/nodes/node-{port}", lease, gateway.key(self.data, "admin"))

    def renew_all(self):
        while not self.stopping.wait(10):
            with contextlib.suppress(OSError):
                self.renew_once()

    # Questions

    def forced(self, folders, own=False):
        """The questions, to be put to just those experts."""
        control = {"experts": [expert_id(folder) for folder in folders], "max_experts": len(folders)}
        bodies = gateway.questions()
        if own:
            rows = [json.loads(line) for line in (ROOT / "experts" / folders[0] / "questions.jsonl").read_text().splitlines()]
            bodies = [{"model": "vanmieu-auto", "messages": [{"role": "user", "content": row["question"]}]} for row in rows if row["passages"]]
        self.write([{**body, "vanmieu": control} for body in bodies])

    def write(self, bodies):
        self.questions.write_text("".join(json.dumps(body, ensure_ascii=False) + "\n" for body in bodies))

    def keep_useful(self):
        """Leaves the questions that get an answer with text."""
        bodies = [json.loads(line) for line in self.questions.read_text().splitlines()]
        self.write([body for body in bodies if self.verdict(body) == "answered"])
        if not self.questions.read_text():
            sys.exit("dispatch.py: no question is answered")

    def verdict(self, body):
        with contextlib.suppress(OSError):
            return ask("POST", f"{self.url}/v1/chat/completions", body, self.keys["VanMieu"])["vanmieu"]["verdict"]

    def begin(self, rate, seconds, name="VanMieu", core=LOAD_CORE):
        """The load generator under way; see `rows`."""
        self.seed += 1
        out = self.scratch / f"rows-{self.seed}.txt"
        words = ["taskset", "-c", core, self.scratch / "arrivals", PORTS[name], self.questions, self.keys.get(name, "none"), rate, seconds, self.seed, out]
        return subprocess.Popen([*map(str, words)]), out, seconds

    def rows(self, load):
        process, out, seconds = load
        try:
            if process.wait(seconds + 30) != 0:
                sys.exit("dispatch.py: the load generator failed")
        finally:
            process.kill()
        found = sorted(map(Row, out.read_text().splitlines()), key=lambda row: row.due)
        out.unlink()
        return found

    def run(self, rate, seconds, **more):
        return self.rows(self.begin(rate, seconds, **more))


def call_token(data, expert):
    """What the router shows a node (Trust/CallToken): a JWS signed with the key of the network that this script made."""
    def base64url(content):
        return base64.urlsafe_b64encode(content if isinstance(content, bytes) else json.dumps(content, separators=(",", ":"), sort_keys=True).encode()).rstrip(b"=").decode()

    key, now = json.loads((data / "router.jwk").read_text()), int(time.time())
    claims = {"iss": key["kid"], "aud": expert, "iat": now, "exp": now + 3000}
    text = base64url({"alg": "EdDSA", "kid": key["kid"], "typ": "vanmieu-call+jwt"}) + "." + base64url(claims)
    with tempfile.TemporaryDirectory() as folder:
        secret, message = pathlib.Path(folder, "key"), pathlib.Path(folder, "text")
        secret.write_bytes(bytes.fromhex("302e020100300506032b657004220420") + base64.urlsafe_b64decode(key["d"] + "=="))  # PKCS #8
        message.write_text(text)
        words = ["openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", secret, "-in", message]
        return text + "." + base64url(subprocess.run(words, check=True, capture_output=True).stdout)
