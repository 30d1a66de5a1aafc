// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fuzzes one target after the other with Jazzer, each for the same time, from inputs of this repository. Prints a line
 * a target and exits with 1 when an input fails.
 */
final class FuzzRun {

    private static final int HEAP_MEGABYTES = 1024;
    private static final String OWN_CLASSES = "dev.spicewire.**";
    /** Enough for the first input, which loads and instruments classes, on a busy machine. */
    private static final int SECONDS_FOR_ONE_INPUT = 60;

    private final Path repository;
    private final Path work;
    private final int seconds;

    private FuzzRun(Path repository, Path work, int seconds) {
        this.repository = repository;
        this.work = work;
        this.seconds = seconds;
    }

    /**
     * Runs.
     *
     * @param arguments root of the repository, where to work, seconds for each target, names of targets (none: all)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FuzzRun run = new FuzzRun(Path.of(arguments[0]).toAbsolutePath().normalize(),
                Path.of(arguments[1]).toAbsolutePath(), Integer.parseInt(arguments[2]));
        List<String> wanted = Arrays.asList(arguments).subList(3, arguments.length);
        Seeds.write(run.repository, run.work.resolve("seeds"));
        System.out.println(FuzzResult.TABLE_HEAD);
        boolean clean = true;
        for (FuzzTarget target : FuzzTarget.values()) {
            if (wanted.isEmpty() || wanted.contains(target.word())) {
                FuzzResult result = run.fuzz(target);
                System.out.println(result.tableLine());
                clean &= result.isClean();
            }
        }
        if (!clean) {
            System.out.println("Findings are in " + run.work
                    + "; keep an input that failed, under a name that says what"
                    + " was wrong, in conformance-tests/src/test/resources/fuzz/<target>.");
            System.exit(1);
        }
    }

    private FuzzResult fuzz(FuzzTarget target) throws IOException, InterruptedException {
        Path findings = Files.createDirectories(work.resolve("findings").resolve(target.word()));
        Path corpus = Files.createDirectories(work.resolve("corpus").resolve(target.word()));
        Path log = work.resolve(target.word() + ".log");
        int exit = new ProcessBuilder(command(target, findings, corpus)).directory(work.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        return FuzzResult.of(target, exit, log);
    }

    private List<String> command(FuzzTarget target, Path findings, Path corpus) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=" + OWN_CLASSES,
                "--custom_hook_includes=" + OWN_CLASSES,
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + target.maxBytes(),
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-rss_limit_mb=" + 3 * HEAP_MEGABYTES,
                "-print_final_stats=1",
                corpus.toString(), work.resolve("seeds").resolve(target.word()).toString()));
        Path resources = repository.resolve("conformance-tests/src/test/resources/fuzz");
        Path dictionary = resources.resolve(target.word() + ".dict");
        if (Files.exists(dictionary)) {
            command.add("-dict=" + dictionary);
        }
        Path kept = resources.resolve(target.word());
        if (Files.isDirectory(kept)) {
            command.add(kept.toString());
        }
        return command;
    }
}
