// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {

    @Test
    void listsItsFilesByPath() {
        OutputTree tree = OutputTree.of(Map.of("b/Z.java", "z", "a.txt", "a", "b/A.java", "y"));

        assertThat(tree.files().keySet()).containsExactly("a.txt", "b/A.java", "b/Z.java");
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"", "/etc/passwd", "../up.txt", "a/../../up.txt", "a//b.txt", "./a.txt", "C:/a.txt", "a\\b.txt"})
    void refusesPathsThatMayLeaveTheirRoot(String path) {
        assertThatThrownBy(() -> OutputTree.of(Map.of(path, "text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + path + "'");
    }

    @Test
    void refusesPathsThatSomeFileSystemsTakeForOne() {
        assertThatThrownBy(() -> OutputTree.of(Map.of("Ping.java", "1", "PING.java", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differ in case only");
    }
}
