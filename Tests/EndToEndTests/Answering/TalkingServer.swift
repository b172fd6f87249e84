import FoundationEssentials
import Subprocess
import Testing

/// An OpenAI-compatible server, without anything of ours, that takes its time: a process that writes
/// twenty words, one every 50 ms.
///
/// Asked about what is "hỏng" it breaks off after three, once the file `heard` says that some have
/// come, or after ten seconds; asked for something "dài" it writes a
/// hundred pieces as fast as they are taken. The file `ended` says that a text is whole, `gone`
/// that its reader went away.
struct TalkingServer: Sendable {
    static let text = (1...20).map { "từ\($0) " }.joined()
    static let longText = String(repeating: "chữ ", count: 500_000)

    let folder: String
    let port: Int

    /// Runs one while `body` runs.
    static func serving(
        in folder: String,
        _ body: @Sendable (TalkingServer) async throws -> Void
    ) async throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        let server = TalkingServer(folder: folder, port: try FreePort.find())
        let arguments = ["-e", script, "\(server.port)", folder]
        try await ExtraNode.running(.name("perl"), arguments, log: "\(folder)/log") { _ in
            try await body(server)
        }
    }

    func has(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(file)")
    }

    /// Tells the server that its words have come.
    func hear() {
        _ = FileManager.default.createFile(atPath: "\(folder)/heard", contents: nil)
    }

    func forget() {
        for file in ["ended", "gone", "heard"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(file)")
        }
    }

    private static let script = #"""
        use strict; use IO::Socket::INET; use Time::HiRes 'sleep';
        $SIG{CHLD} = 'IGNORE'; $SIG{PIPE} = 'IGNORE';
        my ($port, $folder) = @ARGV;
        my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port,
            Listen => 64, ReuseAddr => 1) or die "cannot listen: $!";
        sub note { open(my $file, '>', "$folder/$_[0]"); close($file); }
        while (my $client = $server->accept) {
            next if fork;
            my ($length, $body) = (0, '');
            while (my $line = <$client>) {
                $length = $1 if $line =~ /^content-length:\s*(\d+)/i;
                last if $line =~ /^\r?\n$/;
            }
            read($client, $body, $length) if $length;
            $client->autoflush(1);
            my @pieces = map { "từ$_ " } 1 .. 20;
            if ($body !~ /"stream":\s*true/) {
                my $answer = '{"choices":[{"message":{"content":"' . join('', @pieces) . '"}}]}';
                print $client "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n",
                    "connection: close\r\ncontent-length: ", length($answer), "\r\n\r\n$answer";
                exit;
            }
            my $long = $body =~ /dài/;
            @pieces = ('chữ ' x 5000) x 100 if $long;
            print $client "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n",
                "connection: close\r\n\r\n";
            for my $place (0 .. $#pieces) {
                my $event = '{"choices":[{"index":0,"delta":{"content":"' . $pieces[$place] . '"}}]}';
                if (!print $client "data: $event\n\n") { note('gone'); exit; }
                if ($body =~ /hỏng/ && $place == 2) {
                    for (1 .. 500) { last if -e "$folder/heard"; sleep(0.02); }
                    exit;
                }
                sleep(0.05) unless $long;
            }
            note('ended');
            print $client "data: [DONE]\n\n";
            exit;
        }
        """#
}
