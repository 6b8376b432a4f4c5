/* Lets chosen calls that write below a folder fail, in the process that it is loaded into with LD_PRELOAD.

   Each failure is written as a line into the file that FAULT_LOG names, so that a test can see it happened. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2 };

static char folder[4096];
static int wanted, at, every, code, calls, failures;

void disk_watch(const char *below) { snprintf(folder, sizeof folder, "%s", below); }

/* From now on the call `first` (from 1) of those in `kinds` fails with `error`, and with `all` each after it. */
void disk_fail(int kinds, int first, int error, int all) {
    wanted = kinds, at = first, code = error, every = all, calls = failures = 0;
}

int disk_calls(void) { return calls; }
int disk_failures(void) { return failures; }

static int fails(int kind, const char *name, int file) {
    char link[64], path[4096];
    if (!(wanted & kind) || !folder[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder))) return 0;
    calls++;
    if (calls != at && !(every && calls > at)) return 0;
    failures++;
    const char *log = getenv("FAULT_LOG");
    int out = log ? open(log, O_WRONLY | O_CREAT | O_APPEND, 0644) : -1;
    if (out >= 0) {
        dprintf(out, "%s %d %s: %s\n", name, calls, path, strerror(code));
        close(out);
    }
    errno = code;
    return 1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int file, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return fails(WRITES, "write", file) ? -1 : real(file, data, size);
}

ssize_t pwrite(int file, const void *data, size_t size, off_t place) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    return fails(WRITES, "pwrite", file) ? -1 : real(file, data, size, place);
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t place) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    return fails(WRITES, "pwrite64", file) ? -1 : real(file, data, size, place);
}

int ftruncate(int file, off_t size) {
    REAL(int, "ftruncate", int, off_t);
    return fails(WRITES, "ftruncate", file) ? -1 : real(file, size);
}

int ftruncate64(int file, off64_t size) {
    REAL(int, "ftruncate64", int, off64_t);
    return fails(WRITES, "ftruncate64", file) ? -1 : real(file, size);
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return fails(SYNCS, "fsync", file) ? -1 : real(file);
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return fails(SYNCS, "fdatasync", file) ? -1 : real(file);
}
