// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that fuzzing found fault with once, and one ordinary input a target; see {@code docs/testing.md}. */
class FuzzRegressionTest {

    static Stream<Arguments> inputs() {
        return Arrays.stream(FuzzTarget.values())
                .flatMap(target -> files(target).map(file -> Arguments.of(target, file.getFileName(), file)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("inputs")
    void isHandledAsTheTargetDemands(FuzzTarget target, Path name, Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);

        assertThatCode(() -> target.check(input)).doesNotThrowAnyException();
    }

    private static Stream<Path> files(FuzzTarget target) {
        try (Stream<Path> files = Files.list(
                Path.of(FuzzRegressionTest.class.getResource("/fuzz/" + target.word()).toURI()))) {
            return files.sorted().toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
