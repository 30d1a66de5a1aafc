// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.CaseControls;
import dev.spicewire.codegen.java.names.ChannelTypeNames;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.names.TypeNames;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;

/**
 * Finds what Java can't hold, before anything is generated. The limits are round numbers below those at which
 * definitions of only the most expensive members still compile.
 */
final class JavaLimits {

    static final int MOST_MEMBERS = 1_000;
    static final int MOST_VARYING = 400;
    static final int MOST_CASES = 400;
    static final int MOST_CHAINED = 32;
    static final int MOST_LABELS = 7_000;
    static final int MOST_FLAG_QUERIES = 10_000;
    static final int MOST_MESSAGES = 10_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_CLASS = 240;

    private final Protocol protocol;
    private final EmitterContext context;
    private final Diagnostics found = new Diagnostics();

    JavaLimits(Protocol protocol, JavaOptions options) {
        this.protocol = protocol;
        this.context = new EmitterContext(protocol, options.basePackage(), options.nullness(), options.leftOut());
    }

    /** {@return what is too much, by location} */
    List<Diagnostic> check() {
        protocol.enums().forEach(this::enumeration);
        protocol.structs().forEach(this::container);
        protocol.messages().forEach(this::container);
        for (Channel channel : protocol.channels()) {
            channel(channel);
            TypeNames.declared(channel).stream().map(ChannelMessage::body).filter(body -> body.anonymous())
                    .forEach(this::container);
        }
        if (!protocol.channelIds().isEmpty()) {
            className(context.names().allChannels().simpleName(), protocol.location());
        }
        return found.sorted();
    }

    private void enumeration(EnumType type) {
        type.values().forEach(value -> name(value.name(), value.location()));
        className(context.names().enumeration(type).simpleName(), type.location());
    }

    private void container(Container container) {
        List<Field> fields = container.allFields();
        fields.forEach(field -> name(field.name(), field.location()));
        if (fields.stream().anyMatch(f -> f.name().length() > LONGEST_NAME)) {
            return;
        }
        members(container, fields);
        for (Field field : fields) {
            size(DefinedSizes.minimum(field.type()), "'" + field.name() + "'", field.location());
        }
        size(DefinedSizes.minimum(container), container.name(), container.location());
        ends(container);
        className(context.owner(container).simpleName() + "$Builder", container.location());
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                cases(container, choice);
            }
        }
    }

    /** Cases of which the fixed part alone ends where no buffer does, though the container is smaller without them. */
    private void ends(Container container) {
        long start = 0;
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                for (SwitchCase oneCase : choice.cases()) {
                    end(start, oneCase.member());
                }
            }
            start = Math.min(Integer.MAX_VALUE, start + Math.max(0, DefinedSizes.minimum(member)));
        }
    }

    private void end(long start, Field field) {
        long bytes = DefinedSizes.minimum(field.type());
        if (bytes >= 0 && bytes <= Integer.MAX_VALUE && start + bytes > Integer.MAX_VALUE) {
            found.error(JavaCodes.SIZE, field.location(), "'" + field.name() + "' ends behind at least "
                    + (start + bytes) + " bytes, a buffer holds at most " + Integer.MAX_VALUE, "");
        }
    }

    private void members(Container container, List<Field> fields) {
        long varying = fields.stream().filter(f -> NumberCode.of(Shape.of(f.type())) == null).count();
        long queries = fields.stream().mapToLong(f ->
                Shape.of(f.type()) instanceof Shape.FlagSet set ? set.type().values().size() : 0).sum();
        tooMany(fields.size(), MOST_MEMBERS, container, "members");
        tooMany(varying, MOST_VARYING, container, "members that are more than a number");
        tooMany(queries, MOST_FLAG_QUERIES, container, "flags in its members");
    }

    private void tooMany(long count, long most, Container container, String what) {
        if (count > most) {
            found.error(JavaCodes.MEMBERS, container.location(), container.name() + " has " + count + " " + what
                    + ", in Java at most " + most, "put some of them into a struct");
        }
    }

    private void cases(Container container, Switch choice) {
        SwitchNames names = context.names(container, choice);
        choice.cases().forEach(c -> className(String.join("$", names.record(c).simpleNames()), c.member().location()));
        if (choice.cases().size() > MOST_CASES) {
            found.error(JavaCodes.CASES, choice.location(), "'" + choice.name() + "' has " + choice.cases().size()
                    + " cases, in Java at most " + MOST_CASES, "");
        }
        int depth = CaseControls.depth(container, choice);
        if (depth == MOST_CHAINED + 1) {
            found.error(JavaCodes.CASES, choice.location(), "'" + choice.name() + "' is chained to "
                    + MOST_CHAINED + " other switches by variables in their cases, in Java at most "
                    + (MOST_CHAINED - 1), "put some of them into a struct");
        }
        long labels = choice.cases().stream().mapToLong(c -> c.labels().size()).sum();
        if (labels > MOST_LABELS) {
            found.error(JavaCodes.CASES, choice.location(), "'" + choice.name() + "' has " + labels
                    + " case labels, in Java at most " + MOST_LABELS, "");
        }
    }

    private void channel(Channel channel) {
        for (Direction direction : Direction.values()) {
            long own = channel.messages(direction).stream().filter(m -> !channel.inherits(m)).count();
            if (own > MOST_MESSAGES) {
                found.error(JavaCodes.MESSAGES, channel.location(), channel.name() + " has " + own
                        + " messages from the "
                        + direction.word() + ", in Java at most " + MOST_MESSAGES, "");
            }
            if (!channel.messages(direction).isEmpty()) {
                className(context.names().ofChannel(channel, direction, ChannelTypeNames.Kind.DISPATCHER).simpleName(),
                        channel.location());
            }
        }
        for (ChannelMessage message : TypeNames.declared(channel)) {
            className(context.names().message(message).simpleName() + "$Builder", message.location());
        }
    }

    private void size(long bytes, String what, Location location) {
        if (bytes < 0 || bytes > Integer.MAX_VALUE) {
            found.error(JavaCodes.SIZE, location, what + " takes " + (bytes < 0 ? "more than 2^63" : bytes)
                    + " bytes, a buffer holds at most " + Integer.MAX_VALUE, "");
        }
    }

    private void name(String name, Location location) {
        if (name.length() > LONGEST_NAME) {
            found.error(JavaCodes.NAME, location, "the name has " + name.length() + " characters, in Java at most "
                    + LONGEST_NAME, "");
        }
    }

    private void className(String name, Location location) {
        if (name.length() > LONGEST_CLASS) {
            found.error(JavaCodes.NAME, location, "the class '" + name.substring(0, 40) + "…' has a name of "
                    + name.length() + " characters, in Java at most " + LONGEST_CLASS, "");
        }
    }
}
