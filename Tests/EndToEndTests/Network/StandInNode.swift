import FoundationEssentials
import Subprocess
import Testing
import Trust
import Wire

/// A node that says whatever a test wants: a process that reads its answers from files.
///
/// `sketch` and `signature`, where they are there, are what it gives for `GET /v1/sketch`, `reply` is
/// what it answers every question, where there is no `echo`, which has it quote the question as a
/// passage of its own; what it was asked stands in `asked`, a request a line, and its
/// head in `heads`.
struct StandInNode: Sendable {
    let expert: ScaffoldedExpert
    let folder: String
    let port: Int

    /// Runs one for `expert` while `body` runs.
    static func serving(
        _ expert: ScaffoldedExpert,
        _ body: @Sendable (StandInNode) async throws -> Void
    ) async throws {
        let folder = "\(expert.folder)/stand-in"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        let node = StandInNode(expert: expert, folder: folder, port: try FreePort.find())
        for file in ["asked", "heads"] { try node.write(file, "") }
        try node.write("reply", Self.abstention)
        let arguments = ["-e", script, "\(node.port)", folder]
        try await ExtraNode.running(.name("perl"), arguments, log: "\(folder)/log") { _ in
            try await body(node)
        }
    }

    /// The sketch that a node of `expert` would give of its build.
    static func sketch(of expert: ScaffoldedExpert, _ kind: String) async throws -> [UInt8] {
        try await sketch(of: expert.folder, ["--build", expert.build, "--kind", kind])
    }

    static func sketch(of folder: String, _ options: [String] = []) async throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "vanmieu-\(UUID().uuidString).sketch").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let command = try await Command(["node", "sketch", folder, "--out", file] + options)
        try #require(command.code == 0, "\(command.error)")
        return [UInt8](try #require(FileManager.default.contents(atPath: file)))
    }

    /// Gives `sketch` from now on, signed by the expert's owner as made at `made`, Unix milliseconds.
    func show(_ sketch: [UInt8], made: Int64) throws {
        let owner = try SigningKey.load(from: "\(expert.keys)/owner.jwk")
        let id = try #require(ExpertID(expert.id))
        let signature = try SketchSignature(sketch, of: id, made: made, by: owner)
        try write("sketch", Data(sketch))
        try write("signature", signature.text)
    }

    /// It declines everything, so it is examined on what it has to decline.
    func enrol(on network: Network) async throws {
        let exam = #"{"id": "e01", "question": "Chữa bệnh gút thế nào?", "refuse": true}"#
        try expert.write("decline.jsonl", exam + "\n")
        try await lease(on: network)
        try await expert.enrol(on: network, exam: "decline.jsonl")
    }

    /// Takes the place of the expert's nodes for the next minute.
    func lease(on network: Network) async throws {
        let key = try SigningKey.load(from: "\(expert.keys)/node.jwk").kid
        let lease = JSONValue.object([
            "url": .string("http://127.0.0.1:\(port)"), "key": .string(key),
            "ttl_s": .integer(60), "in_flight": .integer(0), "draining": .bool(false),
        ])
        let reply = try await network.send(
            "PUT",
            "/v1/experts/\(expert.id)/nodes/stand-in",
            lease,
            key: network.folder.organisationKey(expert.sibling.rawValue)
        )
        try #require(reply.status == 200, "\(reply.text)")
    }

    func write(_ file: String, _ text: String) throws {
        try write(file, Data(text.utf8))
    }

    func write(_ file: String, _ data: Data) throws {
        try data.write(to: URL(filePath: "\(folder)/\(file)"), options: .atomic)
    }

    /// Every question that it was put.
    var asked: [Substring] { lines(of: "asked") }

    /// The lines of the heads that it was put them with.
    var heads: [Substring] { lines(of: "heads") }

    private func lines(of file: String) -> [Substring] {
        let data = FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()
        return String(decoding: data, as: UTF8.self).split { $0.isNewline }
    }

    /// What an expert says that has nothing to say.
    private static let abstention = #"""
        {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
        "message":{"role":"assistant","content":"Tôi không có thông tin."},"finish_reason":"stop"}],
        "vanmieu":{"confidence":0.1,"abstained":true,"reason":"nothing found","evidence":[]}}
        """#

    /// What one says that makes its passages of the questions.
    static let echo = #"""
        {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
        "message":{"role":"assistant","content":"QUESTION"},"finish_reason":"stop"}],
        "vanmieu":{"confidence":0.9,"abstained":false,"evidence":[{"passage_id":"p#1",
        "text":"QUESTION","document":"Luật","section":"Điều 1","as_of":"2026-01-01",
        "quote_start":0,"quote_end":1,"answer_start":0,"answer_end":1}]}}
        """#

    private static let script = #"""
        use strict; use IO::Socket::INET;
        $SIG{CHLD} = 'IGNORE';
        my ($port, $folder) = @ARGV;
        my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port,
            Listen => 64, ReuseAddr => 1) or die "cannot listen: $!";
        sub content {
            open(my $file, '<:raw', "$folder/$_[0]") or return '';
            local $/; my $content = <$file>; return $content;
        }
        while (my $client = $server->accept) {
            next if fork;
            my ($length, $body, $head, $first) = (0, '', '', scalar <$client>);
            while (my $line = <$client>) {
                $length = $1 if $line =~ /^content-length:\s*(\d+)/i;
                last if $line =~ /^\r?\n$/;
                $head .= lc $line;
            }
            read($client, $body, $length) if $length;
            my ($type, $more, $answer) = ('application/json', '', '');
            if ($first =~ m{^GET /v1/sketch }) {
                unless (-e "$folder/sketch") {
                    print $client "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n",
                        "connection: close\r\n\r\n";
                    exit;
                }
                $type = 'application/octet-stream';
                $more = 'vanmieu-signature: ' . content('signature') . "\r\n";
                $answer = content('sketch');
            } else {
                open(my $log, '>>:raw', "$folder/heads"); print $log $head; close($log);
                open($log, '>>:raw', "$folder/asked"); print $log "$body\n"; close($log);
                my ($said) = $body =~ /.*"content":"((?:[^"\\]|\\.)*)"/s;
                $answer = -e "$folder/echo" ? content('echo') : content('reply');
                $answer =~ s/QUESTION/$said/g;
            }
            print $client "HTTP/1.1 200 OK\r\ncontent-type: $type\r\n$more",
                'content-length: ', length($answer), "\r\nconnection: close\r\n\r\n", $answer;
            exit;
        }
        """#
}
