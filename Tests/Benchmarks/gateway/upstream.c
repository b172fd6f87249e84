// A stand-in for an expert's node, or for any HTTP server behind a gateway: keep-alive HTTP/1.1, one thread, epoll.
//
//   upstream PORT ANSWER_FILE [--median-us N] [--straggler-every N] [--straggler-factor N] [--sigma S] [--seed N]
//            [--slow-factor F] [--capacity N] [--fault refuse|black-hole|fail] [--log FILE]
//
// Every request with a Content-Length gets the bytes of ANSWER_FILE, at once or after a log-normal time of the given
// median; every N-th (at random) takes --straggler-factor times as long. GET /served says how many questions came.
// --slow-factor slows the whole node; --capacity works on so many questions at once, the others wait in their order,
// and one that is given up keeps its place. SIGUSR1 begins and ends the fault: connections reset as soon as they ask,
// or no reply, or 500. --log gets the monotonic time of each question, in us, one a line.
// It answers in about 5 us of processor time, so that a gateway in front of it is what is measured.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 8192, REQUEST = 1 << 17, PLACES = 1024 };
enum { NONE, REFUSE, BLACK_HOLE, FAIL };

typedef struct { char *bytes; size_t held; uint32_t turn; int is_open; } connection;
typedef struct { uint64_t due; int socket; uint32_t turn; } waiting;

static connection all[CONNECTIONS];
static waiting heap[CONNECTIONS * 2];
static int waits, poller, every, capacity, fault;
static volatile sig_atomic_t is_failing;
static uint64_t free_at[PLACES];
static FILE *arrivals;
static char *answer;
static size_t answer_size;
static double median_us, sigma = 0.25, factor = 20, slow = 1;
static uint64_t served, chance = 88172645463325252ull;

