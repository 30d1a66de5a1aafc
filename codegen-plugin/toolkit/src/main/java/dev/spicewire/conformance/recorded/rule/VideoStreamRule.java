// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.OptionalLong;

/** Video streams of a display channel: what names one comes between its creation and its end. */
final class VideoStreamRule implements StreamRule {

    /** Numbers of streams are below it. */
    private static final int NUMBERS = 64;

    private final Presence streams = new Presence();

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.from() != Direction.SERVER) {
            return;
        }
        switch (message.message()) {
            case "stream_create" -> message.number("id").ifPresent(stream -> create(stream, message, findings));
            case "stream_data", "stream_data_sized" -> check(message.number("base", "id"), message, findings);
            case "stream_clip" -> check(message.number("id"), message, findings);
            case "stream_activate_report" -> check(message.number("stream_id"), message, findings);
            case "stream_destroy" -> {
                check(message.number("id"), message, findings);
                message.number("id").ifPresent(streams::goes);
            }
            case "stream_destroy_all", "mode" -> streams.allGo();
            case "reset" -> streams.forget();
            default -> {
                // It has nothing to do with streams.
            }
        }
    }

    @Override
    public void lost(Direction from) {
        if (from == Direction.SERVER) {
            streams.forget();
        }
    }

    private void create(long stream, SeenMessage message, Findings findings) {
        if (stream >= NUMBERS) {
            findings.required(Rule.VIDEO_STREAMS, message, "creates stream " + stream + "; numbers are below "
                    + NUMBERS);
        } else if (streams.of(stream) == Presence.State.THERE) {
            findings.recommended(Rule.VIDEO_STREAMS, message, "creates stream " + stream + ", which is there");
        }
        streams.comes(stream);
    }

    private void check(OptionalLong number, SeenMessage message, Findings findings) {
        if (number.isEmpty()) {
            return;
        }
        long stream = number.getAsLong();
        switch (streams.of(stream)) {
            case GONE -> findings.required(Rule.VIDEO_STREAMS, message, "names stream " + stream
                    + ", which is destroyed");
            case NEVER_CAME -> findings.requiredIfWhole(Rule.VIDEO_STREAMS, message, "names stream " + stream
                    + ", which was never created");
            default -> {
                // It is there, or not known.
            }
        }
    }
}
