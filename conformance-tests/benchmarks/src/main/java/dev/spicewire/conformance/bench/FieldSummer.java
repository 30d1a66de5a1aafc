// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codec.CursorSet;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.codec.Ping;
import dev.spicewire.codec.PlaybackData;
import dev.spicewire.codec.StreamData;
import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.messages.reading.CursorSetFields;
import dev.spicewire.conformance.bench.messages.reading.DrawCompositeFields;
import dev.spicewire.conformance.bench.messages.reading.DrawCopyFields;
import dev.spicewire.conformance.bench.messages.reading.DrawFillFields;
import dev.spicewire.conformance.bench.messages.reading.DrawStrokeFields;
import dev.spicewire.conformance.bench.messages.reading.DrawTextFields;
import dev.spicewire.conformance.bench.messages.reading.MonitorsConfigFields;
import dev.spicewire.conformance.bench.messages.reading.PingFields;
import dev.spicewire.conformance.bench.messages.reading.PlaybackDataFields;
import dev.spicewire.conformance.bench.messages.reading.StreamDataFields;

/** Reads every field. */
final class FieldSummer extends MixHandler {

    @Override
    long expected(BenchMessage message) {
        return message.expectedSum();
    }

    @Override
    public void onDrawCopy(DrawCopy.View message) {
        add(DrawCopyFields.sum(message));
    }

    @Override
    public void onDrawFill(DrawFill.View message) {
        add(DrawFillFields.sum(message));
    }

    @Override
    public void onDrawText(DrawText.View message) {
        add(DrawTextFields.sum(message));
    }

    @Override
    public void onDrawStroke(DrawStroke.View message) {
        add(DrawStrokeFields.sum(message));
    }

    @Override
    public void onDrawComposite(DrawComposite.View message) {
        add(DrawCompositeFields.sum(message));
    }

    @Override
    public void onStreamData(StreamData.View message) {
        add(StreamDataFields.sum(message));
    }

    @Override
    public void onMonitorsConfig(MonitorsConfig.View message) {
        add(MonitorsConfigFields.sum(message));
    }

    @Override
    public void onPing(Ping.View message) {
        add(PingFields.sum(message));
    }

    @Override
    public void onCursorSet(CursorSet.View message) {
        add(CursorSetFields.sum(message));
    }

    @Override
    public void onPlaybackData(PlaybackData.View message) {
        add(PlaybackDataFields.sum(message));
    }
}
