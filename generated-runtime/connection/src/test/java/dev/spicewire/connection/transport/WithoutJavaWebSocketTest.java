// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.connection.WithoutLibrary;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("without the library for WebSocket, servers say so when they are to listen")
class WithoutJavaWebSocketTest {

    @Test
    void listeningSaysWhatIsMissing() throws Exception {
        try (URLClassLoader loader = WithoutLibrary.named("Java-WebSocket")) {
            Class<?> type = loader.loadClass(WebSockets.class.getName());

            assertThatThrownBy(() -> type.getMethod("requireLibrary").invoke(null))
                    .isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(IOException.class)
                    .hasMessage("listening for WebSocket takes org.java-websocket:Java-WebSocket on the class path");
        }
        assertThatCode(WebSockets::requireLibrary).doesNotThrowAnyException();
    }
}
