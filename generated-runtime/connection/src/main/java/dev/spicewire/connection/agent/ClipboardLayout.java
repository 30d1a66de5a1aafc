// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentClientClipboard;
import dev.spicewire.codec.agent.AgentClientClipboardGrab;
import dev.spicewire.codec.agent.AgentClientClipboardRelease;
import dev.spicewire.codec.agent.AgentClientClipboardRequest;
import dev.spicewire.codec.agent.Clipboard;
import dev.spicewire.codec.agent.ClipboardGrab;
import dev.spicewire.codec.agent.ClipboardRelease;
import dev.spicewire.codec.agent.ClipboardRequest;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.Selection;
import dev.spicewire.codec.agent.SelectionClipboard;
import dev.spicewire.codec.agent.SelectionGrab;
import dev.spicewire.codec.agent.SelectionGrabSerial;
import dev.spicewire.codec.agent.SelectionRelease;
import dev.spicewire.codec.agent.SelectionRequest;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.List;

/** The messages of clipboards in each dialect. Both sides send the same ones. */
final class ClipboardLayout {

    private static final ByteBuffer RESERVED = ByteBuffer.allocate(3).asReadOnlyBuffer();
    private static final long NO_SERIAL = -1;

    private ClipboardLayout() {
    }

    /**
     * A message that was read.
     *
     * @param event  what it tells
     * @param serial the number of a grab, or -1
     */
    record Read(ClipboardEvent event, long serial) {

        boolean isNumbered() {
            return serial != NO_SERIAL;
        }
    }

    /** {@return whether it is the number of a message of clipboards} */
    static boolean has(long type) {
        return type == AgentClientClipboard.ID || type == AgentClientClipboardGrab.ID
                || type == AgentClientClipboardRequest.ID || type == AgentClientClipboardRelease.ID;
    }

    /** {@return what a message tells} */
    static Read read(AgentDialect dialect, int type, ByteBuffer body) {
        if (type == AgentClientClipboardGrab.ID && dialect == AgentDialect.NUMBERED_GRABS) {
            SelectionGrabSerial grab = SelectionGrabSerial.read(body);
            return new Read(grab(grab.selection().selection(), grab.types()), grab.serial());
        }
        return new Read(dialect == AgentDialect.CLIPBOARD ? readOnlyOne(type, body) : readSelection(type, body),
                NO_SERIAL);
    }

    private static ClipboardEvent readOnlyOne(int type, ByteBuffer body) {
        ClipboardSelection only = ClipboardSelection.CLIPBOARD;
        return switch (type) {
            case AgentClientClipboardGrab.ID -> grab(only, ClipboardGrab.read(body).types());
            case AgentClientClipboardRequest.ID ->
                    new ClipboardEvent.Request(only, ClipboardRequest.read(body).type());
            case AgentClientClipboardRelease.ID -> {
                ClipboardRelease.read(body);
                yield new ClipboardEvent.Release(only);
            }
            default -> {
                Clipboard contents = Clipboard.read(body);
                yield new ClipboardEvent.Contents(only, contents.type(), contents.data());
            }
        };
    }

    private static ClipboardEvent readSelection(int type, ByteBuffer body) {
        return switch (type) {
            case AgentClientClipboardGrab.ID -> {
                SelectionGrab grab = SelectionGrab.read(body);
                yield grab(grab.selection().selection(), grab.types());
            }
            case AgentClientClipboardRequest.ID -> {
                SelectionRequest request = SelectionRequest.read(body);
                yield new ClipboardEvent.Request(request.selection().selection(), request.type());
            }
            case AgentClientClipboardRelease.ID ->
                    new ClipboardEvent.Release(SelectionRelease.read(body).selection().selection());
            default -> {
                SelectionClipboard contents = SelectionClipboard.read(body);
                yield new ClipboardEvent.Contents(contents.selection().selection(), contents.type(), contents.data());
            }
        };
    }

    private static ClipboardEvent grab(ClipboardSelection selection, List<ClipboardType> types) {
        return new ClipboardEvent.Grab(selection, types);
    }

    /** {@return the message that tells it} */
    static WireMessage write(AgentDialect dialect, ClipboardEvent event, long serial) {
        if (dialect == AgentDialect.CLIPBOARD) {
            return writeOnlyOne(event);
        }
        Selection selection = new Selection(event.selection(), RESERVED.duplicate());
        if (event instanceof ClipboardEvent.Grab grab) {
            List<Long> types = numbers(grab);
            return new NumberedStruct(AgentClientClipboardGrab.ID, dialect == AgentDialect.NUMBERED_GRABS
                    ? new SelectionGrabSerial(selection, serial, types) : new SelectionGrab(selection, types));
        } else if (event instanceof ClipboardEvent.Request request) {
            return new NumberedStruct(AgentClientClipboardRequest.ID, new SelectionRequest(selection, request.type()));
        } else if (event instanceof ClipboardEvent.Contents contents) {
            return new NumberedStruct(AgentClientClipboard.ID,
                    new SelectionClipboard(selection, contents.type(), contents.data()));
        }
        return new NumberedStruct(AgentClientClipboardRelease.ID, new SelectionRelease(selection));
    }

    private static WireMessage writeOnlyOne(ClipboardEvent event) {
        if (event.selection() != ClipboardSelection.CLIPBOARD) {
            throw new IllegalArgumentException("the other end knows the " + ClipboardSelection.CLIPBOARD
                    + " alone, not " + event.selection());
        } else if (event instanceof ClipboardEvent.Grab grab) {
            return new NumberedStruct(AgentClientClipboardGrab.ID, new ClipboardGrab(numbers(grab)));
        } else if (event instanceof ClipboardEvent.Request request) {
            return new NumberedStruct(AgentClientClipboardRequest.ID, new ClipboardRequest(request.type()));
        } else if (event instanceof ClipboardEvent.Contents contents) {
            return new NumberedStruct(AgentClientClipboard.ID, new Clipboard(contents.type(), contents.data()));
        }
        return new NumberedStruct(AgentClientClipboardRelease.ID, new ClipboardRelease());
    }

    private static List<Long> numbers(ClipboardEvent.Grab grab) {
        return grab.types().stream().map(ClipboardType::value).toList();
    }
}
