// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process can end at any moment of an update; whatever it leaves, the next run makes the directory right. */
class EndedRunTest {

    private static final Map<String, String> OLD = Map.of("Same.java", "class Same {}", "Other.java", "class Other {}",
            "gone/deep/Gone.java", "class Gone {}", "both/Gone.java", "class Gone {}", "place", "a file");
    private static final Map<String, String> NEW = Map.of("Same.java", "class Same {}", "Other.java", "class Other { }",
            "come/deep/Come.java", "class Come {}", "both/Come.java", "class Come {}",
            "place/File.java", "class File {}");
    private static final Map<String, String> NEXT = Map.of("Other.java", "class Other { /* again */ }",
            "come/deep/Come.java", "class Come { }", "last/Last.java", "class Last {}");
    private static final Map<String, String> MINE = Map.of("Mine.java", "class Mine {}", "both/Mine.java", "mine",
            "gone/Mine.java", "mine");

    @TempDir
    private Path temp;

    /** Thrown at the moment when the process ends; nothing can be done in it from then on. */
    private static final class ProcessEnded extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theNextRunMakesTheDirectoryRight() throws IOException {
        for (Map<String, String> next : List.of(OLD, NEW, NEXT)) {
            Path root = temp.resolve("out");
            int moment = 0;
            while (endsAt(moment, begun(root), NEW)) {
                assertThat(wholeFiles(root)).as("files at moment %d", moment).isTrue();

                write(root, next);

                assertRight(root, next, moment++);
                DirectoryTree.delete(root);
            }
            assertThat(moment).isGreaterThan(20);
            DirectoryTree.delete(root);
        }
    }

    @Test
    void theRunAfterTwoThatEndedMakesTheDirectoryRight() throws IOException {
        Path root = temp.resolve("out");
        for (int first = 0; endsAt(first, begun(root), NEW); first += 4) {
            int second = 0;
            while (endsAt(second, root, NEXT)) {
                second++;
                write(root, OLD);
                assertRight(root, OLD, second);
                DirectoryTree.delete(root);
                endsAt(first, begun(root), NEW);
            }
            assertThat(second).isGreaterThan(20);
            assertRight(root, NEXT, second);
            DirectoryTree.delete(root);
        }
    }

    @Test
    void theFirstRunOfAllMayEnd() throws IOException {
        Path root = temp.resolve("out");
        int moment = 0;
        while (endsAt(moment, root, NEW)) {
            write(root, OLD);
            assertThat(OutputFiles.of(root)).as("files after moment %d", moment).isEqualTo(OLD);
            assertThat(OutputFiles.emptyDirectories(root)).as("directories after moment %d", moment).isEmpty();
            DirectoryTree.delete(root);
            moment++;
        }
        assertThat(moment).isGreaterThan(15);
    }

    @Test
    void aFileThatTheUserPutsInTheMeantimeWhereOneWasToComeIsTheUsers() throws IOException {
        Path root = temp.resolve("out");
        Path file = root.resolve("come/deep/Come.java");
        int put = 0;
        for (int moment = 0; endsAt(moment, begun(root), NEW); moment++) {
            if (!Files.exists(file)) {
                put++;
                Files.createDirectories(file.getParent());
                Files.writeString(file, "mine");

                assertThatThrownBy(() -> write(root, NEW)).isInstanceOf(ForeignFileException.class);
                write(root, OLD);

                assertThat(file).hasContent("mine");
                Files.delete(file);
            }
            write(root, OLD);
            DirectoryTree.delete(root);
        }
        assertThat(put).isGreaterThan(10);
    }

    @Test
    void aFailureAtAnyMomentLeavesTheDirectoryAsItWas() throws IOException {
        Path root = temp.resolve("out");
        int failures = 0;
        while (failsAt(failures, begun(root))) {
            assertRight(root, OLD, failures++);
            DirectoryTree.delete(root);
        }
        assertThat(failures).isGreaterThan(20);
        assertThat(OutputFiles.of(root)).isEqualTo(withMine(NEW));
    }

    @Test
    void theNextRunMakesTheDirectoryRightAfterADiskThatFailedForGood() throws IOException {
        Path root = temp.resolve("out");
        for (int moment = 0; moment <= 20; moment++) {
            int last = moment;
            OutputDirectory failing = directory(begun(root), new MomentDisk(number -> {
                if (number >= last) {
                    throw new IOException("no disk");
                }
            }));
            assertThatThrownBy(() -> failing.write(OutputTree.of(NEW), inputs(NEW))).hasMessage("no disk");

            write(root, NEXT);

            assertRight(root, NEXT, moment);
            DirectoryTree.delete(root);
        }
    }

    @Test
    void aDirectoryIsNotCurrentAfterARunThatEnded() throws IOException {
        Path root = temp.resolve("out");
        for (int moment = 0; endsAt(moment, begun(root), NEW); moment++) {
            assertThat(new OutputDirectory(root, "java").isCurrent(inputs(NEW))).as("moment %d", moment).isFalse();
            write(root, NEW);
            DirectoryTree.delete(root);
        }
        assertThat(new OutputDirectory(root, "java").isCurrent(inputs(NEW))).isTrue();
    }

    /** Makes a directory that holds what an earlier run made, and files of the user. */
    private static Path begun(Path root) throws IOException {
        write(root, OLD);
        for (Map.Entry<String, String> file : MINE.entrySet()) {
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        return root;
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        directory(root, new Disk()).write(OutputTree.of(files), inputs(files));
    }

    private static boolean endsAt(int moment, Path root, Map<String, String> files) throws IOException {
        try {
            directory(root, new MomentDisk(number -> {
                if (number >= moment) {
                    throw new ProcessEnded();
                }
            })).write(OutputTree.of(files), inputs(files));
            return false;
        } catch (ProcessEnded e) {
            return true;
        }
    }

    /** Whether a run throws when one operation fails; once all files have changed, it doesn't. */
    private static boolean failsAt(int moment, Path root) {
        try {
            directory(root, new MomentDisk(number -> {
                if (number == moment) {
                    throw new IOException("one failure");
                }
            })).write(OutputTree.of(NEW), inputs(NEW));
            return false;
        } catch (IOException e) {
            assertThat(e).hasMessage("one failure");
            return true;
        }
    }

    private static OutputDirectory directory(Path root, Disk disk) {
        return new OutputDirectory(root, "java", disk, Duration.ZERO);
    }

    private static String inputs(Map<String, String> files) {
        return Digest.of(new TreeMap<>(files).toString());
    }

    /** Whether no file has half a text, and no compiler meets a file that neither run makes. */
    private static boolean wholeFiles(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".java")).allMatch(path -> isWhole(root, path));
        }
    }

    private static boolean isWhole(Path root, String path) {
        try {
            String text = Files.readString(root.resolve(path));
            return text.equals(OLD.get(path)) || text.equals(NEW.get(path)) || text.equals(MINE.get(path));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static void assertRight(Path root, Map<String, String> files, int moment) throws IOException {
        assertThat(OutputFiles.of(root)).as("files after moment %d", moment).isEqualTo(withMine(files));
        assertThat(OutputFiles.emptyDirectories(root)).as("directories after moment %d", moment).isEmpty();
        assertThat(root).isDirectoryNotContaining("glob:**/.spicewire.staging");
        assertThat(new OutputDirectory(root, "java").isCurrent(inputs(files))).isTrue();
    }

    private static SortedMap<String, String> withMine(Map<String, String> files) {
        Map<String, String> all = new HashMap<>(files);
        all.putAll(MINE);
        return new TreeMap<>(all);
    }
}
