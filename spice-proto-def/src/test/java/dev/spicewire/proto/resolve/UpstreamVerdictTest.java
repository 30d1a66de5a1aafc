// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Members that upstream's generator of today was given, in a message of a channel, to make both readers and both
 * writers: it took those that dialect {@code upstream} takes, and failed at the others.
 */
class UpstreamVerdictTest {

    private static final String TYPES =
            "enum8 e { A, B }; flags8 f { X, Y }; struct S { uint8 x; }; struct H { e k; }; struct T { S *s; }; ";

    @ParameterizedTest
    @ValueSource(strings = {
        "H h; switch (h.k) { case A: uint8 a; } u;",
        "uint8 x[+5];",
        "uint8 x @as_ptr(n);",
        "uint8 x @chunk;",
        "uint8 x @nonnull;",
        "uint8 x @unique_flag;",
        "uint8 x @anon;",
        "S s @to_ptr;",
        "S s @chunk;",
        "S *s @end;",
        "unix_fd k @to_ptr;",
        "uint8 *x[];",
        "uint16 *x[] @ptr_array;",
        "uint8 n; uint8 *x[n] @chunk;",
        "uint8 n; uint8 x[n] @to_ptr;",
        "uint8 x[3] @to_ptr;",
        "uint16 x[3] @ptr_array;",
        "e x[3] @ptr_array;",
        "uint8 n; S x[n] @ptr_array;",
        "uint8 n; S x[n] @as_ptr(k);",
        "uint8 x[] @as_ptr(n);",
        "uint8 w; uint8 h; uint8 x[image_size(8, w, h)] @chunk;",
        "uint8 *x[cstring()] @nocopy;",
        "e k; uint8 x[k] @end;",
        "f k; uint8 x[k] @end;",
        "e k; switch (k) { case A: uint8 a; } u @chunk;",
    })
    void taken(String members) {
        assertThat(Definitions.parse("test.proto", text(members), Dialect.UPSTREAM).hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "H h; switch (h . k) { case A: uint8 a; } u;",
        "H h; switch (h. k) { case A: uint8 a; } u;",
        "uint8 x[+ 5];",
        "uint8 x @virtual(- 5);",
        "uint8 x @ end;",
        "uint8 x @deprecated;",
        "uint8 x @to_ptr;",
        "e k @to_ptr;",
        "S *s @to_ptr;",
        "S *s @chunk;",
        "uint8 n; uint8 *x[n] @to_ptr;",
        "uint8 n; uint8 *x[n] @ptr_array;",
        "uint8 n; uint8 x[n] @ptr_array;",
        "int8 x[3] @ptr_array;",
        "S x[3] @to_ptr;",
        "uint8 n; S x[n] @to_ptr;",
        "uint8 n; uint8 x[n];",
        "uint8 x[];",
        "uint8 x[] @to_ptr;",
        "uint8 w; uint8 h; uint8 x[image_size(8, w, h)] @ptr_array;",
        "uint8 *x[cstring()];",
        "T x[2];",
    })
    void refused(String members) {
        assertThat(Definitions.parse("test.proto", text(members), Dialect.UPSTREAM).hasErrors()).isTrue();
    }

    private static String text(String members) {
        return TYPES + "channel C { message { " + members + " } m; }; protocol P { C c = 1; };";
    }
}
