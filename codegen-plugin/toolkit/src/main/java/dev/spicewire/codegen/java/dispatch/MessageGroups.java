// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.dispatch;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.proto.model.ChannelMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The messages of a channel by id, in groups that are small enough for one method and one class each. Most channels
 * are one group.
 *
 * @param groups messages in order of their ids
 */
record MessageGroups(List<List<ChannelMessage>> groups) {

    private static final int MOST_MESSAGES = 1_000;

    /**
     * {@return the dispatched messages of a channel in groups; a single group has them in their
     * order}
     */
    static MessageGroups of(ChannelMessages messages) {
        List<ChannelMessage> dispatched = messages.dispatched();
        if (dispatched.size() <= MOST_MESSAGES) {
            return new MessageGroups(List.of(dispatched));
        }
        List<ChannelMessage> sorted = dispatched.stream().sorted(Comparator.comparingLong(ChannelMessage::id)).toList();
        List<List<ChannelMessage>> groups = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MOST_MESSAGES) {
            groups.add(sorted.subList(from, Math.min(from + MOST_MESSAGES, sorted.size())));
        }
        return new MessageGroups(groups);
    }

    boolean isSingle() {
        return groups.size() == 1;
    }

    /** {@return statements that choose a group by {@code id}; the last one is for all ids beyond the others} */
    CodeBlock choose(Function<Integer, CodeBlock> statements) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < groups.size() - 1; i++) {
            List<ChannelMessage> group = groups.get(i);
            if (i == 0) {
                code.beginControlFlow("if (id <= $L)", group.get(group.size() - 1).id());
            } else {
                code.nextControlFlow("else if (id <= $L)", group.get(group.size() - 1).id());
            }
            code.add(statements.apply(i));
        }
        return code.nextControlFlow("else").add(statements.apply(groups.size() - 1)).endControlFlow().build();
    }
}
