// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {

    @ParameterizedTest
    @CsvSource({"int8, 8, true", "uint8, 8, false", "int16, 16, true", "uint16, 16, false", "int32, 32, true",
        "uint32, 32, false", "int64, 64, true", "uint64, 64, false"})
    void integersAreBuiltIn(String name, int bits, boolean signed) {
        assertThat(typeOf("a", "struct S { " + name + " a; };")).isEqualTo(new IntType(bits, signed));
    }

    @Test
    void aDescriptorIsAType() {
        assertThat(typeOf("fd", "struct S { unix_fd fd; };")).isEqualTo(new FdType());
    }

    @Test
    void typedefsStandForIntegersAndEnums() {
        Type fixed = typeOf("a", "typedef fixed28_4 int32 @ctype(SPICE_FIXED28_4); struct S { fixed28_4 a; };");
        Type color = typeOf("a", "enum8 color { RED }; typedef paint color; struct S { paint a; };");

        assertThat(fixed).isInstanceOf(Typedef.class);
        assertThat(fixed.resolved()).isEqualTo(new IntType(32, true));
        assertThat(color.resolved()).isInstanceOf(EnumType.class);
    }

    @Test
    void anArrayHasAConstantLength() {
        assertThat(lengthOf("a", "struct S { uint8 a[16]; };")).isEqualTo(new ArrayLength.Constant(16));
    }

    @Test
    void anArrayIsCountedByAnEarlierMember() {
        assertThat(lengthOf("a", "struct S { uint16 n; uint8 a[n] @end; };")).isEqualTo(new ArrayLength.Counted("n"));
    }

    @Test
    void anEnumOrFlagsCanCount() {
        assertThat(lengthOf("a", "enum8 e { A }; struct S { e n; uint8 a[n] @end; };"))
                .isEqualTo(new ArrayLength.Counted("n"));
        assertThat(lengthOf("a", "flags8 f { A }; typedef t f; struct S { t n; uint8 a[n] @end; }; protocol P { };",
                Dialect.UPSTREAM))
                .isEqualTo(new ArrayLength.Counted("n"));
    }

    @Test
    void theCountCanStandInACaseOfAnEarlierSwitch() {
        String text = """
                flags8 f { STYLED };
                struct S {
                    f flags;
                    switch (flags) { case STYLED: uint8 n; } u1;
                    switch (flags) { case STYLED: uint32 *style[n]; } u2;
                };
                """;

        PointerType style = (PointerType) typeOf("style", text);
        assertThat(((ArrayType) style.target()).length()).isEqualTo(new ArrayLength.Counted("n"));
    }

    @Test
    void anArrayTakesTheRestOfTheMessage() {
        assertThat(lengthOf("a", "struct S { uint8 a[] @end; };")).isEqualTo(new ArrayLength.Remaining());
    }

    @Test
    void aMemberWithoutBytesMayFollowTheRestOfTheMessage() {
        assertThat(lengthOf("a", "struct S { uint8 a[] @end; uint8 b @virtual(0); };"))
                .isEqualTo(new ArrayLength.Remaining());
    }

    @Test
    void aStructThatTakesTheRestMayStandLast() {
        assertThat(Protocols.of("struct Rest { uint8 a[] @end; }; message M { uint8 b; Rest rest; };").messages())
                .hasSize(1);
    }

    @Test
    void anImageHasASizeInBytes() {
        assertThat(lengthOf("a", "struct S { uint32 w; uint32 h; uint8 a[image_size(4, w, h)] @end; };"))
                .isEqualTo(new ArrayLength.ImageSize(4, "w", "h"));
    }

    @Test
    void aPointerLeadsToAString() {
        PointerType pointer = (PointerType) typeOf("s", "struct S { uint8 *s[cstring()] @nocopy; };");

        assertThat(((ArrayType) pointer.target()).length()).isEqualTo(new ArrayLength.CString());
    }

    @Test
    void aSizeCanBeASum() {
        assertThat(lengthOf("a", "struct S { uint8 x; uint8 y; uint8 z; uint8 a[x + y + z] @end; };"))
                .isEqualTo(new ArrayLength.Sum(List.of("x", "y", "z")));
    }

    @Test
    void oldSizesCountBytes() {
        String one = "struct S { uint32 size; uint8 a[bytes(size)] @end; }; protocol P { };";
        String member = "struct S { uint32 size; uint32 n; uint8 a[bytes(size, n)] @end; }; protocol P { };";
        String variable = "struct S { uint32 size @bytes_count(n); uint8 a[bytes(size, n)] @end; }; protocol P { };";

        assertThat(lengthOf("a", one, Dialect.OLD)).isEqualTo(new ArrayLength.Bytes("size", ""));
        assertThat(lengthOf("a", member, Dialect.OLD)).isEqualTo(new ArrayLength.Bytes("size", "n"));
        assertThat(lengthOf("a", variable, Dialect.OLD)).isEqualTo(new ArrayLength.Bytes("size", ""));
    }

    @Test
    void pointersLeadToStructsAndArrays() {
        String text = "struct T { uint8 x; }; struct S { T *t; uint32 *a[3]; };";

        assertThat(((PointerType) typeOf("t", text)).target()).isInstanceOf(Struct.class);
        assertThat(((PointerType) typeOf("a", text)).target())
                .isEqualTo(new ArrayType(new IntType(32, false), new ArrayLength.Constant(3)));
    }

    @Test
    void pointersMayStandInElementsOfAConstantNumber() {
        assertThat(lengthOf("a", "struct T { uint8 *x[4]; }; struct S { T a[2]; };"))
                .isEqualTo(new ArrayLength.Constant(2));
    }

    @Test
    void aSwitchDecidesByAnEnumInsideAStruct() {
        Switch choice = switchOf("""
                enum8 kind { A, B, C };
                struct S {
                    struct Head { kind type; } head;
                    switch (head.type) {
                    case A:
                    case B:
                        uint8 x;
                    default:
                        uint16 y;
                    } u @anon;
                };
                """);

        assertThat(choice.variable()).containsExactly("head", "type");
        assertThat(choice.variableType().name()).isEqualTo("kind");
        assertThat(choice.cases().get(0).labels()).extracting(l -> ((CaseLabel.Equal) l).value().name())
                .containsExactly("A", "B");
        assertThat(choice.cases().get(1).labels()).containsExactly(new CaseLabel.Default());
        assertThat(choice.attributes().has("anon")).isTrue();
    }

    @Test
    void aFlagCanBeAskedForBothWays() {
        Switch choice = switchOf("""
                flags16 f { NONE, LARGE };
                struct S { f flags; switch (flags) { case LARGE: uint8 x; case !NONE: uint8 y; } u; };
                """);

        assertThat(choice.cases()).extracting(c -> ((CaseLabel.Flag) c.labels().get(0)).negated())
                .containsExactly(false, true);
    }

    @Test
    void theCasesOfOneSwitchMayShareAName() {
        Switch choice = switchOf("""
                enum8 kind { A, B };
                struct S { kind k; switch (k) { case A: uint8 x; case B: uint16 x; } u; };
                """);

        assertThat(choice.cases()).extracting(c -> c.member().name()).containsExactly("x", "x");
    }

    private static Switch switchOf(String text) {
        List<Struct> structs = Protocols.of(text).structs();
        return (Switch) structs.get(structs.size() - 1).members().get(1);
    }

    private static ArrayLength lengthOf(String field, String text) {
        return lengthOf(field, text, Dialect.SPICEWIRE);
    }

    private static ArrayLength lengthOf(String field, String text, Dialect dialect) {
        List<Struct> structs = Protocols.of(text, dialect).structs();
        return ((ArrayType) structs.get(structs.size() - 1).field(field).orElseThrow().type()).length();
    }

    private static Type typeOf(String field, String text) {
        List<Struct> structs = Protocols.of(text).structs();
        return structs.get(structs.size() - 1).field(field).map(Field::type).orElseThrow();
    }
}
