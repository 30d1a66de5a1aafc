// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.runtime.MalformedMessageException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubMessageListTest {

    @Test
    void subMessagesComeInTheOrderOfTheList() {
        // The second sub-message, at 11, stands first in the bytes; the list starts at 1.
        List<SubMessage> messages = SubMessageList.read(
                bytes("ff" + "0200" + "13000000" + "0b000000" + "6600" + "02000000" + "aabb" + "6700" + "00000000"), 1);

        assertThat(messages).containsExactly(
                new SubMessage(0x67, bytes(""), 0x13), new SubMessage(0x66, bytes("aabb"), 0x0b));
    }

    @Test
    void readingABodyLeavesItWhereItWas() {
        SubMessage message = SubMessageList.read(bytes("0100" + "06000000" + "6600" + "02000000" + "aabb"), 0).get(0);
        ByteBuffer body = message.body();
        body.position(body.limit());

        assertThat(body.isReadOnly()).isTrue();
        assertThat(message).isEqualTo(new SubMessage(0x66, bytes("00aabb").position(1), 6));
        assertThat(message.body()).isEqualTo(bytes("aabb"));
    }

    @Test
    void anEmptyListIsPossible() {
        assertThat(SubMessageList.read(bytes("0000"), 0)).isEmpty();
    }

    @Test
    void subMessagesCanOverlap() {
        assertThat(SubMessageList.read(bytes("0200" + "0a000000" + "0a000000" + "0100" + "00000000"), 0)).hasSize(2);
    }

    @Test
    void aCountSaysWhatWouldFit() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> SubMessageList.read(bytes("ff" + "0200" + "0a000000" + "000000"), 1))
                .withMessage("sub_list.size at byte 1: count is 2, at most 1 fit");
    }

    @ParameterizedTest
    @CsvSource({
        "00, 0, sub_list, 0, the count needs two bytes",
        "0000, 4294967295, sub_list, 2, the list starts far behind the end",
        "0200 0a000000 000000, 0, sub_list.size, 0, the second offset has three bytes",
        "0100 01000000, 0, sub_list.sub_messages[0], 2, 5 bytes are left for a header of 6",
        "0100 ffffffff, 0, sub_list.sub_messages[0], 2, the largest offset",
        "0100 06000000 0100 01000000, 0, sub_list.sub_messages[0].size, 8, the body needs a byte",
        "0100 06000000 0100 ffffffff aa, 0, sub_list.sub_messages[0].size, 8, the largest size"})
    void aListThatLeavesTheBodyIsMalformed(String hex, long start, String path, int offset, String because) {
        assertThatExceptionOfType(MalformedMessageException.class).as(because)
                .isThrownBy(() -> SubMessageList.read(bytes(hex.replace(" ", "")), start))
                .satisfies(e -> {
                    assertThat(e.path()).isEqualTo(path);
                    assertThat(e.offset()).isEqualTo(offset);
                });
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
