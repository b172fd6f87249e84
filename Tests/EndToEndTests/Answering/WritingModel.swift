import FoundationEssentials
import Subprocess

/// A language model's server as a process of its own, which cites the first passage that it is given.
///
/// While there is a file `hold` in its folder it writes its second sentence only once there is one
/// called `go`; the file `ended` says that a text is whole.
struct WritingModel: Sendable {
    static let first =
        "Người thả diều trong hành lang an toàn lưới điện bị phạt tiền 2.700.000 đồng."
    static let second =
        "Diều vướng vào dây điện thì người thả diều phải trả chi phí gỡ diều cho đơn vị quản lý lưới "
        + "điện."

    let folder: String
    let port: Int

    /// Runs one while `body` runs.
    static func serving(
        in folder: String,
        _ body: @Sendable (WritingModel) async throws -> Void
    ) async throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        let model = WritingModel(folder: folder, port: try FreePort.find())
        let arguments = ["-e", script, "\(model.port)", folder, first, second]
        try await ExtraNode.running(.name("perl"), arguments, log: "\(folder)/log") { _ in
            try await body(model)
        }
    }

    func has(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(file)")
    }

    func put(_ file: String) throws {
        try Data().write(to: URL(filePath: "\(folder)/\(file)"))
    }

    func remove(_ file: String) {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(file)")
    }

    private static let script = #"""
        use strict; use IO::Socket::INET; use Time::HiRes 'sleep';
        $SIG{CHLD} = 'IGNORE'; $SIG{PIPE} = 'IGNORE';
        my ($port, $folder, $first, $second) = @ARGV;
        s/\.$/ [1]. / for ($first, $second);
        my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port,
            Listen => 64, ReuseAddr => 1) or die "cannot listen: $!";
        while (my $client = $server->accept) {
            next if fork;
            my ($length, $body) = (0, '');
            while (my $line = <$client>) {
                $length = $1 if $line =~ /^content-length:\s*(\d+)/i;
                last if $line =~ /^\r?\n$/;
            }
            read($client, $body, $length) if $length;
            $client->autoflush(1);
            print $client "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n",
                "connection: close\r\n\r\n";
            for my $piece ($first . substr($second, 0, 20), substr($second, 20)) {
                print $client qq(data: {"choices":[{"index":0,"delta":{"content":"$piece"}}]}\n\n);
                while (-e "$folder/hold" && !-e "$folder/go") { sleep(0.02); }
            }
            open(my $file, '>', "$folder/ended"); close($file);
            print $client "data: [DONE]\n\n";
            exit;
        }
        """#
}
