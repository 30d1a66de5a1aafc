// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

    private static final String INPUTS = "0".repeat(64);
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path temp;

    private Path root;
    private OutputDirectory directory;

    @BeforeEach
    void nameTheDirectory() {
        root = temp.resolve("deep/out");
        directory = new OutputDirectory(root, "java");
    }

    @Test
    void writesEveryFileOfTheTree() throws IOException {
        OutputChange change =
                directory.write(OutputTree.of(Map.of("a/A.java", "class A", "B.java", "class B")), INPUTS);

        assertThat(change.written()).containsExactly("B.java", "a/A.java");
        assertThat(OutputFiles.of(root))
                .containsExactly(Map.entry("B.java", "class B"), Map.entry("a/A.java", "class A"));
    }

    @Test
    void leavesFilesAloneWhoseTextStays() throws IOException {
        directory.write(OutputTree.of(Map.of("same.txt", "1", "new.txt", "1")), INPUTS);
        Files.setLastModifiedTime(root.resolve("same.txt"), LONG_AGO);

        OutputChange change = directory.write(OutputTree.of(Map.of("same.txt", "1", "new.txt", "2")), INPUTS);

        assertThat(change.unchanged()).containsExactly("same.txt");
        assertThat(change.written()).containsExactly("new.txt");
        assertThat(Files.getLastModifiedTime(root.resolve("same.txt"))).isEqualTo(LONG_AGO);
    }

    @Test
    void removesWhatIsNoLongerMadeAndTheDirectoriesThatLeavesEmpty() throws IOException {
        directory.write(OutputTree.of(Map.of("keep.txt", "1", "old/deep/gone.txt", "1")), INPUTS);

        OutputChange change = directory.write(OutputTree.of(Map.of("keep.txt", "1")), INPUTS);

        assertThat(change.removed()).containsExactly("old/deep/gone.txt");
        assertThat(root.resolve("old")).doesNotExist();
        assertThat(root.resolve("keep.txt")).exists();
    }

    @Test
    void keepsFilesThatItDidNotWrite() throws IOException {
        directory.write(OutputTree.of(Map.of("old/gone.txt", "1")), INPUTS);
        Files.writeString(root.resolve("old/mine.txt"), "mine");

        directory.write(OutputTree.of(Map.of("new.txt", "1")), INPUTS);

        assertThat(OutputFiles.of(root)).containsExactly(Map.entry("new.txt", "1"), Map.entry("old/mine.txt", "mine"));
    }

    @Test
    void neverOverwritesAFileThatItDidNotWrite() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> directory.write(OutputTree.of(Map.of("a.txt", "1", "mine.txt", "2")), INPUTS))
                .isInstanceOf(ForeignFileException.class)
                .hasMessageContaining("mine.txt: exists and was not generated");
        assertThat(OutputFiles.of(root)).containsExactly(Map.entry("mine.txt", "mine"));
    }

    @Test
    void saysWhichFileIsInTheWayOfADirectory() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("mine"), "mine");

        assertThatThrownBy(() -> directory.write(OutputTree.of(Map.of("a.txt", "1", "mine/b.txt", "2")), INPUTS))
                .isInstanceOf(ForeignFileException.class)
                .hasMessageStartingWith(root.resolve("mine") + ": exists and was not generated");
        assertThat(OutputFiles.of(root)).containsExactly(Map.entry("mine", "mine"));
    }

    @Test
    void aDirectoryTakesThePlaceOfAGeneratedFile() throws IOException {
        directory.write(OutputTree.of(Map.of("a", "1")), INPUTS);

        directory.write(OutputTree.of(Map.of("a/b.txt", "2")), INPUTS);

        assertThat(OutputFiles.of(root)).containsExactly(Map.entry("a/b.txt", "2"));
    }

    @Test
    void aFileTakesThePlaceOfADirectoryOfGeneratedFilesOnly() throws IOException {
        directory.write(OutputTree.of(Map.of("a/b.txt", "1", "c/d.txt", "1")), INPUTS);
        Files.writeString(root.resolve("c/mine.txt"), "mine");

        directory.write(OutputTree.of(Map.of("a", "2", "c/d.txt", "1")), INPUTS);
        assertThatThrownBy(() -> directory.write(OutputTree.of(Map.of("a", "2", "c", "2")), INPUTS))
                .isInstanceOf(ForeignFileException.class);

        assertThat(OutputFiles.of(root)).containsExactly(
                Map.entry("a", "2"), Map.entry("c/d.txt", "1"), Map.entry("c/mine.txt", "mine"));
    }

    @Test
    void severalBackendsShareADirectory() throws IOException {
        directory.write(OutputTree.of(Map.of("A.java", "1")), INPUTS);

        new OutputDirectory(root, "html").write(OutputTree.of(Map.of("index.html", "1")), INPUTS);

        assertThat(OutputFiles.of(root)).containsOnlyKeys("A.java", "index.html");
    }

    @Test
    void isAsBeforeAfterAFailureHalfWay() throws IOException {
        directory.write(OutputTree.of(Map.of("a.txt", "1", "b/gone.txt", "1", "z.txt", "1")), INPUTS);
        Files.delete(root.resolve("z.txt"));
        Files.createDirectories(root.resolve("z.txt/blocks the way"));
        Map<String, String> before = OutputFiles.of(root);

        assertThatThrownBy(() ->
                directory.write(OutputTree.of(Map.of("a.txt", "2", "new.txt", "2", "z.txt", "2")), INPUTS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("z.txt");
        assertThat(OutputFiles.of(root)).isEqualTo(before);
        assertThat(root).isDirectoryNotContaining("glob:**/.spicewire.staging");
    }

    @Test
    void saysWhenAFileIsInThePlaceOfTheDirectory() throws IOException {
        Files.createDirectories(root.getParent());
        Files.writeString(root, "a file");

        assertThatThrownBy(() -> directory.write(OutputTree.of(Map.of("a.txt", "1")), INPUTS))
                .isInstanceOf(IOException.class)
                .hasMessage(root + ": not a directory");
    }

    @Test
    void isCurrentOnlyForTheInputsThatItWasMadeFrom() throws IOException {
        assertThat(directory.isCurrent(INPUTS)).isFalse();

        directory.write(OutputTree.of(Map.of("a.txt", "1")), INPUTS);

        assertThat(directory.isCurrent(INPUTS)).isTrue();
        assertThat(directory.isCurrent("1".repeat(64))).isFalse();
    }

    @Test
    void aFileInItsPlaceIsNotCurrent() throws IOException {
        Files.createDirectories(root.getParent());
        Files.writeString(root, "a file");

        assertThat(directory.isCurrent(INPUTS)).isFalse();
    }

    @Test
    void isNotCurrentWhenAGeneratedFileWasChangedOrRemoved() throws IOException {
        directory.write(OutputTree.of(Map.of("a.txt", "1")), INPUTS);
        Files.writeString(root.resolve("a.txt"), "edited");
        assertThat(directory.isCurrent(INPUTS)).isFalse();

        Files.delete(root.resolve("a.txt"));
        assertThat(directory.isCurrent(INPUTS)).isFalse();
    }

    @Test
    void aManifestThatNamesFilesOutsideIsRefused() throws IOException {
        Files.createDirectories(root);
        Files.writeString(temp.resolve("precious.txt"), "mine");
        Files.writeString(root.resolve(".spicewire-java"), "0".repeat(64) + "  ../../precious.txt\n");

        assertThatThrownBy(() -> directory.write(OutputTree.of(Map.of("a.txt", "1")), INPUTS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'../../precious.txt' is not a plain relative path");
        assertThat(temp.resolve("precious.txt")).hasContent("mine");
    }
}
