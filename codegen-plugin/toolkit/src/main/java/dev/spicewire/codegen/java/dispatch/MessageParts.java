package dev.spicewire.codegen.java.dispatch;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.proto.model.ChannelMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The messages of a channel by number, in parts that are small enough for one method and one class each. Most channels
 * are one part.
 *
 * @param parts messages in order of their numbers
 */
record MessageParts(List<List<ChannelMessage>> parts) {

    private static final int MOST_MESSAGES = 1_000;

    /**
     * {@return the messages by which a channel's numbers are told apart, in parts; a single part has them in their
     * order}
     */
    static MessageParts of(Conversation conversation) {
        List<ChannelMessage> messages = conversation.dispatched();
        if (messages.size() <= MOST_MESSAGES) {
            return new MessageParts(List.of(messages));
        }
        List<ChannelMessage> sorted = messages.stream().sorted(Comparator.comparingLong(ChannelMessage::id)).toList();
        List<List<ChannelMessage>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MOST_MESSAGES) {
            parts.add(sorted.subList(from, Math.min(from + MOST_MESSAGES, sorted.size())));
        }
        return new MessageParts(parts);
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    /** {@return statements that choose a part by {@code id}; the last one is for all numbers beyond the others} */
    CodeBlock choose(Function<Integer, CodeBlock> statements) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < parts.size() - 1; i++) {
            List<ChannelMessage> part = parts.get(i);
            if (i == 0) {
                code.beginControlFlow("if (id <= $L)", part.get(part.size() - 1).id());
            } else {
                code.nextControlFlow("else if (id <= $L)", part.get(part.size() - 1).id());
            }
            code.add(statements.apply(i));
        }
        return code.nextControlFlow("else").add(statements.apply(parts.size() - 1)).endControlFlow().build();
    }
}
