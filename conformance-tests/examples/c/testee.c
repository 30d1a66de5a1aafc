/* SPDX-License-Identifier: Apache-2.0 */
/* A testee for four messages of SPICE, to copy: C99 and POSIX, no library.
 *
 *     cc -std=c99 -Wall -Wextra -O2 -o testee testee.c
 *     spicewire conformance run --testee ./testee
 *
 * Replace what is below "The codec" by calls of your own. The lines that go in and out are described in docs/testee.md.
 * It only decodes: what 'describe' does not name is not asked for. */
#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- As much JSON as requests need: members of one object, on one line, that are strings or numbers. */

/* What is behind a string that begins at p. */
static const char *behind(const char *p) {
    for (p++; *p != '\0' && *p != '"'; p++) {
        p += *p == '\\' && p[1] != '\0';
    }
    return p + (*p == '"');
}

/* The value of a member of the outermost object; without such a member, an empty string. */
static const char *member(const char *json, const char *name) {
    size_t length = strlen(name);
    int depth = 0;
    for (const char *p = json; *p != '\0';) {
        if (*p == '"') {
            const char *start = p + 1;
            p = behind(p);
            if (depth == 1 && p[0] == ':' && p[1] != '\0'
                    && (size_t) (p - start) == length + 1 && !strncmp(start, name, length)) {
                return p + 1;
            }
        } else {
            depth += (*p == '{' || *p == '[') - (*p == '}' || *p == ']');
            p++;
        }
    }
    return "\"\"";
}

static int is(const char *json, const char *name, const char *word) {
    const char *value = member(json, name);
    return *value == '"' && behind(value) == value + strlen(word) + 2 && !strncmp(value + 1, word, strlen(word));
}

/* ---- The codec. All numbers are little-endian, and nothing is aligned. */

struct field { const char *name; size_t bytes; };
/* Numbers one behind the other; then as many elements of a list as the last number says, or all bytes that are left. */
static const struct message {
    const char *name, *channel, *from;
    long id;
    struct field numbers[5], element[4];
    const char *list, *rest;
} MESSAGES[] = {
    {"set_ack", "main", "server", 3, {{"generation", 4}, {"window", 4}}, {{0}}, 0, 0},
    {"ping", "main", "server", 4, {{"id", 4}, {"timestamp", 8}}, {{0}}, 0, "data"},
    {"wait_for_channels", "main", "server", 5, {{"wait_count", 1}},
        {{"channel_type", 1}, {"channel_id", 1}, {"message_serial", 8}}, "wait_list", 0},
    {"mouse_position", "inputs", "client", 112,
        {{"x", 4}, {"y", 4}, {"buttons_state", 2}, {"display_id", 1}}, {{0}}, 0, 0},
};

static uint64_t number(const unsigned char *p, size_t bytes) {
    return bytes == 0 ? 0 : p[0] | number(p + 1, bytes - 1) << 8;
}

static size_t size_of(const struct field *fields) {
    return fields->name == NULL ? 0 : fields->bytes + size_of(fields + 1);
}

/* How many bytes a message takes. A count comes from the peer: what it promises has to be there. */
static size_t needed(const struct message *m, const unsigned char *body, size_t size) {
    size_t fixed = size_of(m->numbers);
    return m->list == NULL || size < fixed ? fixed : fixed + body[fixed - 1] * size_of(m->element);
}

static const unsigned char *print_numbers(const struct field *fields, const unsigned char *p) {
    for (const char *comma = ""; fields->name != NULL; comma = ",", p += fields++->bytes) {
        printf("%s\"%s\":%" PRIu64, comma, fields->name, number(p, fields->bytes));
    }
    return p;
}

static void print_fields(const struct message *m, const unsigned char *p, const unsigned char *end) {
    p = print_numbers(m->numbers, p);
    if (m->list != NULL) {
        printf(",\"%s\":[", m->list);
        for (const char *open = "{"; p < end; open = ",{") {
            fputs(open, stdout);
            p = print_numbers(m->element, p);
            putchar('}');
        }
        putchar(']');
    } else if (m->rest != NULL) {
        printf(",\"%s\":\"", m->rest);
        while (p < end) {
            printf("%02x", *p++);
        }
        putchar('"');
    }
}

/* ---- The testee: a line in, a line out, in the same order. */

static void run(const char *request) {
    static unsigned char body[1 << 20];
    const struct message *m = MESSAGES, *last = MESSAGES + sizeof MESSAGES / sizeof *MESSAGES;
    while (m < last && !(is(request, "channel", m->channel) && is(request, "from", m->from)
            && strtol(member(request, "id"), NULL, 10) == m->id)) {
        m++;
    }
    const char *digits = member(request, "hex") + 1;
    size_t size = 0;
    for (; size < sizeof body && isxdigit((unsigned char) digits[0]) && isxdigit((unsigned char) digits[1]); size++) {
        body[size] = (unsigned char) strtoul((char[]) {digits[0], digits[1], '\0'}, NULL, 16);
        digits += 2;
    }
    if (m == last || size == sizeof body) {
        puts("\"status\":\"unsupported\",\"reason\":\"no message of this example\"}");
    } else if (size < needed(m, body, size)) {
        printf("\"status\":\"rejected\",\"path\":\"%s\",\"reason\":\"has only %zu bytes\"}\n", m->name, size);
    } else {
        printf("\"status\":\"accepted\",\"fields\":{");
        print_fields(m, body, body + (m->rest == NULL ? needed(m, body, size) : size));
        puts("}}");
    }
}

int main(void) {
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, stdin) > 0 && !is(line, "cmd", "stop")) {
        if (is(line, "cmd", "describe")) {
            puts("{\"name\":\"example in C\",\"ops\":[\"decode\"]}");
        } else {
            const char *name = member(line, "case"); /* Goes back as it came, with its quotes. */
            printf("{\"case\":%.*s,", (int) (behind(name) - name), name);
            run(line);
        }
        fflush(stdout); /* Without this the answer may wait in a buffer for ever. */
    }
    return 0;
}
