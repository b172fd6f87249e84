import Subprocess

/// A language model's server as a process of its own, which speaks OpenAI's streamed chat.
///
/// It says the same to every question; asked about what is "hỏng" it breaks off in the middle.
enum UpstreamServer {
    static let program = Executable.name("perl")

    static func arguments(port: Int) -> [String] { ["-e", script, "\(port)"] }

    private static let script = #"""
        use strict; use IO::Socket::INET;
        $SIG{CHLD} = 'IGNORE';
        my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $ARGV[0],
            Listen => 16, ReuseAddr => 1) or die "cannot listen: $!";
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
            for my $piece ('Thư viện mở cửa ', 'từ 8 giờ sáng.') {
                print $client qq(data: {"choices":[{"index":0,"delta":{"content":"$piece"}}]}\n\n);
                exit if $body =~ /hỏng/;
            }
            print $client "data: [DONE]\n\n";
            exit;
        }
        """#
}
