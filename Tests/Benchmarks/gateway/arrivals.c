// Questions at a given rate, whether or not the earlier ones are answered (an open loop, Poisson arrivals): one thread, epoll.
//
//   arrivals PORT BODIES KEY RATE SECONDS SEED OUT_FILE
//
// Times count from when a question was due, so that a server that stalls cannot hide it (coordinated omission). Bodies, one
// a line, are asked in turn. OUT_FILE gets a line a question: due (monotonic, us), microseconds taken, status (0: broken
// off or not connected, -1: nothing in 12 s), verdict by its header ("-": none), and whether the answer has text.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <math.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 4096, RESPONSE = 1 << 16, QUESTIONS = 4096 };
static const uint64_t PATIENCE = 12000000;

typedef struct { char *bytes; size_t held; uint64_t due; int is_asking, is_connecting, request; } connection;

static connection all[CONNECTIONS];
static int idle[CONNECTIONS], idles, asking, poller, questions, place;
static char *requests[QUESTIONS];
static size_t sizes[QUESTIONS];
static struct sockaddr_in server;
static FILE *out;
static uint64_t chance;

static uint64_t now_us(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

static double uniform(void) {
    chance += 0x9E3779B97F4A7C15ull;  // SplitMix64
    uint64_t mixed = (chance ^ (chance >> 30)) * 0xBF58476D1CE4E5B9ull;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBull;
    return (double)((mixed ^ (mixed >> 31)) >> 11) / 9007199254740992.0;
}

static void load(const char *path, const char *key) {
    FILE *file = fopen(path, "r");
    if (!file) { perror(path); exit(1); }
    static char line[1 << 16];
    while (questions < QUESTIONS && fgets(line, sizeof line, file)) {
        size_t size = strcspn(line, "\n");
        line[size] = 0;
        int whole = asprintf(&requests[questions], "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                             "Authorization: Bearer %s\r\nContent-Length: %zu\r\n\r\n%s", key, size, line);
        sizes[questions++] = (size_t)whole;
    }
    fclose(file);
    if (!questions) { fprintf(stderr, "%s: no question\n", path); exit(1); }
}

static void note(uint64_t due, int status, const char *verdict, int size, int has_text) {
    fprintf(out, "%llu %llu %d %.*s %d\n", (unsigned long long)due, (unsigned long long)(now_us() - due), status, size, verdict, has_text);
}

static void drop(int socket, int status) {
    connection *it = &all[socket];
    if (it->is_asking) { note(it->due, status, "-", 1, 0); asking--; }
    for (int at = 0; at < idles; at++) if (idle[at] == socket) { idle[at] = idle[--idles]; break; }
    it->is_asking = 0;
    close(socket);
}

// A new connection, perhaps not made yet: where the server's backlog is full that takes seconds, and may not hold up the others.
static int connecting(void) {
    int it = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), on = 1;
    if (it < 0) return -1;
    if (it >= CONNECTIONS || (connect(it, (struct sockaddr *)&server, sizeof server) && errno != EINPROGRESS)) { close(it); return -1; }
    setsockopt(it, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (!all[it].bytes) all[it].bytes = malloc(RESPONSE + 1);
    struct epoll_event event = {.events = EPOLLOUT, .data.fd = it};
    epoll_ctl(poller, EPOLL_CTL_ADD, it, &event);
    return it;
}

static void send_request(int socket) {
    int at = all[socket].request;
    if (write(socket, requests[at], sizes[at]) != (ssize_t)sizes[at]) drop(socket, 0);
}

static void ask(uint64_t due) {
    int at = place++ % questions, is_kept = idles > 0, socket = is_kept ? idle[--idles] : connecting();
    if (socket < 0) return note(due, 0, "-", 1, 0);
    all[socket] = (connection){.bytes = all[socket].bytes, .due = due, .is_asking = 1, .is_connecting = !is_kept, .request = at};
    asking++;
    if (is_kept) send_request(socket);
}

// Where the connection has failed, writing says so.
static void connected(int socket) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = socket};
    epoll_ctl(poller, EPOLL_CTL_MOD, socket, &event);
    all[socket].is_connecting = 0;
    send_request(socket);
}

// Notes the answer once it is whole.
static void finish(int socket) {
    connection *it = &all[socket];
    it->bytes[it->held] = 0;
    char *end = memmem(it->bytes, it->held, "\r\n\r\n", 4);
    if (!end) return;
    *end = 0;
    char *length = strcasestr(it->bytes, "\r\ncontent-length:"), *verdict = strcasestr(it->bytes, "\r\nx-vanmieu-verdict: ");
    size_t body = length ? strtoul(length + 17, NULL, 10) : 0;
    *end = '\r';
    if (it->held < (size_t)(end - it->bytes) + 4 + body) return;
    char *text = strstr(end, "\"content\":\"");
    verdict = verdict ? verdict + 21 : "-";
    note(it->due, atoi(it->bytes + 9), verdict, (int)strcspn(verdict, "\r"), text && text[11] != '"');
    it->is_asking = 0;
    asking--;
    idle[idles++] = socket;
}

static void receive(int socket) {
    connection *it = &all[socket];
    ssize_t count = read(socket, it->bytes + it->held, RESPONSE - it->held);
    if (count <= 0) {
        if (count == 0 || errno != EAGAIN) drop(socket, 0);
        return;
    }
    it->held += (size_t)count;
    if (it->is_asking) finish(socket);
}

static void give_up(uint64_t now) {
    for (int at = 0; at < CONNECTIONS; at++)
        if (all[at].is_asking && now - all[at].due > PATIENCE && now > all[at].due) drop(at, -1);
}

int main(int count, char **words) {
    if (count != 8) { fprintf(stderr, "arrivals PORT BODIES KEY RATE SECONDS SEED OUT_FILE\n"); return 64; }
    signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_TIMERSLACK, 1);
    load(words[2], words[3]);
    double rate = atof(words[4]);
    chance = strtoull(words[6], NULL, 10);
    out = fopen(words[7], "w");
    if (!out || rate <= 0) { fprintf(stderr, "no OUT_FILE or no rate\n"); return 1; }
    server = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(words[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    poller = epoll_create1(0);
    struct epoll_event ready[256];
    uint64_t begin = now_us() + 10000, end = begin + (uint64_t)(atof(words[5]) * 1e6), swept = begin;
    double due = (double)begin;
    for (;;) {
        uint64_t now = now_us();
        while (due <= (double)now && due < (double)end) {
            ask((uint64_t)due);
            due += -log(1 - uniform()) / rate * 1e6;
        }
        if (due >= (double)end && !asking) break;
        if (now - swept > 100000 && now > swept) { give_up(now); swept = now; }
        now = now_us();
        uint64_t wait = due >= (double)end ? 50000 : due > (double)now ? (uint64_t)due - now : 0;
        if (wait > 50000) wait = 50000;
        struct timespec pause = {.tv_nsec = (long)wait * 1000};
        int found = epoll_pwait2(poller, ready, 256, &pause, NULL);
        for (int at = 0; at < found; at++) all[ready[at].data.fd].is_connecting ? connected(ready[at].data.fd) : receive(ready[at].data.fd);
    }
    return fclose(out) != 0;
}
