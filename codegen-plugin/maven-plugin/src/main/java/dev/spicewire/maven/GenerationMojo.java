// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.codegen.Generation;
import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.LastRun;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.definition.DefinitionFiles;
import dev.spicewire.definition.DefinitionSources;
import dev.spicewire.output.OutputChange;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.select.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;

/** What the goals that generate codecs have in common. */
abstract class GenerationMojo extends DefinitionMojo {

    /**
     * Package of every generated type. Example: {@code <basePackage>com.example.spice</basePackage>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.basePackage", required = true)
    private String basePackage;

    /**
     * Packages of definitions that have one of their own, by the name of the protocol in them; the others are in
     * {@code basePackage}. Types of a file that several definitions import are in the package of each.
     *
     * <pre>{@code
     * <packages>
     *   <Agent>com.example.spice.agent</Agent>
     * </packages>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> packages;

    /**
     * For whom the code is: {@code client} reads what servers send and writes what clients send, {@code server} the
     * reverse, {@code both} does everything. Example: {@code <side>client</side>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.side", defaultValue = "both")
    private String side;

    /**
     * Whether the code says what may be null with the annotations of JSpecify, so that tools such as NullAway and
     * Kotlin know. It needs the artifact {@code org.jspecify:jspecify} then. Example:
     * {@code <jspecify>true</jspecify>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.jspecify", defaultValue = "false")
    private boolean jspecify;

    /**
     * Parts that the code does without: {@code values} (records, and reading and writing whole values) and
     * {@code writers}, which write in place. Views, handlers and dispatchers are always there.
     *
     * <pre>{@code
     * <leaveOut>values,writers</leaveOut>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.leaveOut")
    private List<String> leaveOut;

    /**
     * Names of the channels that codecs are made for; all without this parameter. Types that none of their messages
     * needs are left out.
     *
     * <pre>{@code
     * <channels>display,cursor</channels>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.channels")
    private List<String> channels;

    /**
     * Messages that codecs are made for; all of the chosen channels without this parameter. They are named by channel,
     * sender and name; {@code *} stands for any letters.
     *
     * <pre>{@code
     * <messages>
     *   <message>display/server/draw_*</message>
     *   <message>inputs/client</message>
     * </messages>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.messages")
    private List<String> messages;

    /**
     * Messages that codecs are not made for, named as those of {@code messages}. Example:
     * {@code <excludedMessages>display/server/stream_*</excludedMessages>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.excludedMessages")
    private List<String> excludedMessages;

    private final BuildContext buildContext;
    private final OutputOwners owners;
    private Optional<LastRun> lastRun = Optional.empty();

    GenerationMojo(DiagnosticLog diagnosticLog, DependencyDefinitions dependencies, BuildContext buildContext,
            OutputOwners owners) {
        super(diagnosticLog, dependencies);
        this.buildContext = buildContext;
        this.owners = owners;
    }

    /** {@return where the generated sources go} */
    abstract File outputDirectory();

    /** Adds the generated sources to what the compiler compiles. */
    abstract void addSources(File directory);

    /** Puts definitions where others find them, if that is wanted. */
    abstract void packageDefinitions(List<String> files);

    @Override
    final boolean isUpToDate(DefinitionSources wanted) throws IOException, MojoFailureException {
        owners.claim(outputDirectory().toPath(), execution(), project(), session());
        Path notes = Path.of(project().getBuild().getDirectory(), "spicewire");
        LastRun last = new LastRun(outputDirectory().toPath(), notes, backend(), selection(),
                DefinitionFiles.find(wanted.files()) + " " + wanted.bundled() + " " + wanted.dialect());
        lastRun = Optional.of(last);
        Optional<List<String>> unchanged = last.unchanged();
        unchanged.ifPresent(files -> finish(files, "up to date"));
        return unchanged.isPresent();
    }

    @Override
    final CheckReport report(List<Resolution> definitions) throws MojoFailureException {
        CheckReport report = CheckReport.of(definitions);
        return report.hasErrors() ? report : report.and(generation(definitions).obstacles());
    }

    @Override
    final void run(List<Resolution> definitions, CheckReport report) throws IOException, MojoFailureException {
        Generation generation = generation(definitions);
        Optional<OutputChange> change = generation.into(outputDirectory().toPath());
        if (change.isPresent()) {
            buildContext.refresh(outputDirectory());
        }
        if (lastRun.isPresent()) {
            keep(lastRun.get(), definitions, report);
        }
        finish(PackagedDefinitions.files(definitions), change.map(OutputChange::summary).orElse("up to date"));
    }

    /** A run with findings is not kept: they are told each time. */
    private static void keep(LastRun last, List<Resolution> definitions, CheckReport report) throws IOException {
        if (report.diagnostics().isEmpty()) {
            last.note(definitions);
        } else {
            last.forget();
        }
    }

    private void finish(List<String> files, String done) {
        addSources(outputDirectory());
        packageDefinitions(files);
        getLog().info("SPICE codecs: " + done);
    }

    private Generation generation(List<Resolution> definitions) throws MojoFailureException {
        JavaBackend backend = backend();
        Generation generation;
        try {
            generation = new Generation(definitions, selection(), backend);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("<channels>, <messages> and <excludedMessages>: " + e.getMessage());
        }
        for (String protocol : backend.packages().keySet()) {
            if (!generation.protocols().contains(protocol)) {
                throw new MojoFailureException("<packages>: no definition has a protocol '" + protocol + "'; there is "
                        + String.join(", ", generation.protocols()));
            }
        }
        return generation;
    }

    private JavaBackend backend() throws MojoFailureException {
        JavaOptions options = options();
        try {
            return new JavaBackend(options, packages == null ? Map.of() : packages);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("<packages>: " + e.getMessage());
        }
    }

    private Selection selection() {
        return new Selection(all(channels), all(messages), all(excludedMessages));
    }

    private static List<String> all(List<String> parameter) {
        return parameter == null ? List.of() : parameter;
    }

    private JavaOptions options() throws MojoFailureException {
        Set<Part> leftOut = EnumSet.noneOf(Part.class);
        for (String part : all(leaveOut)) {
            leftOut.add(Choice.of(Part.class, "leaveOut", part));
        }
        try {
            return new JavaOptions(basePackage, Choice.of(Side.class, "side", side),
                    jspecify ? Nullness.JSPECIFY : Nullness.UNSAID, leftOut);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("<basePackage>: " + e.getMessage());
        }
    }
}
