// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DstInfo;
import dev.spicewire.codec.MigrateBegin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings are bytes on the wire, which peers end with a 0 or do not; views and values show them as text, too. */
class TextAccessorTest {

    private static final int HOST_AT = 20;

    @ParameterizedTest
    @CsvSource({"host, host", "host|, host", "h|junk, h", "|junk, ''", "k\u00f6ln|, k\u00f6ln"})
    void textEndsAtAZeroOrWithTheBytes(String host, String text) {
        DstInfo.View view = dstInfo(host.replace('|', '\0').getBytes(StandardCharsets.UTF_8));

        assertThat(view.hostDataText()).isEqualTo(text);
        assertThat(view.toValue().hostDataText()).isEqualTo(text);
    }

    @Test
    void nullHasNoText() {
        DstInfo.View view = dstInfo(new byte[] {'h'});

        assertThat(view.hasHostData()).isTrue();
        assertThat(view.hasCertSubjectData()).isFalse();
        assertThat(view.certSubjectDataText()).isNull();
        assertThat(view.toValue().certSubjectDataText()).isNull();
    }

    private static DstInfo.View dstInfo(byte[] host) {
        return MigrateBegin.view(withHost(host)).dstInfo();
    }

    private static ByteBuffer withHost(byte[] host) {
        return ByteBuffer.allocate(HOST_AT + host.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 1)
                .putShort((short) 2).putInt(host.length).putInt(HOST_AT).putInt(0).putInt(0).put(host).flip();
    }
}
