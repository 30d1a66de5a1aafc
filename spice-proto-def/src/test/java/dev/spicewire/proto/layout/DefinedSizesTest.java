// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinedSizesTest {

    private static final String TYPES = """
            enum8 e { A, B };
            flags16 f { X, Y };
            typedef word uint32;
            struct P { uint8 x; uint16 y; };
            struct V { uint8 n; uint8 a[n]; };
            struct W { uint16 n; uint8 x[n]; };
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int8 x;                                                  | 1
            uint64 x;                                                | 8
            e x;                                                     | 1
            f x;                                                     | 2
            word x;                                                  | 4
            unix_fd x;                                               | 0
            P x;                                                     | 3
            P x[5];                                                  | 15
            P *x;                                                    | 4
            uint8 n; uint64 *x[n];                                   | 5
            uint32 x @zero;                                          | 4
            uint32 x @virtual(1);                                    | 0
            e k; switch (k) { case A: uint8 a; case B: int8 b; } u;  | 2
            e k; switch (k) { case A: P a; default: P b; } u;        | 4
            f k; switch (k) { case X: uint8 a; case Y: int8 b; } u;  | 3
            e k; switch (k) { case A: uint8 a; } u @fixedsize;       | 2
            e k; switch (k) { case A: uint8 a; case B: P b; } u @fixedsize; | 4
            """)
    void sizesThatDoNotDependOnTheData(String members, long size) {
        Container message = message(members);

        assertThat(DefinedSizes.fixed(message)).hasValue(size);
        assertThat(DefinedSizes.minimum(message)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uint8 n; uint64 x[n];                                       | 1
            uint8 x[];                                                  | 0
            V x;                                                        | 1
            V x[3];                                                     | 3
            W x[3];                                                     | 6
            uint8 w; uint8 h; uint8 x[image_size(8, w, h)];             | 2
            e k; switch (k) { case A: uint8 a; } u;                     | 1
            e k; switch (k) { case A: uint8 a; case B: uint16 b; } u;   | 1
            e k; switch (k) { case A: uint8 a; default: uint16 b; } u;  | 2
            e k; switch (k) { case A: uint64 a; default: V b; } u;      | 2
            """)
    void sizesThatDependOnTheData(String members, long minimum) {
        Container message = message(members);

        assertThat(DefinedSizes.fixed(message)).isEqualTo(OptionalLong.empty());
        assertThat(DefinedSizes.minimum(message)).isEqualTo(minimum);
    }

    @Test
    void aDefaultIsTheOnlyWayToBeSureOfACase() {
        assertThat(DefinedSizes.minimum(message("e k; switch (k) { case A: uint32 a; case B: uint16 b; } u;")))
                .isEqualTo(1);
        assertThat(DefinedSizes.minimum(message("e k; switch (k) { case A: uint32 a; default: uint16 b; } u;")))
                .isEqualTo(3);
    }

    @Test
    void whatNoMessageCanHoldIsTheLargestSizeThereIs() {
        Type large = new ArrayType(new IntType(64, false), new ArrayLength.Constant(1L << 32));
        Type larger = new ArrayType(large, new ArrayLength.Constant(1L << 32));
        Type counted = new ArrayType(new IntType(8, false), new ArrayLength.Counted("n"));
        List<Member> members = Stream.of(larger, larger, counted).map(DefinedSizesTest::field).toList();

        assertThat(DefinedSizes.fixed(large)).hasValue(1L << 35);
        assertThat(DefinedSizes.fixed(larger)).as("2^67").hasValue(Long.MAX_VALUE);
        assertThat(DefinedSizes.fixed((Container) struct(members.subList(0, 2)))).hasValue(Long.MAX_VALUE);
        assertThat(DefinedSizes.minimum((Container) struct(members))).isEqualTo(Long.MAX_VALUE);
        assertThat(DefinedSizes.minimum(new ArrayType(struct(members), new ArrayLength.Constant(2))))
                .isEqualTo(Long.MAX_VALUE);
    }

    private static Member field(Type type) {
        return new Field("a", type, Attributes.NONE, "", Location.NONE);
    }

    private static Struct struct(List<Member> members) {
        return new Struct("S", members, Attributes.NONE, "", Location.NONE);
    }

    private static Container message(String members) {
        Protocol protocol = Definitions.parse("test.proto", TYPES + "message M { " + members + " };"
                + " channel C { server: M m = 1; }; protocol T { C c = 1; };", Dialect.OLD).protocol().orElseThrow();
        return protocol.messages().get(0);
    }
}
