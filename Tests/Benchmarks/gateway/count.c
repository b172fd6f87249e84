// Counts the allocations of a program: LD_PRELOAD=count.so COUNT_FILE=path; path.PID holds the count as 8 bytes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static uint64_t before, *count = &before;
static void *(*original)(size_t);

static void prepare(void) {
    original = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
    const char *path = getenv("COUNT_FILE");
    char name[4096];
    int length = path ? snprintf(name, sizeof name, "%s.%d", path, getpid()) : -1;
    int file = length > 0 && length < (int)sizeof name ? open(name, O_RDWR | O_CREAT | O_TRUNC, 0600) : -1;
    if (file < 0 || ftruncate(file, sizeof *count)) return;
    void *place = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (place != MAP_FAILED) count = place;
}

void *malloc(size_t size) {
    if (!original) prepare();
    __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
    return original(size);
}
