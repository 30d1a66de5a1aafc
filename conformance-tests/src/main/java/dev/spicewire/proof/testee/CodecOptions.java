// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.InterpretiveCodec;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.runtime.Strictness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which codec answers. */
final class CodecOptions {

    private static final String GENERATED_PACKAGE = "dev.spicewire.codec";
    private static final String AGENT_PACKAGE = "dev.spicewire.codec.agent";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--dynamic", description = "Answer with the interpretive codec. Default: the generated codecs.")
    private boolean dynamic;

    @Option(names = "--proto", paramLabel = "FILE",
            description = "With --dynamic: definition file. Default: the bundled definitions.")
    private Path proto;

    @Option(names = "--dialect", paramLabel = "DIALECT", defaultValue = "spicewire",
            description = "Language of the file: spicewire (default), upstream or old.")
    private Dialect dialect;

    @Option(names = "--strict", description = "Also reject trailing bytes, unknown enum values, undefined flag bits,"
            + " shared and unreferenced bytes.")
    private boolean strict;

    /**
     * {@return what the chosen codec can do}
     *
     * @throws IOException if the definition file can't be read
     */
    Operations operations() throws IOException {
        if (proto != null && !dynamic) {
            throw new ParameterException(spec.commandLine(), "--proto needs --dynamic");
        }
        Protocol protocol = proto == null ? Definitions.bundled() : protocol();
        Protocol agent = Definitions.bundled("/spice/agent.proto").protocol().orElseThrow();
        if (dynamic) {
            return new Operations("spicewire-interpretive", interpretive(protocol, strict),
                    interpretive(protocol, true), interpretive(agent, strict));
        }
        GeneratedCodec spice = generated(protocol, GENERATED_PACKAGE);
        return new Operations("spicewire-generated", new ProtocolCodec(protocol, spice),
                new ProtocolCodec(protocol, spice.with(Strictness.STRICT)),
                new ProtocolCodec(agent, generated(agent, AGENT_PACKAGE)));
    }

    private static ProtocolCodec interpretive(Protocol protocol, boolean strictly) {
        return new ProtocolCodec(protocol, new InterpretiveCodec(DynamicCodec.of(protocol)
                .with(strictly ? ReadingStrictness.STRICT : ReadingStrictness.LENIENT)));
    }

    private GeneratedCodec generated(Protocol protocol, String basePackage) {
        return new GeneratedCodec(protocol, basePackage, CodecOptions.class.getClassLoader(),
                strict ? Strictness.STRICT : Strictness.LENIENT);
    }

    private Protocol protocol() throws IOException {
        Resolution resolution = Definitions.load(proto, dialect);
        return resolution.protocol().orElseThrow(() -> new IOException(resolution.diagnostics().stream()
                .map(diagnostic -> diagnostic.location() + ": " + diagnostic.message())
                .collect(Collectors.joining(System.lineSeparator()))));
    }
}
