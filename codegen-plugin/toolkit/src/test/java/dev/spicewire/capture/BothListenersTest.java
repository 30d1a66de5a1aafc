// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BothListenersTest {

    private static final Path SESSION =
            Path.of("../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap");

    /** What is left out here, the second listener would never hear of. */
    static List<Method> whatListenersHear() {
        return Arrays.asList(CaptureListener.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("whatListenersHear")
    void allIsHandedOn(Method heard) throws NoSuchMethodException {
        assertThat(BothListeners.class.getDeclaredMethod(heard.getName(), heard.getParameterTypes())).isNotNull();
    }

    @Test
    void bothReadEachBodyFromItsBeginning() throws IOException {
        Bodies first = new Bodies(new ArrayList<>());
        Bodies second = new Bodies(new ArrayList<>());

        CaptureDecoder.decode(SESSION, new BothListeners(first, second));

        assertThat(first.hashes).isNotEmpty().isEqualTo(second.hashes);
    }

    /** Reads bodies to their ends. */
    private record Bodies(List<Integer> hashes) implements CaptureListener {

        @Override
        public void message(CapturedMessage message) {
            byte[] body = new byte[message.body().remaining()];
            message.body().get(body);
            hashes.add(Arrays.hashCode(body));
        }

        @Override
        public void notice(Notice notice) {
            // Has no body.
        }
    }
}