static uint64_t now_us(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

static double uniform(void) {
    chance ^= chance << 13; chance ^= chance >> 7; chance ^= chance << 17;
    return (double)(chance >> 11) / 9007199254740992.0;
}

static uint64_t service_us(void) {
    if (median_us == 0) return 0;
    double normal = sqrt(-2 * log(uniform() + 1e-300)) * cos(2 * M_PI * uniform());
    double time = median_us * exp(sigma * normal);
    return (uint64_t)(slow * (every && uniform() < 1.0 / every ? median_us * factor : time));
}

// When a question that comes now is answered: it starts at the place that is free first.
static uint64_t due_us(uint64_t now) {
    int first = 0;
    for (int at = 1; at < capacity; at++) if (free_at[at] < free_at[first]) first = at;
    uint64_t start = capacity && free_at[first] > now ? free_at[first] : now;
    return free_at[first] = start + service_us();
}

static void push(waiting item) {
    if (waits == CONNECTIONS * 2) return;
    int at = waits++;
    while (at && heap[(at - 1) / 2].due > item.due) { heap[at] = heap[(at - 1) / 2]; at = (at - 1) / 2; }
    heap[at] = item;
}

static waiting pop(void) {
    waiting first = heap[0], last = heap[--waits];
    int at = 0, child;
    while ((child = 2 * at + 1) < waits) {
        if (child + 1 < waits && heap[child + 1].due < heap[child].due) child++;
        if (heap[child].due >= last.due) break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = last;
    return first;
}

static void drop(int socket) {
    all[socket].held = 0;
    all[socket].turn++;
    all[socket].is_open = 0;
    close(socket);
}

static void reset(int socket) {
    struct linger at_once = {.l_onoff = 1};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    drop(socket);
}

static void toggle(int signal) {
    (void)signal;
    is_failing = !is_failing;
}

static void send_all(int socket, const char *bytes, size_t size) {
    size_t sent = 0;
    while (sent < size) {
        ssize_t count = write(socket, bytes + sent, size - sent);
        if (count > 0) sent += (size_t)count;
        else if (errno != EAGAIN) return drop(socket);
    }
}

static void reply(int socket) {
    static const char failure[] = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
    if (!is_failing) send_all(socket, answer, answer_size);
    else if (fault == FAIL) send_all(socket, failure, sizeof failure - 1);
}

static void report(int socket) {
    char body[64], text[192];
    int size = snprintf(body, sizeof body, "{\"served\": %llu}", (unsigned long long)served);
    int all_size = snprintf(text, sizeof text, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", size, body);
    if (write(socket, text, (size_t)all_size) < 0) drop(socket);
}

// The size of the first whole request in `bytes`, or 0 where it is not whole yet.
static size_t whole(const char *bytes, size_t held) {
    const char *end = memmem(bytes, held, "\r\n\r\n", 4);
    if (!end) return 0;
    size_t head = (size_t)(end - bytes) + 4, body = 0;
    for (const char *line = bytes; line < end; line = (const char *)memchr(line, '\n', head) + 1)
        if (!strncasecmp(line, "content-length:", 15)) body = strtoul(line + 15, NULL, 10);
    return held >= head + body ? head + body : 0;
}

static void serve(int socket) {
    connection *it = &all[socket];
    size_t size;
    while ((size = whole(it->bytes, it->held))) {
        int is_question = it->bytes[0] == 'P';
        memmove(it->bytes, it->bytes + size, it->held - size);
        it->held -= size;
        it->bytes[it->held] = 0;
        if (!is_question) { report(socket); continue; }
        served++;
        uint64_t now = median_us || arrivals ? now_us() : 0;
        if (arrivals) fprintf(arrivals, "%llu\n", (unsigned long long)now);
        if (is_failing && fault == REFUSE) return reset(socket);
        if (median_us) push((waiting){due_us(now), socket, it->turn});
        else reply(socket);
    }
}

static void receive(int socket) {
    connection *it = &all[socket];
    ssize_t count = read(socket, it->bytes + it->held, REQUEST - it->held);
    if (count <= 0) {
        if (count == 0 || errno != EAGAIN) drop(socket);
        return;
    }
    it->held += (size_t)count;
    it->bytes[it->held] = 0;
    serve(socket);
}

static void admit(int listener) {
    int socket, on = 1;
    while ((socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        if (socket >= CONNECTIONS) { close(socket); continue; }
        if (!all[socket].bytes) all[socket].bytes = malloc(REQUEST + 1);
        all[socket].held = 0;
        all[socket].is_open = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        struct epoll_event event = {.events = EPOLLIN, .data.fd = socket};
        epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event);
    }
}

static void load(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    static char body[1 << 16];
    size_t size = fread(body, 1, sizeof body, file);
    answer = malloc(size + 256);
    int head = sprintf(answer, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n", size);
    memcpy(answer + head, body, size);
    answer_size = (size_t)head + size;
    fclose(file);
}

int main(int count, char **words) {
    if (count < 3) { fprintf(stderr, "upstream PORT ANSWER_FILE [--median-us N] [--straggler-every N] ...\n"); return 64; }
    signal(SIGPIPE, SIG_IGN);
    signal(SIGUSR1, toggle);
    load(words[2]);
    for (int at = 3; at + 1 < count; at += 2) {
        double value = atof(words[at + 1]);
        if (!strcmp(words[at], "--median-us")) median_us = value;
        else if (!strcmp(words[at], "--straggler-every")) every = (int)value;
        else if (!strcmp(words[at], "--straggler-factor")) factor = value;
        else if (!strcmp(words[at], "--sigma")) sigma = value;
        else if (!strcmp(words[at], "--slow-factor")) slow = value;
        else if (!strcmp(words[at], "--capacity")) capacity = value < PLACES ? (int)value : PLACES;
        else if (!strcmp(words[at], "--seed")) chance ^= (uint64_t)value * 0x9E3779B97F4A7C15ull;
        else if (!strcmp(words[at], "--fault")) fault = words[at + 1][0] == 'r' ? REFUSE : words[at + 1][0] == 'b' ? BLACK_HOLE : FAIL;
        else if (!strcmp(words[at], "--log")) { arrivals = fopen(words[at + 1], "w"); if (arrivals) setlinebuf(arrivals); }
        else { fprintf(stderr, "unknown: %s\n", words[at]); return 64; }
    }
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(words[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 4096)) { perror("listen"); return 1; }
    poller = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, ready[256];
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        uint64_t now = now_us();
        static int was_failing;
        if (is_failing && !was_failing && fault == REFUSE)
            for (int at = 0; at < CONNECTIONS; at++) if (all[at].is_open) reset(at);
        was_failing = is_failing;
        while (waits && heap[0].due <= now) {
            waiting item = pop();
            if (all[item.socket].turn == item.turn) reply(item.socket);
        }
        int wait = waits ? (int)((heap[0].due - now + 999) / 1000) : 1000;
        int count = epoll_wait(poller, ready, 256, wait);
        for (int at = 0; at < count; at++) ready[at].data.fd == listener ? admit(listener) : receive(ready[at].data.fd);
        if (getppid() == 1 && !getenv("ALONE")) return 0;  // whoever started it is gone
    }
}
