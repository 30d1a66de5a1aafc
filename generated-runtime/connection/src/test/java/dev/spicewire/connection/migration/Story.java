// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.codec.BaseServerMigrateData;
import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.DstInfo;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MainServerMigrateEnd;
import dev.spicewire.codec.Migrate;
import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.MigrateBeginSeamless;
import dev.spicewire.codec.MigrateCancel;
import dev.spicewire.codec.MigrateSwitchHost;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A session whose inputs and steps are words. */
final class Story {

    static final ChannelName MAIN = new ChannelName(SpiceChannels.MAIN, 0);
    static final ChannelName DISPLAY = new ChannelName(SpiceChannels.DISPLAY, 0);
    private static final ByteBuffer HOST = ByteBuffer.wrap("there\0".getBytes(StandardCharsets.US_ASCII));
    private static final DstInfo THERE = new DstInfo(5901, 0, HOST, null);

    final ClientMigration migration = new ClientMigration();
    private ChannelName linking = MAIN;
    private int attempt;

    /** Does what each word says, and gives the steps that the last one led to. */
    List<String> tell(String... inputs) {
        List<MigrationStep> steps = List.of();
        for (String input : inputs) {
            steps = one(input);
            for (MigrationStep step : steps) {
                if (step instanceof MigrationStep.Link link) {
                    linking = link.channel();
                    attempt = link.attempt();
                }
            }
        }
        List<String> shown = new ArrayList<>();
        steps.forEach(step -> shown.add(show(step)));
        return shown;
    }

    private List<MigrationStep> one(String input) {
        String[] words = input.split(" ");
        return switch (words[0]) {
            case "opened" -> {
                migration.opened(channel(words[1]));
                yield List.of();
            }
            case "ended" -> migration.ended(channel(words[1]));
            case "begin" -> say(MAIN, new MigrateBegin(THERE));
            case "seamless" -> say(MAIN, new MigrateBeginSeamless(THERE, 7));
            case "switch" -> say(MAIN, new MigrateSwitchHost(5901, 0, HOST, null));
            case "cancel" -> say(MAIN, new MigrateCancel());
            case "end" -> say(MAIN, new MainServerMigrateEnd());
            case "init" -> say(MAIN, new MainInit(Long.parseLong(words[1]), 1, 1, 1, 0, 0, 0, 0));
            case "list" -> say(MAIN, new ChannelsList(List.of(new ChannelId(SpiceChannels.DISPLAY, 0))));
            case "migrate" -> say(channel(words[1]), new Migrate(Long.parseLong(words[2])));
            case "data" -> say(channel(words[1]),
                    new BaseServerMigrateData(new Data(ByteBuffer.wrap(new byte[]{1, 2, 3}))));
            case "linked" -> migration.linked(attempt, linking, true);
            case "linked-without-seamless" -> migration.linked(attempt, linking, false);
            case "refused" -> migration.refused(attempt, linking, "no");
            case "answered" -> migration.answered(attempt, Boolean.parseBoolean(words[1]));
            case "late" -> migration.timedOut(attempt);
            default -> throw new IllegalArgumentException(input);
        };
    }

    private List<MigrationStep> say(ChannelName channel, WireMessage message) {
        ByteBuffer body = ByteBuffer.allocate(message.wireSize());
        message.write(body);
        return migration.message(channel, message.messageId(), body.flip());
    }

    private static ChannelName channel(String name) {
        return switch (name) {
            case "main" -> MAIN;
            case "display" -> DISPLAY;
            default -> new ChannelName(SpiceChannels.INPUTS, 0);
        };
    }

    private static String show(MigrationStep step) {
        if (step instanceof MigrationStep.Link link) {
            return "link " + link.channel() + " at " + link.target().host() + " as " + link.session();
        } else if (step instanceof MigrationStep.Ask ask) {
            return "ask " + ask.version();
        } else if (step instanceof MigrationStep.Answer answer) {
            return "answer " + answer.message().getClass().getSimpleName();
        } else if (step instanceof MigrationStep.Move move) {
            return "move " + move.channel() + move.first().stream().map(each -> " " + each.getClass().getSimpleName())
                    .reduce("", String::concat);
        } else if (step instanceof MigrationStep.End end) {
            return "end " + end.channel() + " " + end.reason();
        } else if (step instanceof MigrationStep.Tell tell) {
            return "tell " + tell.event().getClass().getSimpleName();
        } else if (step instanceof MigrationStep.Await) {
            return "await";
        } else if (step instanceof MigrationStep.Drop) {
            return "drop";
        }
        return step.toString().replaceAll("(\\w+)\\[channel=(.*)]", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }
}
